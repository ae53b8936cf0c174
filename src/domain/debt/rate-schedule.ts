import type { Rate, RateStep } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { divideHalfUp, multiplyHalfUp } from '../money/round.ts';
import { type ExactRate, ZERO_RATE, exactRate } from '../money/rate.ts';

/** Rates by the day they begin; the first holds from ever. */
export interface RateSchedule {
  readonly rates: readonly ExactRate[];
  /** `from[i]` is the first day that bears `rates[i]`; `from[0]` is minus infinity. */
  readonly from: readonly DayNumber[];
}

export function rateSchedule(rate: Rate, steps: readonly RateStep[] = []): RateSchedule {
  if (steps.length === 0) return { rates: [exactRate(rate)], from: [-Infinity] };
  const sorted = [...steps].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    rates: [exactRate(rate), ...sorted.map((step) => exactRate(step.rate))],
    from: [-Infinity, ...sorted.map((step) => toDayNumber(step.date))],
  };
}

/** Index of the rate that a day bears. */
export function stepOn(schedule: RateSchedule, day: DayNumber): number {
  let step = 0;
  while (step + 1 < schedule.from.length && schedule.from[step + 1] <= day) step += 1;
  return step;
}

export function rateOn(schedule: RateSchedule, day: DayNumber): ExactRate {
  return schedule.rates[stepOn(schedule, day)];
}

/** The same rates, but none before `day`. */
export function ratesSince(schedule: RateSchedule, day: DayNumber): RateSchedule {
  const step = stepOn(schedule, day);
  return {
    rates: [ZERO_RATE, ...schedule.rates.slice(step)],
    from: [-Infinity, day, ...schedule.from.slice(step + 1)],
  };
}

/**
 * Interest for one whole period on one balance, in fen, half-up: balance x annual / 12, or with a daily rate the
 * actual days after `from` up to `to`. A rate that changes within the period counts by its share of the days.
 */
export function periodInterest(
  schedule: RateSchedule,
  balance: number,
  period: { readonly from: DayNumber; readonly to: DayNumber; readonly wholeMonth: boolean },
): number {
  const first = stepOn(schedule, period.from + 1);
  const last = stepOn(schedule, period.to);
  const days = period.to - period.from;
  if (first === last) {
    const rate = schedule.rates[last];
    const unit = rate.byDay && !period.wholeMonth ? rate.daily : rate.monthly;
    const units = rate.byDay && !period.wholeMonth ? days : 1;
    return multiplyHalfUp(balance * units, unit.numerator, unit.denominator);
  }
  let numerator = 0n;
  let denominator = 1n;
  for (let step = first; step <= last; step += 1) {
    const rate = schedule.rates[step];
    const from = Math.max(period.from, schedule.from[step] - 1);
    const to = step === last ? period.to : schedule.from[step + 1] - 1;
    const byDay = rate.byDay && !period.wholeMonth;
    const unit = byDay ? rate.daily : rate.monthly;
    const n = BigInt(balance) * BigInt(to - from) * BigInt(unit.numerator);
    const d = BigInt(unit.denominator) * (byDay ? 1n : BigInt(days));
    numerator = numerator * d + n * denominator;
    denominator *= d;
  }
  return Number(divideHalfUp(numerator, denominator));
}
