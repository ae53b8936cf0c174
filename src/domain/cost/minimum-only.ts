import type { Fraction } from '../money/rate.ts';
import { multiplyHalfUp } from '../money/round.ts';

/** One month of paying only what is asked for. Money in whole units, fen as a rule. */
export interface MinimumMonth {
  readonly interest: number;
  readonly payment: number;
  readonly balance: number;
}

/**
 * Month by month what becomes of a balance that bears `rate` a month when only the minimum is paid: interest is added
 * first, rounded half-up, then the payment taken, never more than is owed. Ends when nothing (or `target`) is left;
 * null where the payments never get there.
 */
export function payOnlyMinimum(
  debt: { readonly balance: number; readonly rate: Fraction; readonly target?: number },
  minimum: (balance: number, interest: number) => number,
): MinimumMonth[] | null {
  const months: MinimumMonth[] = [];
  const target = debt.target ?? 0;
  for (let balance = debt.balance; balance > target;) {
    const interest = multiplyHalfUp(balance, debt.rate.numerator, debt.rate.denominator);
    const payment = Math.min(balance + interest, minimum(balance, interest));
    const after = balance + interest - payment;
    if (after >= balance) return null;
    months.push({ interest, payment, balance: after });
    balance = after;
  }
  return months;
}
