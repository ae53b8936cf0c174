import type { FeeInstalmentDebt } from '../case/case.ts';
import { BILLION, billionths } from '../money/decimal.ts';
import { multiplyHalfUp } from '../money/round.ts';

/** Fee per period: round(original principal x total fee rate / periods). It does not fall as principal is repaid. */
export function feePerPeriod(debt: FeeInstalmentDebt): number {
  return multiplyHalfUp(debt.originalPrincipal, billionths(debt.totalFeeRate), BILLION * debt.periods);
}

/**
 * The rate per period at which the instalments are worth the principal (IRR), in billionths, found by halving.
 * 12 instalments with 0.6 % of the original sum each give 10,861,850 (13.03 % a year), not 7.2 %.
 */
export function internalRatePerPeriod(debt: FeeInstalmentDebt): number {
  const principal = debt.originalPrincipal;
  const payment = principal / debt.periods + feePerPeriod(debt);
  let low = 0;
  let high = BILLION;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (presentValue(payment, middle / BILLION, debt.periods) >= principal) low = middle;
    else high = middle;
  }
  return low;
}

function presentValue(payment: number, rate: number, periods: number): number {
  const discount = 1 / (1 + rate);
  let factor = 1;
  let value = 0;
  for (let period = 0; period < periods; period += 1) {
    factor *= discount;
    value += payment * factor;
  }
  return value;
}

/** Rank among other debts' rates: twelve times the IRR per period; 0 where settling early saves no fee. */
export function feeInstalmentRank(debt: FeeInstalmentDebt): number {
  if (debt.remainingFees === 'due') return -1;
  const cached = ranks.get(debt);
  if (cached !== undefined) return cached;
  const rank = internalRatePerPeriod(debt) * 12 * 72;
  ranks.set(debt, rank);
  return rank;
}

const ranks = new WeakMap<FeeInstalmentDebt, number>();
