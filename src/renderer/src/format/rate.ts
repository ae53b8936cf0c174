import type { Rate } from '../../../domain/case/case.ts';
import { plainDigits, shiftPoint } from './decimal.ts';

export type RatePeriod = 'daily' | 'monthly' | 'annual';
export const RATE_PERIODS: readonly RatePeriod[] = ['daily', 'monthly', 'annual'];

/** The period a rate is stated for. */
export function periodOf(rate: Rate): RatePeriod {
  if ('daily' in rate) return 'daily';
  return 'monthly' in rate ? 'monthly' : 'annual';
}

/** The rate's decimal text whatever its period. */
export function decimalOf(rate: Rate): string {
  if ('daily' in rate) return rate.daily;
  return 'monthly' in rate ? rate.monthly : rate.annual;
}

/** A rate as percent without the sign: `0.05`. */
export function percentOf(rate: Rate): string {
  return shiftPoint(decimalOf(rate), 2);
}

/** A rate from its decimal text; an annual one keeps its day count. */
export function rateOf(period: RatePeriod, decimal: string, dayCount?: 360 | 365): Rate {
  if (period === 'daily') return { daily: decimal };
  if (period === 'monthly') return { monthly: decimal };
  return dayCount === undefined ? { annual: decimal } : { annual: decimal, dayCount };
}

export type PercentReading =
  | { readonly ok: true; readonly decimal: string }
  | { readonly ok: false; readonly code: 'not-percent' | 'too-many-decimals' };

/** Reads percent as typed (`0.05`, `0.05%`) into a decimal text (`0.0005`), exact to nine decimals. */
export function parsePercent(text: string): PercentReading {
  const plain = plainDigits(text).replace(/%$/, '').replace(/^\./, '0.');
  if (!/^\d{1,7}(\.\d*)?$/.test(plain)) return { ok: false, code: 'not-percent' };
  const decimal = shiftPoint(plain, -2);
  const places = decimal.split('.')[1]?.length ?? 0;
  return places > 9 ? { ok: false, code: 'too-many-decimals' } : { ok: true, decimal };
}
