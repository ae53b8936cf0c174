import type { RevolvingDebt } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { postAccrued, billStatements } from '../debt/revolving.ts';
import { BILLION } from '../money/decimal.ts';
import { multiplyHalfUp } from '../money/round.ts';
import { type DebtState, NO_POSTINGS, sumOf } from '../debt/state.ts';
import type { Credit } from './pay-towards.ts';

/** What of a statement's minimum is still to pay on `day`, after what was paid towards it; -1 when its own rule holds unchanged. */
export function minimumLeft(state: DebtState, day: DayNumber, credit: Credit): number {
  const paid = sumOf(credit);
  if (state.shownMinimum >= 0) return Math.max(0, state.shownMinimum - paid);
  if (paid === 0) return -1;
  billStatements(state, day - 1);
  postAccrued(state, day, NO_POSTINGS);
  const { minimum } = state.terms.debt as RevolvingDebt;
  const base = state.outstanding - state.unbilled + credit.principal;
  const share = multiplyHalfUp(base, state.terms.minimumShare, BILLION);
  const whole = Math.min(base, Math.max(minimum.floor, share));
  return Math.max(0, whole + state.fees + state.interest + credit.fees + credit.interest - paid);
}
