import type { Rate } from '../case/case.ts';
import { BILLION, billionths, decimalText } from './decimal.ts';

/** An exact fraction of whole numbers in lowest terms. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A rate in the forms that the engine multiplies with, all exact. */
export interface ExactRate {
  /** Per day: annual / day count, monthly x 12 / 365. */
  readonly daily: Fraction;
  /** Per month: annual / 12; a daily rate counts x 365 / 12. */
  readonly monthly: Fraction;
  /** Whether it was stated by the day, so that periods count actual days. */
  readonly byDay: boolean;
  /** Per year of 365 days, in billionths / 72: a whole number to compare rates by. */
  readonly rank: number;
}

export const ZERO_RATE: ExactRate = readRate({ daily: '0' });

/** Rates already read: a debt is opened anew for each day whose figures are asked for. */
const known = new WeakMap<Rate, ExactRate>();

/** Reads a rate exactly. */
export function exactRate(rate: Rate): ExactRate {
  const read = known.get(rate) ?? readRate(rate);
  known.set(rate, read);
  return read;
}

function readRate(rate: Rate): ExactRate {
  if ('daily' in rate) {
    const n = billionths(rate.daily);
    return {
      daily: fraction(n, BILLION),
      monthly: fraction(n * 365, 12 * BILLION),
      byDay: true,
      rank: n * 365 * 72,
    };
  }
  if ('monthly' in rate) {
    const n = billionths(rate.monthly);
    return {
      daily: fraction(n * 12, 365 * BILLION),
      monthly: fraction(n, BILLION),
      byDay: false,
      rank: n * 12 * 72,
    };
  }
  const n = billionths(rate.annual);
  const dayCount = rate.dayCount ?? 365;
  return {
    daily: fraction(n, dayCount * BILLION),
    monthly: fraction(n, 12 * BILLION),
    byDay: false,
    rank: n * (dayCount === 360 ? 73 : 72),
  };
}

/** The rate over a year of 365 days as a decimal string (simple, not compounded): `"0.1825"` for 0.05 % a day. */
export function annualised(rate: Rate): string {
  return decimalText(Math.floor(exactRate(rate).rank / 72 + 0.5));
}

function fraction(numerator: number, denominator: number): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
