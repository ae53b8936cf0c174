import { type TimedAmount, power, presentValue } from './discounting.ts';

/** Rates per unit of time are looked for from -99 % to 10,000 %. */
const LOWEST = -0.99;
const HIGHEST = 100;
const DAYS_OF_YEAR = 365;
const MONTHS_OF_YEAR = 12;

/**
 * The rate at which a value falls from positive to negative or the other way round, by halving until two neighbouring
 * numbers are left. Null when both ends have the same sign: there is no such rate, or it is out of range.
 */
export function rateAtZero(valueAt: (rate: number) => number): number | null {
  let low = LOWEST;
  let high = HIGHEST;
  const above = valueAt(low) > 0;
  if (valueAt(high) > 0 === above) return null;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (valueAt(middle) > 0 === above) low = middle;
    else high = middle;
  }
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
