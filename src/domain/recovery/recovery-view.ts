import type { Case } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { DueOutcome } from './due-outcome.ts';
import type { RecoveryRecords } from './recovery-records.ts';

/** Figures of one earlier day, as they were kept. Money in fen, the ratio with four decimals. */
export interface HistoryDay {
  readonly date: CivilDate;
  readonly ratio: string | null;
  /** Regular income of the day's month; null where none was entered. */
  readonly income: Fen | null;
  readonly debts: readonly { readonly debt: string; readonly overdue: Fen }[];
}

/** All that the conditions are judged by; `case.asOf` is the day they are judged for. */
export interface RecoveryView {
  readonly case: Case;
  readonly records: RecoveryRecords;
  /** Days up to and with the present one, in order; not every day need be there. */
  readonly history: readonly HistoryDay[];
  readonly dues: readonly DueOutcome[];
}

/** Where a history begins that progress is measured from: the restriction's day or the last one before it, else the first. */
export function historyStart({ case: input, history }: RecoveryView): HistoryDay | null {
  const since = input.restriction?.since;
  const before = since === undefined ? undefined : history.findLast((day) => day.date <= since);
  return before ?? history[0] ?? null;
}

/** The debts of the restricted platform; Alipay's where no restriction is entered. */
export function platformDebts(input: Case): Case['debts'] {
  const platform = input.restriction?.platform ?? 'alipay';
  return input.debts.filter((debt) => debt.platform === platform);
}
