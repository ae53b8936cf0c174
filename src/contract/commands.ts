import { z } from 'zod';
import type { Case } from '../domain/case/case.ts';
import type { CivilDate } from '../domain/dates/civil-date.ts';
import type { ConditionsOfDay } from '../domain/progress/condition-strip.ts';
import type { RecoveryRecords } from '../domain/recovery/recovery-records.ts';
import type { NamedWhatIf } from '../domain/whatif/whatif.ts';
import type { InterestPaid } from '../domain/progress/interest-so-far.ts';
import type { KeptPlan } from '../domain/progress/kept-plan.ts';
import type { AgreementStanding } from '../domain/position/agreement-standing.ts';
import type { RecordedPayment, StoredCase } from '../domain/position/stored-case.ts';
import type { Fen } from '../domain/money/fen.ts';
import type { ReminderSettings } from '../domain/reminders/reminders-now.ts';
import type { DueOutcome } from '../domain/recovery/due-outcome.ts';
import { billArguments, type BillImport, type BillReplies } from './bills.ts';
import { MOST_CHARACTERS } from './case-file.ts';
import { dataArguments, type DataReplies } from './backups.ts';
import { cash, debt, expense, income, newAgreement, planSettings, restriction, score } from './entities.ts';
import {
  activeDays,
  conditionId,
  creditReport,
  diagnosisAnswers,
  fact,
  logEntry,
  month,
  stepOfCondition,
} from './recovery.ts';
import { date, id, money, positiveMoney, whole } from './values.ts';
import type { Fault } from './faults.ts';
import { fileRequest, type FileReply } from './files.ts';
import { keptPlan } from './kept-plans.ts';
import { reminderSettings, type ShownReminder } from './reminders.ts';
import { namedWhatIf } from './what-ifs.ts';

/**
 * The whole API between page and main process: each command's arguments (parsed here) and reply.
 * Adding a command means a line here, a reply in `Replies` and a handler in `src/main/app`.
 */
const nothing = z.object({});
const byId = z.object({ id });

