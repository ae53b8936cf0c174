import type { Timing } from '../case/case.ts';
import { type DayNumber, dayNumberOf, daysInMonth, fromDayNumber, toDayNumber } from './civil-date.ts';

/** A month counted from year 0: year x 12 + month - 1. */
export type MonthNumber = number;

/** First days of the months from January 1900 to January 2400, by month: dates are asked for too often to be worked out each time. */
const TABLE_START = 1900 * 12;
const FIRST_DAYS: readonly DayNumber[] = Array.from({ length: 500 * 12 + 1 }, (_, i) =>
  dayNumberOf(1900 + Math.floor(i / 12), (i % 12) + 1, 1),
);

export function monthOf(day: DayNumber): MonthNumber {
  const { year, month } = fromDayNumber(day);
  return year * 12 + month - 1;
}

/** The day of a month; 29-31 falls on the last day of a short month. */
export function dayInMonth(month: MonthNumber, day: number): DayNumber {
  const first = FIRST_DAYS[month - TABLE_START];
  const next = FIRST_DAYS[month - TABLE_START + 1];
  if (next !== undefined && first !== undefined) return first + Math.min(day, next - first) - 1;
  const year = Math.floor(month / 12);
  const ofYear = month - year * 12 + 1;
  return dayNumberOf(year, ofYear, Math.min(day, daysInMonth(year, ofYear)));
}

export function lastDayOf(month: MonthNumber): DayNumber {
  return dayInMonth(month, 31);
}

/** `YYYY-MM` */
export function monthText(month: MonthNumber): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

/** The days a month has this day number, after `after` and up to `to`. */
export function monthlyDays(day: number, after: DayNumber, to: DayNumber): DayNumber[] {
  if (to <= after) return [];
  const first = dayInMonth(monthOf(after), day) > after ? monthOf(after) : monthOf(after) + 1;
  const last = dayInMonth(monthOf(to), day) > to ? monthOf(to) - 1 : monthOf(to);
  const days = new Array<DayNumber>(Math.max(0, last - first + 1));
  for (let i = 0; i < days.length; i += 1) days[i] = dayInMonth(first + i, day);
  return days;
}

/** Every day on which something happens, after `after` and up to `to`, in order. */
export function occurrences(timing: Timing, after: DayNumber, to: DayNumber): DayNumber[] {
  if (timing.on !== undefined) {
    const day = toDayNumber(timing.on);
    return day > after && day <= to ? [day] : [];
  }
  if (timing.every === undefined) return [];
  const start = timing.from === undefined ? after : Math.max(after, toDayNumber(timing.from) - 1);
  const end = timing.until === undefined ? to : Math.min(to, toDayNumber(timing.until));
  const { every } = timing;
  if (every.unit === 'month') return monthlyDays(every.day, start, end);
  if (every.unit === 'week') return weeklyDays(every.weekday, start, end);
  return monthlyDays(every.day, start, end).filter((day) => fromDayNumber(day).month === every.month);
}

/** Monday is 1; day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function weeklyDays(weekday: number, after: DayNumber, to: DayNumber): DayNumber[] {
  const first = after + 1 + ((weekday - weekdayOf(after + 1) + 7) % 7);
  const days = new Array<DayNumber>(Math.max(0, Math.floor((to - first) / 7) + 1));
  for (let i = 0; i < days.length; i += 1) days[i] = first + 7 * i;
  return days;
}
