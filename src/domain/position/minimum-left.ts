import type { RevolvingDebt } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { postAccrued, billStatements } from '../debt/revolving.ts';
import { BILLION } from '../money/decimal.ts';
import { multiplyHalfUp } from '../money/round.ts';
import { type DebtState, type Postings, NO_POSTINGS, sumOf } from '../debt/state.ts';
import type { Credit } from './pay-towards.ts';

/** What of a statement's minimum is still to pay on `day`, after what was paid towards it; -1 when its own rule holds unchanged. */
export function minimumLeft(state: DebtState, day: DayNumber, credit: Credit): number {
  const whole = minimumWhole(state, { day, credit, postings: NO_POSTINGS });
  return whole < 0 ? -1 : Math.max(0, whole - sumOf(credit));
}

/** What a statement's minimum asks for on `day`, with what was paid towards it; -1 when nothing was and its own rule holds. */
export function minimumWhole(
  state: DebtState,
  on: { readonly day: DayNumber; readonly credit: Credit; readonly postings: Postings },
): number {
  const { day, credit, postings } = on;
  if (state.shownMinimum >= 0) return state.shownMinimum;
  if (sumOf(credit) === 0) return -1;
  billStatements(state, day - 1);
  postAccrued(state, day, postings);
  const { minimum } = state.terms.debt as RevolvingDebt;
  const base = state.outstanding - state.unbilled + credit.principal;
  const share = multiplyHalfUp(base, state.terms.minimumShare, BILLION);
  const whole = Math.min(base, Math.max(minimum.floor, share));
  return whole + state.fees + state.interest + credit.fees + credit.interest;
}