export const commandArguments = {
  /** Everything the pages show, in one read. */
  'workspace.read': nothing,
  /** Debts are saved as they stand at the end of `balanceAsOf` (not in the future). */
  'debts.add': z.object({ debt, balanceAsOf: date }),
  'debts.update': z.object({ debt, balanceAsOf: date }),
  'debts.remove': byId,
  'debts.restore': byId,
  'incomes.add': z.object({ income }),
  'incomes.update': z.object({ income }),
  'incomes.remove': byId,
  'incomes.restore': byId,
  'expenses.add': z.object({ expense }),
  'expenses.update': z.object({ expense }),
  'expenses.remove': byId,
  'expenses.restore': byId,
  /** Cash as it stands now; everything recorded so far is in it. */
  'cash.set': z.object({ cash }),
  /** One score a date: saving again on the same date replaces it. */
  'scores.set': z.object({ score }),
  'scores.remove': z.object({ date }),
  'restriction.set': z.object({ restriction: restriction.nullable() }),
  /** Answers of the questionnaire; `null` takes them back. */
  'diagnosis.set': z.object({ answers: diagnosisAnswers.nullable() }),
  /** A step done on a day; `null` takes the tick back. */
  'conditions.tick': stepOfCondition,
  /** Facts only the user knows, noted together today; `null` takes the note of a fact back. */
  'conditions.note': z.object({
    notes: z
      .array(z.object({ fact, value: date.nullable() }))
      .min(1)
      .max(fact.options.length),
  }),
  /** The next review of a condition; `null` leaves it to the rule. */
  'conditions.review': z.object({ condition: conditionId, on: date.nullable() }),
  /** Days with free actions of a month, as counted by the user; `null` takes the count back. */
  'activity.set': z.object({ month, days: activeDays.nullable() }),
  /** One credit report a day: saving again on the same day replaces it. */
  'creditReports.set': z.object({ report: creditReport }),
  'creditReports.remove': z.object({ date }),
  'log.add': z.object({ entry: logEntry }),
  'log.update': z.object({ entry: logEntry }),
  'log.remove': byId,
  'log.restore': byId,
  'plan.set': z.object({ plan: planSettings }),
  'payments.record': z.object({
    debt: id,
    date,
    amount: positiveMoney,
    note: z.string().max(200).optional(),
  }),
  'payments.update': z.object({ id, date, amount: positiveMoney, note: z.string().max(200).optional() }),
  'payments.remove': byId,
  'payments.restore': byId,
  /** Payments before a date, for those that `workspace.read` does not hold: newest first, to the end of a day. */
  'payments.history': z.object({ before: date, limit: whole(1, 500) }),
  /** What happened on a due date that has passed; `null` takes the answer back. */
  'dues.answer': z.object({ debt: id, dueDate: date, answer: z.enum(['not-paid']).nullable() }),
  /** Records what was paid of a due date that has passed, and what is known of the rest, if it leaves one. */
  'dues.settle': z.object({
    debt: id,
    dueDate: date,
    paid: positiveMoney,
    on: date,
    rest: z.enum(['unpaid', 'unknown']),
    note: z.string().max(200).optional(),
  }),
  /** Takes that back: the payment, and the answer there was before. */
  'dues.unsettle': z.object({ paymentId: id, dueDate: date, answer: z.enum(['not-paid']).nullable() }),
  /** What the lender shows at the end of a day since the balance was entered: the position of that day is corrected to it. */
  'statements.book': z.object({
    debt: id,
    date,
    balance: money,
    overdue: money.optional(),
    nextDue: money.optional(),
    note: z.string().max(200).optional(),
  }),
  'statements.remove': byId,
  'statements.restore': byId,
  /** A plan the lender accepted, in place of one there was; it replaces the debt's own schedule from its day on. */
  'agreements.record': z.object({ debt: id, agreement: newAgreement }),
  /** Marks it broken on a day, from which the own terms hold; `null` takes the mark back. */
  'agreements.break': z.object({ debt: id, on: date.nullable() }),
  /** Takes the record back: the debt is as it was before, or by its own terms where its figures were typed since. */
  'agreements.remove': z.object({ debt: id }),
  /** Keeps a plan of today to be measured against, in place of one kept earlier today. */
  'plans.keep': z.object({ plan: keptPlan }),
  /** Takes a kept plan back: the one before it is the yardstick again. */
  'plans.discard': z.object({ number: whole(1, Number.MAX_SAFE_INTEGER) }),
  /** Suppositions kept under a name; saving the same id again replaces them. */
  'whatIfs.save': z.object({ whatIf: namedWhatIf }),
  'whatIfs.remove': byId,
  'whatIfs.restore': byId,
  'reminders.set': z.object({ reminders: reminderSettings }),
  /** What is to be shown now, each once; the language counts where none is chosen. */
  'reminders.take': z.object({ locale: z.enum(['zh-CN', 'en']) }),
  'settings.set': z.object({
    locale: z.enum(['system', 'zh-CN', 'en']).optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
  }),
  /** Puts the sample case in place; refused unless the workspace is empty. */
  'sample.load': z.object({ locale: z.enum(['zh-CN', 'en']) }),
  'sample.remove': nothing,
  'case.export': nothing,
  /** Replaces everything by the case file's content; a copy of the database is kept first. */
  'case.import': z.object({ text: z.string().max(MOST_CHARACTERS) }),
  /**
   * Adds what the case file holds and is not entered yet; of entries that differ, those named in `take` (`debt ID`,
   * `income ID`, `expense ID`) take the place of the entered ones. A copy of the database is kept first.
   */
  'case.merge': z.object({
    text: z.string().max(MOST_CHARACTERS),
    take: z.array(z.string().max(80)).max(5000),
  }),
  /** Takes the last import back. */
  'case.undoImport': nothing,
  /** A file for use elsewhere: tables, a calendar, a letter. Nothing is changed. */
  'files.export': fileRequest,
  ...billArguments,
  ...dataArguments,
} satisfies Record<string, z.ZodType>;

