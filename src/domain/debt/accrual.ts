import type { DayNumber } from '../dates/civil-date.ts';
import { divideHalfUp, multiplyHalfUp } from '../money/round.ts';
import { type RateSchedule, stepOn } from './rate-schedule.ts';

/**
 * Simple interest by the day between two postings, exact: principal-days under the present rate, and what was
 * accrued under earlier rates as a fraction. Rounded once, half-up, when it is posted; the remainder is dropped.
 */
export interface Accrual {
  readonly rates: RateSchedule;
  /** With a fixed monthly budget interest counts in whole periods: each due date adds one unit of the monthly rate. */
  readonly byPeriod: boolean;
  /** The last day that is accounted for. */
  day: DayNumber;
  units: number;
  earlier: { numerator: bigint; denominator: bigint } | null;
}

export function openAccrual(rates: RateSchedule, day: DayNumber, byPeriod: boolean): Accrual {
  return { rates, byPeriod, day, units: 0, earlier: null };
}

export function copyAccrual(accrual: Accrual): Accrual {
  return { ...accrual };
}

/** Lets a principal bear interest for the days after the last one accounted for, up to and with `day`. */
export function accrueTo(accrual: Accrual, day: DayNumber, principal: number): void {
  if (day <= accrual.day) return;
  if (!accrual.byPeriod) {
    const { from } = accrual.rates;
    if (from.length > 1) {
      for (
        let step = stepOn(accrual.rates, accrual.day + 1);
        step + 1 < from.length && from[step + 1] <= day;
        step += 1
      ) {
        accrual.units += principal * (from[step + 1] - 1 - accrual.day);
        accrual.day = from[step + 1] - 1;
        closeRate(accrual, step);
      }
    }
    accrual.units += principal * (day - accrual.day);
  }
  accrual.day = day;
}

/** Adds one whole period (monthly budgets only). */
export function accruePeriod(accrual: Accrual, principal: number): void {
  if (accrual.byPeriod) accrual.units += principal;
}

/** Takes what has accrued, rounded half-up to the fen, and begins again at nothing. */
export function takeAccrued(accrual: Accrual): number {
  const amount = accruedAmount(accrual);
  accrual.units = 0;
  accrual.earlier = null;
  return amount;
}

/** What a posting would be now, in fen. */
export function accruedAmount(accrual: Accrual): number {
  if (accrual.units === 0 && accrual.earlier === null) return 0;
  const unit = unitOf(accrual, stepOn(accrual.rates, accrual.day));
  if (accrual.earlier === null) return multiplyHalfUp(accrual.units, unit.numerator, unit.denominator);
  const n = BigInt(accrual.units) * BigInt(unit.numerator);
  const d = BigInt(unit.denominator);
  const { numerator, denominator } = accrual.earlier;
  return Number(divideHalfUp(numerator * d + n * denominator, denominator * d));
}

function unitOf(accrual: Accrual, step: number) {
  const rate = accrual.rates.rates[step];
  return accrual.byPeriod ? rate.monthly : rate.daily;
}

function closeRate(accrual: Accrual, step: number): void {
  if (accrual.units === 0) return;
  const unit = unitOf(accrual, step);
  const n = BigInt(accrual.units) * BigInt(unit.numerator);
  const d = BigInt(unit.denominator);
  const earlier = accrual.earlier ?? { numerator: 0n, denominator: 1n };
  accrual.earlier = {
    numerator: earlier.numerator * d + n * earlier.denominator,
    denominator: earlier.denominator * d,
  };
  accrual.units = 0;
}
