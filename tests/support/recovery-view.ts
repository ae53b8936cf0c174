import { addDays, type CivilDate, civilDate } from '../../src/domain/dates/civil-date.ts';
import type { ConditionId, ConditionState } from '../../src/domain/recovery/condition.ts';
import { conditionStates } from '../../src/domain/recovery/conditions.ts';
import type { DueOutcome, DueResult } from '../../src/domain/recovery/due-outcome.ts';
import type {
  AccountEventKind,
  CreditReport,
  Fact,
  LogEntry,
  RecoveryRecords,
} from '../../src/domain/recovery/recovery-records.ts';
import { NO_RECORDS } from '../../src/domain/recovery/recovery-records.ts';
import type { HistoryDay, RecoveryView } from '../../src/domain/recovery/recovery-view.ts';
import { caseWith, type Plain } from './case-builder.ts';

/** The day of every view that names no other. */
export const TODAY = '2026-11-23';
/** The day of the restriction in `RESTRICTED`. */
export const SINCE = '2026-10-20';
export const RESTRICTED = { since: SINCE, platform: 'alipay', causes: [] };

/** The day so many days before today. */
export const ago = (days: number, today = TODAY): CivilDate => addDays(civilDate(today), -days);

interface ViewParts {
  readonly case?: Partial<Parameters<typeof caseWith>[0]>;
  readonly records?: Partial<Plain<RecoveryRecords>>;
  readonly history?: readonly Plain<HistoryDay>[];
  readonly dues?: readonly Plain<DueOutcome>[];
}

/** A view of a case without anything, but for what is given. */
export function viewWith({ case: parts, records, history, dues }: ViewParts): RecoveryView {
  return {
    case: caseWith({ debts: [], ...parts }),
    records: { ...NO_RECORDS, ...(records as Partial<RecoveryRecords>) },
    history: (history ?? []) as readonly HistoryDay[],
    dues: (dues ?? []) as readonly DueOutcome[],
  };
}

/** The state of one condition in such a view. */
export function stateIn(id: ConditionId, parts: ViewParts = {}): ConditionState {
  return conditionStates(viewWith(parts)).find((state) => state.id === id)!;
}

/** Keys of the evidence of a state, in order. */
export const keysOf = (state: ConditionState): string[] => state.evidence.map(({ key }) => key);

/** What one evidence of a state holds. */
export const valuesOf = (state: ConditionState, key: string) =>
  state.evidence.find((each) => each.key === key)?.values;

export const event = (what: AccountEventKind, date: string): LogEntry => ({
  id: `${what} ${date}`,
  kind: 'account-event',
  what,
  date: civilDate(date),
});

export const tick = (condition: ConditionId, step: string, doneOn: string) => ({ condition, step, doneOn });

export const note = (fact: Fact, value: string | null, notedOn: string = value ?? TODAY) => ({
  fact,
  value,
  notedOn,
});

export const report = (date: string, parts: Partial<Plain<CreditReport>> = {}): Plain<CreditReport> => ({
  date,
  lenders: 3,
  enquiries: 2,
  badRecord: 'none',
  ...parts,
});

/** A day of the history with what is told of it. */
export const past = (date: string, parts: Partial<Plain<HistoryDay>> = {}): Plain<HistoryDay> => ({
  date,
  ratio: null,
  income: null,
  debts: [],
  ...parts,
});

export const due = (debt: string, dueDate: string, result: DueResult): Plain<DueOutcome> => ({
  debt,
  name: debt,
  dueDate,
  required: 10_000,
  paid: result === 'on-time' || result === 'late' ? 10_000 : 0,
  result,
  settledOn: result === 'on-time' ? dueDate : null,
});
