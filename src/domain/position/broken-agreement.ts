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
 * The day on which an agreement was broken before the balance was entered: it was marked so, or one of its instalments
 * was answered `not-paid` and, as far as is known, not paid within the grace days either. Null where that is not so.
 */
export function brokenBefore(stored: StoredDebt, { notPaid, kept }: DebtRecords): DayNumber | null {
  const asOf = toDayNumber(stored.balanceAsOf);
  const marked = markedBroken(stored);
  const grace = stored.graceDays ?? 0;
  const days = (stored.agreement?.instalments ?? [])
    .map(({ date }) => toDayNumber(date))
    .filter((day) => {
      const settledOn = kept.get(day)?.settledOn ?? null;
      const inTime = settledOn !== null && toDayNumber(settledOn) <= day + grace;
      return notPaid.has(day) && !inTime && day + grace < asOf;
    });
  const first = Math.min(marked <= asOf ? marked : Infinity, ...days.map((day) => day + grace + 1));
  return first === Infinity ? null : first;
}

/** The day from which the user marked the agreement broken; infinity where that is not so. */
export function markedBroken({ agreement }: StoredDebt): DayNumber {
  return agreement?.brokenOn === undefined ? Infinity : toDayNumber(agreement.brokenOn);
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
