import type { Case, InstalmentDebt } from '../case/case.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { takesExtra } from '../debt/prepayment.ts';
import { openDebt, statedRate } from '../debt/open-debt.ts';
import type { DebtState } from '../debt/state.ts';
import { BILLION } from '../money/decimal.ts';
import type { Fen } from '../money/fen.ts';
import { multiplyHalfUp } from '../money/round.ts';

/** Principal of one instalment debt repaid today from cash, with its fee; the instalment stays and the loan shortens. */
export function prepay(input: Case, id: string, wanted: Fen): Case {
  const found = prepayable(input, id);
  if (found === null) return input;
  const { target, state } = found;
  const { principal, fee } = affordable(input, state, wanted);
  const instalment = target.method === 'interest-only' ? {} : { instalment: state.instalment as Fen };
  const balance = (target.balance - principal) as Fen;
  const shorter = { ...target, rate: statedRate(target), ...instalment, balance };
  const onHand = (input.cash.onHand - principal - fee) as Fen;
  return {
    ...input,
    cash: { ...input.cash, onHand },
    debts: input.debts.map((debt) => (debt.id === id ? shorter : debt)),
  };
}

/** The fee for repaying so much early, in fen. */
export function feeOfPrepayment(input: Case, id: string, wanted: Fen): number {
  const found = prepayable(input, id);
  return found === null ? 0 : affordable(input, found.state, wanted).fee;
}

/** The debt, if it is an instalment debt that may be repaid early. */
function prepayable(input: Case, id: string): { target: InstalmentDebt; state: DebtState } | null {
  const target = input.debts.find((debt) => debt.id === id);
  if (target?.kind !== 'instalment') return null;
  const asOf = toDayNumber(input.asOf);
  const state = openDebt(target, { asOf, end: asOf, budgetDay: undefined });
  return takesExtra(state) ? { target, state } : null;
}

/** The most principal, up to what is wanted and not overdue, that the cash pays together with its fee. */
function affordable(input: Case, state: DebtState, wanted: Fen): { principal: number; fee: number } {
  const { onHand } = input.cash;
  const share = state.terms.prepayFeeShare;
  const feeFor = (principal: number) => multiplyHalfUp(principal, share, BILLION);
  let principal = Math.min(wanted, state.outstanding, onHand);
  if (principal + feeFor(principal) > onHand) {
    principal = multiplyHalfUp(onHand, BILLION, BILLION + share);
    if (principal + feeFor(principal) > onHand) principal -= 1;
  }
  return { principal, fee: feeFor(principal) };
}
