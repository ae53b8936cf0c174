import { BILLION } from '../money/decimal.ts';
import type { Fraction } from '../money/rate.ts';

/** Fixed-point arithmetic with 160 binary places: far finer than any rounding to the fen. */
const SHIFT = 160n;
const ONE = 1n << SHIFT;

/**
 * Instalment of an equal-payment loan (等额本息) in fen, half-up: P r (1+r)^n / ((1+r)^n - 1), P / n at a zero rate.
 * `rate` is per period.
 */
export function annuityPayment(principal: number, rate: Fraction, periods: number): number {
  const p = BigInt(principal);
  if (rate.numerator === 0) return Number((p * 2n + BigInt(periods)) / (2n * BigInt(periods)));
  const r = (BigInt(rate.numerator) << SHIFT) / BigInt(rate.denominator);
  const growth = power(ONE + r, periods);
  const numerator = p * ((r * growth) >> SHIFT);
  const denominator = growth - ONE;
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

function power(base: bigint, exponent: number): bigint {
  let result = ONE;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) >> SHIFT;
    square = (square * square) >> SHIFT;
  }
  return result;
}

/**
 * The yearly rate in billionths (twelve periods a year) whose equal payment is nearest below `instalment`.
 * Null when so small an instalment never repays the principal, or the rate would pass 2,000 % a year.
 */
export function annualRateOfInstalment(
  principal: number,
  instalment: number,
  periods: number,
): number | null {
  if (instalment * periods < principal) return null;
  const payment = (annual: number) =>
    annuityPayment(principal, { numerator: annual, denominator: 12 * BILLION }, periods);
  let low = 0;
  let high = 20 * BILLION;
  if (payment(high) < instalment) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (payment(middle) <= instalment) low = middle;
    else high = middle;
  }
  return low;
}

/** How many periods an instalment still needs for a principal at a rate per period, rounded up; `limit` when it never repays it. */
export function periodsNeeded(
  loan: { readonly principal: number; readonly rate: Fraction; readonly instalment: number },
  limit: number,
): number {
  const { principal, rate, instalment } = loan;
  let balance = principal;
  for (let period = 1; period < limit; period += 1) {
    balance += Math.floor((balance * rate.numerator) / rate.denominator) - instalment;
    if (balance <= 0) return period;
    if (balance >= principal) return limit;
  }
  return limit;
}
