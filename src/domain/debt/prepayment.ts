import type { FeeInstalmentDebt } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { BILLION } from '../money/decimal.ts';
import { multiplyHalfUp } from '../money/round.ts';
import { accruedAmount, accrueTo, copyAccrual } from './accrual.ts';
import { payFrom } from './arrears.ts';
import { accruesByDay, bearingPrincipal, billStatements, postAccrued, takePrincipal } from './revolving.ts';
import { type DebtState, type Parts, type Postings, sumOf } from './state.ts';

/** Whether extra money can reach the debt at all. */
export function takesExtra(state: DebtState): boolean {
  return state.terms.prepayable;
}

/** Whether extra money is taken on any day, or only on due dates. */
export function takesExtraAnyDay(state: DebtState): boolean {
  const { kind, agreed } = state.terms;
  return agreed === null && (kind === 'revolving' || kind === 'informal');
}

/** What would close the ordinary debt on `day`, in fen; on a due date, after the required payment. */
export function payoffOn(state: DebtState, day: DayNumber): number {
  const { kind } = state.terms;
  const charged = state.outstanding + state.interest + state.fees;
  if (charged === 0) return 0;
  if (accruesByDay(state)) return charged + accruedBy(state, day);
  const fee = prepaymentFee(state, state.outstanding);
  return charged + fee + (kind === 'fee-instalment' ? feesStillDue(state) : 0);
}

/**
 * Pays extra money, never more than is owed: interest posted first (`revolving`), then fees, interest, principal.
 * A fee instalment is only settled whole; less than that is not taken. Returns what went where.
 */
export function payExtra(
  state: DebtState,
  payment: { day: DayNumber; money: number },
  postings: Postings,
): Parts {
  const { day, money } = payment;
  const { kind } = state.terms;
  if (accruesByDay(state)) {
    billStatements(state, day);
    postAccrued(state, day, postings);
  } else if (kind === 'fee-instalment') {
    if (money < payoffOn(state, day)) return { fees: 0, interest: 0, principal: 0 };
    const remaining = feesStillDue(state);
    chargeFee(state, { day, fee: remaining }, postings);
  }
  const charged = { fees: state.fees, interest: state.interest, principal: 0 };
  const split = payFrom(charged, money);
  state.fees -= split.fees;
  state.interest -= split.interest;
  const { principal, fee } = affordablePrincipal(state, money - sumOf(split));
  if (principal === 0) return split;
  chargeFee(state, { day, fee }, postings);
  state.fees -= fee;
  if (kind === 'revolving') takePrincipal(state, principal);
  else state.outstanding -= principal;
  return { fees: split.fees + fee, interest: split.interest, principal };
}

function accruedBy(state: DebtState, day: DayNumber): number {
  const ahead = copyAccrual(state.accrual);
  accrueTo(ahead, day, bearingPrincipal(state));
  return accruedAmount(ahead);
}

function chargeFee(state: DebtState, charge: { day: DayNumber; fee: number }, postings: Postings): void {
  if (charge.fee === 0) return;
  state.fees += charge.fee;
  postings.post(state, { day: charge.day, kind: 'fee', amount: charge.fee });
}

function feesStillDue(state: DebtState): number {
  const debt = state.terms.debt as FeeInstalmentDebt;
  return debt.remainingFees === 'due' ? state.terms.feePerPeriod * Math.max(0, state.periodsLeft) : 0;
}

function prepaymentFee(state: DebtState, principal: number): number {
  const share = state.terms.prepayFeeShare;
  return share === 0 || state.terms.agreed !== null ? 0 : multiplyHalfUp(principal, share, BILLION);
}

/** The most principal that money pays together with its own prepayment fee. */
function affordablePrincipal(state: DebtState, money: number): { principal: number; fee: number } {
  let principal = Math.min(state.outstanding, money);
  let fee = prepaymentFee(state, principal);
  if (principal + fee <= money) return { principal, fee };
  let low = 0;
  let high = principal;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + prepaymentFee(state, middle) <= money) low = middle;
    else high = middle;
  }
  principal = low;
  fee = prepaymentFee(state, principal);
  return { principal, fee };
}
