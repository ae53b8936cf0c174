import { type CivilDate, addDays, daysBetween } from '../../../../../domain/dates/civil-date.ts';

/** How far two dates of the same event lie apart, in the words people use for it. */
export type Shift =
  | { readonly kind: 'same' | 'now-reached' | 'no-longer-reached' }
  | {
      readonly kind: 'sooner' | 'later';
      readonly unit: 'day' | 'month' | 'year';
      readonly count: number;
      /** The dates are no whole months apart. */
      readonly about: boolean;
    };

/** Up to so many days a shift is told in days. */
const MOST_DAYS = 45;
/** From so many days on it is told in about so many years. */
const FEWEST_DAYS_FOR_YEARS = 730;
const DAYS_OF = { month: 30.44, year: 365.25 } as const;

/** From the present plan's date to the supposed one; null is a date that the plan does not reach. */
export function shiftOf(now: CivilDate | null, then: CivilDate | null): Shift {
  if (now === then) return { kind: 'same' };
  if (now === null) return { kind: 'now-reached' };
  if (then === null) return { kind: 'no-longer-reached' };
  const days = daysBetween(now, then);
  const kind = days < 0 ? 'sooner' : 'later';
  const months = wholeMonths(now, then);
  if (months !== null) return { kind, unit: 'month', count: Math.abs(months), about: false };
  const apart = Math.abs(days);
  if (apart <= MOST_DAYS) return { kind, unit: 'day', count: apart, about: false };
  const unit = apart < FEWEST_DAYS_FOR_YEARS ? 'month' : 'year';
  return { kind, unit, count: Math.round(apart / DAYS_OF[unit]), about: true };
}

/** Months between dates on the same day of the month, or both on a month's last day; null otherwise. */
function wholeMonths(now: CivilDate, then: CivilDate): number | null {
  const months = monthNumber(then) - monthNumber(now);
  const sameDay = now.slice(8) === then.slice(8) || (isLastDay(now) && isLastDay(then));
  return months !== 0 && sameDay ? months : null;
}

const monthNumber = (date: CivilDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const isLastDay = (date: CivilDate) => addDays(date, 1).endsWith('-01');
