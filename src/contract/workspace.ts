import type { Case } from '../domain/case/case.ts';
import type { CivilDate } from '../domain/dates/civil-date.ts';
import type { ConditionsOfDay } from '../domain/progress/condition-strip.ts';
import type { RecoveryRecords } from '../domain/recovery/recovery-records.ts';
import type { NamedWhatIf } from '../domain/whatif/whatif.ts';
import type { InterestPaid } from '../domain/progress/interest-so-far.ts';
import type { KeptPlan } from '../domain/progress/kept-plan.ts';
import type { AgreementStanding } from '../domain/position/agreement-standing.ts';
import type { StoredCase } from '../domain/position/stored-case.ts';
import type { Fen } from '../domain/money/fen.ts';
import type { ReminderSettings } from '../domain/reminders/reminders-now.ts';
import type { DueOutcome } from '../domain/recovery/due-outcome.ts';
import type { BillImport } from './bills.ts';

export interface Settings {
  readonly locale: 'system' | 'zh-CN' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
}

/** Figures of one day, kept for the progress charts. */
export interface Snapshot {
  readonly date: CivilDate;
  readonly owed: Fen;
  readonly overdue: Fen;
  readonly principal: Fen;
  /** Four decimals; null when it cannot be computed. */
  readonly ratio: string | null;
  readonly ratioReported: string | null;
  readonly utilisation: string | null;
  readonly zhima: number | null;
  /** Regular income of the day's month as it was known on the day; null where none was entered, or none was kept yet. */
  readonly income: Fen | null;
  /** The states of the conditions as they were kept with it; none on days before they were kept. */
  readonly conditions: ConditionsOfDay['conditions'];
  readonly debts: readonly {
    readonly debt: string;
    readonly name: string;
    readonly owed: Fen;
    readonly overdue: Fen;
  }[];
}

/** A due date that has passed without a recorded payment that covers it. */
export interface UnconfirmedDue {
  readonly debt: string;
  readonly dueDate: CivilDate;
  readonly amount: Fen;
}

export interface Workspace {
  /** The local civil date the position is computed for. */
  readonly today: CivilDate;
  /** Whether what is shown is the sample case. */
  readonly sample: boolean;
  readonly settings: Settings;
  readonly reminders: ReminderSettings;
  /** What was entered, each figure with its own date; of the payments those since a day and those that still count. */
  readonly stored: StoredCase;
  /** The day since which all payments are there, and how many are recorded in all. */
  readonly paymentsSince: CivilDate;
  readonly paymentCount: number;
  /** The same brought to today: what the planner reads and the export writes. */
  readonly case: Case;
  /** Cash on hand today is computed from the entered sum when true; exact when false. */
  readonly cashEstimated: boolean;
  /** Whether cash was ever entered, be it nothing. */
  readonly cashEntered: boolean;
  readonly unconfirmed: readonly UnconfirmedDue[];
  /** Every due date that has passed, by date, and what became of it. */
  readonly dueOutcomes: readonly DueOutcome[];
  /** Every agreement on a debt that is entered, and what became of it. */
  readonly agreements: readonly AgreementStanding[];
  readonly whatIfs: readonly NamedWhatIf[];
  /** What was noted about the restriction. */
  readonly recovery: RecoveryRecords;
  /** By date: every day of the last 400, and of the time before the last day of each month. */
  readonly snapshots: readonly Snapshot[];
  /** The plan that was kept last, to be measured against; null when none was. */
  readonly keptPlan: (KeptPlan & { readonly number: number }) | null;
  /** Interest and fees paid after the day of that plan. */
  readonly interestSinceKept: InterestPaid | null;
  /** Imports of bills that were not taken back, the newest first. */
  readonly billImports: readonly BillImport[];
  /** Whether `case.undoImport` has something to take back. */
  readonly importUndoable: boolean;
  readonly app: {
    readonly version: string;
    readonly shell: 'electron' | 'browser';
    /** Where the data lies. */
    readonly dataFile: string;
  };
}
