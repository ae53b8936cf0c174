import type { Debt } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { debtTerms } from '../debt/open-debt.ts';
import { returnOwnTerms } from '../debt/return-own-terms.ts';
import { sumOf } from '../debt/state.ts';
import type { DebtRecords } from './debt-records.ts';
import { noteCharge } from './due-ledger.ts';
import type { Replay } from './replay.ts';
import type { StoredDebt } from './stored-case.ts';

/** The same debt by its own terms. */
export function withoutAgreement<T extends Debt>({
  agreement: _agreement,
  ...debt
}: T): Omit<T, 'agreement'> & Debt {
  return debt as Omit<T, 'agreement'> & Debt;
}

/**
 * The day on which an agreement was broken before the balance was entered: one of its instalments was answered
 * `not-paid` and, as far as is known, not paid within the grace days either. Null where that is not so.
 */
export function brokenBefore(stored: StoredDebt, { notPaid, kept }: DebtRecords): DayNumber | null {
  const asOf = toDayNumber(stored.balanceAsOf);
  const grace = stored.graceDays ?? 0;
  const days = (stored.agreement?.instalments ?? [])
    .map(({ date }) => toDayNumber(date))
    .filter((day) => {
      const settledOn = kept.get(day)?.settledOn ?? null;
      const inTime = settledOn !== null && toDayNumber(settledOn) <= day + grace;
      return notPaid.has(day) && !inTime && day + grace < asOf;
    });
  return days.length === 0 ? null : Math.min(...days) + grace + 1;
}

/** An agreed instalment became overdue on `since`: the own terms return, and the arrears that the agreement covered. */
export function breakAgreement(replay: Replay, since: DayNumber): void {
  const { stored, span, state, ledger, postings } = replay;
  const before = sumOf(state.overdue);
  returnOwnTerms(state, debtTerms(withoutAgreement(stored), span), { since, postings });
  const returned = sumOf(state.overdue) - before;
  noteCharge(ledger, returned);
  const first = stored.overdue?.since ?? stored.agreement?.covered?.since;
  if (returned > 0 && first !== undefined) replay.overdueSince = toDayNumber(first);
  replay.brokenOn = since;
}
