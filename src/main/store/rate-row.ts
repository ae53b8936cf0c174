import type { Rate } from '../../domain/case/case.ts';

export type RatePeriod = 'daily' | 'monthly' | 'annual';

/** A rate as stored: its decimal text, its period and, where given, its day count. */
export interface RateColumns {
  readonly rate: string;
  readonly rate_period: RatePeriod;
  readonly rate_day_count: number | null;
}

/** Columns of a rate. */
export function rateToColumns(rate: Rate): RateColumns {
  if ('daily' in rate) return { rate: rate.daily, rate_period: 'daily', rate_day_count: null };
  if ('monthly' in rate) return { rate: rate.monthly, rate_period: 'monthly', rate_day_count: null };
  return { rate: rate.annual, rate_period: 'annual', rate_day_count: rate.dayCount ?? null };
}

/** Rate of its columns. */
export function rateFromColumns(columns: RateColumns): Rate {
  switch (columns.rate_period) {
    case 'daily':
      return { daily: columns.rate };
    case 'monthly':
      return { monthly: columns.rate };
    case 'annual':
      return columns.rate_day_count === null
        ? { annual: columns.rate }
        : { annual: columns.rate, dayCount: columns.rate_day_count as 360 | 365 };
  }
}