export type CommandName = keyof typeof commandArguments;
/** What is sent may be readonly throughout: nobody changes it on the way. */
export type Arguments<C extends CommandName> = Frozen<z.input<(typeof commandArguments)[C]>>;
type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };
export type ParsedArguments<C extends CommandName> = z.output<(typeof commandArguments)[C]>;

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

interface Saved {
  readonly id: string;
}

export interface Replies extends BillReplies, DataReplies {
  'workspace.read': Workspace;
  'debts.add': Saved;
  'debts.update': Saved;
  'debts.remove': Saved;
  'debts.restore': Saved;
  'incomes.add': Saved;
  'incomes.update': Saved;
  'incomes.remove': Saved;
  'incomes.restore': Saved;
  'expenses.add': Saved;
  'expenses.update': Saved;
  'expenses.remove': Saved;
  'expenses.restore': Saved;
  'cash.set': null;
  'scores.set': null;
  'scores.remove': null;
  'restriction.set': null;
  'diagnosis.set': null;
  'conditions.tick': null;
  'conditions.note': null;
  'conditions.review': null;
  'activity.set': null;
  'creditReports.set': null;
  'creditReports.remove': null;
  'log.add': Saved;
  'log.update': Saved;
  'log.remove': Saved;
  'log.restore': Saved;
  'plan.set': null;
  'payments.record': Saved;
  'payments.update': Saved;
  'payments.remove': Saved;
  'payments.restore': Saved;
  /** `more` tells whether there are still older ones. */
  'payments.history': { readonly payments: readonly RecordedPayment[]; readonly more: boolean };
  'dues.answer': null;
  'dues.settle': { readonly paymentId: string; readonly answerBefore: 'not-paid' | null };
  'dues.unsettle': null;
  'statements.book': Saved;
  'statements.remove': Saved;
  'statements.restore': Saved;
  'agreements.record': null;
  'agreements.break': null;
  'agreements.remove': null;
  'plans.keep': { readonly number: number };
  'plans.discard': null;
  'whatIfs.save': Saved;
  'whatIfs.remove': Saved;
  'whatIfs.restore': Saved;
  'reminders.set': null;
  'reminders.take': readonly ShownReminder[];
  'settings.set': null;
  'sample.load': null;
  'sample.remove': null;
  /** The case file's text and a name for it. */
  'case.export': { readonly fileName: string; readonly text: string };
  'case.import': {
    readonly debts: number;
    readonly incomes: number;
    readonly expenses: number;
    readonly payments: number;
  };
  'case.merge': {
    readonly added: number;
    readonly replaced: number;
    readonly kept: number;
    readonly payments: number;
  };
  'case.undoImport': null;
  'files.export': FileReply;
}
export type Reply<C extends CommandName> = Replies[C];

/** Why a command failed. Each code has a message in both languages. */
export const ERROR_CODES = [
  'input/invalid',
  'command/unknown',
  'entry/not-found',
  'entry/exists',
  'sample/not-empty',
  'import/nothing-to-undo',
  'import/reading-gone',
  'store/full',
  'store/read-only',
  'store/busy',
  'store/corrupt',
  /** The disk failed in a way that has no name here. */
  'store/other',
  'store/newer',
  'store/foreign',
  'store/erased',
  'backup/not-found',
  'backup/none',
  'backup/damaged',
  'backup/wrong-password',
  'backup/newer',
  'backup/nothing-readable',
  'transport/unreachable',
  'transport/refused',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ApiError {
  readonly code: ErrorCode;
  /** For `input/invalid`: every fault with its path inside the arguments. */
  readonly faults?: readonly Fault[];
}

export type Answer<C extends CommandName> =
  { readonly ok: true; readonly value: Reply<C> } | { readonly ok: false; readonly error: ApiError };

/** How a page reaches the handlers, whatever carries it. Never throws: a failed transport is an answer too. */
export interface Transport {
  send<C extends CommandName>(command: C, args: Arguments<C>): Promise<Answer<C>>;
}
