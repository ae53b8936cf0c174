import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { StatementCheck } from '../../../../domain/position/statement-check.ts';
import type { RecordedPayment } from '../../../../domain/position/stored-case.ts';

/** Recorded payments, the newest first; of the same day in the reverse order of recording. */
export function newestFirst(payments: readonly RecordedPayment[]): RecordedPayment[] {
  return [...payments].reverse().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** A line of the history: a payment, or what a lender's statement corrected. */
export type HistoryLine =
  | { readonly key: string; readonly date: CivilDate; readonly payment: RecordedPayment }
  | { readonly key: string; readonly date: CivilDate; readonly check: StatementCheck };

/**
 * The payments that are shown and the statement checks among them, the newest first; of a day the checks before the
 * payments. While there are older payments, checks older than those shown wait for them.
 */
export function historyLines(
  payments: readonly RecordedPayment[],
  checks: readonly StatementCheck[],
  hasOlder: boolean,
): HistoryLine[] {
  const last = hasOlder ? payments.at(-1)?.date : undefined;
  const shown = last === undefined ? checks : checks.filter(({ date }) => date >= last);
  const lines: HistoryLine[] = [
    ...shown.toReversed().map((check) => ({ key: `check ${check.id}`, date: check.date, check })),
    ...payments.map((payment) => ({ key: payment.id, date: payment.date, payment })),
  ];
  return lines.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** How far a check changed what is owed, in fen; null while that is not known. */
export function changeOf({ booked }: StatementCheck): number | null {
  return booked === undefined ? null : booked.principal + booked.interest + booked.fees;
}
