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
  const { numerator, denominator } = exactPayment(principal, rate, periods);
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

/** The same before rounding, as a fraction. */
function exactPayment(principal: number, rate: Fraction, periods: number) {
  const p = BigInt(principal);
  if (rate.numerator === 0) return { numerator: p, denominator: BigInt(periods) };
  const r = (BigInt(rate.numerator) << SHIFT) / BigInt(rate.denominator);
  const growth = power(ONE + r, periods);
  return { numerator: p * ((r * growth) >> SHIFT), denominator: growth - ONE };
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
 * The yearly rate in billionths (twelve periods a year) whose equal payment, before rounding, is the instalment.
 * Null when so small an instalment never repays the principal, or the rate would pass 2,000 % a year.
 */
export function annualRateOfInstalment(
  principal: number,
  instalment: number,
  periods: number,
): number | null {
  if (instalment * periods < principal) return null;
  const affords = (annual: number) => {
    const rate = { numerator: annual, denominator: 12 * BILLION };
    const { numerator, denominator } = exactPayment(principal, rate, periods);
    return numerator <= BigInt(instalment) * denominator;
  };
  let low = 0;
  let high = 20 * BILLION;
  if (affords(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (affords(middle)) low = middle;
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
