import { type TimedAmount, power, presentValue } from './discounting.ts';

/** Rates per unit of time are looked for from -99 % to 10,000 %. */
const LOWEST = -0.99;
const HIGHEST = 100;
const DAYS_OF_YEAR = 365;
const MONTHS_OF_YEAR = 12;

/** How far from nothing the search for a change of sign begins, and how much wider it looks each time. */
const FIRST_STEP = 0.001;
const WIDER = 8;
/** A root is known when it lies between two rates this close, as a part of their size: a hundred thousandth of what is told of them. */
const CLOSE = 2 ** -44;

interface Point {
  readonly rate: number;
  readonly value: number;
}

/**
 * The rate at which a value falls from positive to negative or the other way round, far beyond the nine places that are told.
 * Null when both ends have the same sign: there is no such rate, or it is out of range.
 */
export function rateAtZero(valueAt: (rate: number) => number): number | null {
  const at = (rate: number): Point => ({ rate, value: valueAt(rate) });
  let inner = at(0);
  const highest = at(HIGHEST);
  const upwards = highest.value > 0 !== inner.value > 0;
  let outer = upwards ? highest : at(LOWEST);
  if (outer.value > 0 === inner.value > 0) return null;
  // Most rates are small: the bounds are looked for from nothing outwards.
  for (let step = upwards ? FIRST_STEP : -FIRST_STEP; step > LOWEST && step < HIGHEST; step *= WIDER) {
    const next = at(step);
    if (next.value > 0 !== inner.value > 0) {
      outer = next;
      break;
    }
    inner = next;
  }
  return narrow(at, inner, outer);
}

/**
 * Chandrupatla's method (1997): inverse quadratic interpolation where three points allow it, halving where not, and
 * never outside of what is known to hold the root.
 */
function narrow(at: (rate: number) => Point, first: Point, second: Point): number {
  let newest = first;
  let other = second;
  let part = 0.5;
  for (;;) {
    const next = at(newest.rate + part * (other.rate - newest.rate));
    let oldest: Point;
    if (next.value > 0 === newest.value > 0) {
      oldest = newest;
    } else {
      oldest = other;
      other = newest;
    }
    newest = next;
    const width = Math.abs(other.rate - newest.rate);
    const best = Math.abs(other.value) < Math.abs(newest.value) ? other : newest;
    const least = (Math.abs(best.rate) * CLOSE + Number.MIN_VALUE) / width;
    if (best.value === 0 || !(least < 0.5)) return best.rate;
    part = Math.min(1 - least, Math.max(least, interpolated(newest, other, oldest)));
  }
}

/** Where the root lies between the newest point (0) and the one on its other side (1), by the curve through all three. */
function interpolated(newest: Point, other: Point, oldest: Point): number {
  const place = (newest.rate - other.rate) / (oldest.rate - other.rate);
  const height = (newest.value - other.value) / (oldest.value - other.value);
  if (!(height * height < place && (1 - height) * (1 - height) < 1 - place)) return 0.5;
  const fromOther =
    (newest.value / (other.value - newest.value)) * (oldest.value / (other.value - oldest.value));
  const fromOldest =
    (newest.value / (oldest.value - newest.value)) * (other.value / (oldest.value - other.value));
  return fromOther + ((oldest.rate - newest.rate) / (other.rate - newest.rate)) * fromOldest;
}

/**
 * Internal rate of return per unit of time: the rate at which the amounts are worth `value`. Amounts in order of time.
 * Null when no rate does that. With amounts of one sign and a value of the same sign it is the only one.
 */
export function internalRate(value: number, flows: readonly TimedAmount[]): number | null {
  return rateAtZero((rate) => presentValue(flows, rate) - value);
}

/**
 * Dated internal rate over a year of 365 days, compounded (what spreadsheets call XIRR); amounts are timed in days.
 * Solved per day, so that only whole powers are needed: (1 + r)^(days / 365) is (1 + d)^days.
 */
export function datedInternalRate(value: number, flows: readonly TimedAmount[]): number | null {
  const daily = internalRate(value, flows);
  return daily === null ? null : power(1 + daily, DAYS_OF_YEAR) - 1;
}

/** A monthly rate compounded over a year. */
export const effectiveOfMonthly = (monthly: number): number => power(1 + monthly, MONTHS_OF_YEAR) - 1;

/** Twelve times the monthly rate that compounds to a yearly one. */
export function nominalOfEffective(effective: number): number | null {
  const monthly = rateAtZero((rate) => power(1 + rate, MONTHS_OF_YEAR) - (1 + effective));
  return monthly === null ? null : monthly * MONTHS_OF_YEAR;
}
