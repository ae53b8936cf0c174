import {
  type CivilDate,
  civilDate,
  daysInMonth,
  toCivilDate,
  toDayNumber,
} from '../../../../domain/dates/civil-date.ts';
import { dayInMonth, lastDayOf, monthOf, monthText, weekdayOf } from '../../../../domain/dates/recurrence.ts';
import type { ScheduleMonth, ScheduleRow } from './schedule.ts';

/** One day of a month and what happens on it. */
export interface CalendarDay {
  readonly date: CivilDate;
  readonly rows: readonly ScheduleRow[];
}
/** Seven places from Monday to Sunday; null where the month has no such day. */
export type CalendarWeek = readonly (CalendarDay | null)[];

/** The weeks of a month `YYYY-MM`, Monday first, each day with its rows. */
export function monthGrid(month: string, rows: readonly ScheduleRow[]): CalendarWeek[] {
  const days = daysOf(month).map((date) => ({ date, rows: rows.filter((row) => row.date === date) }));
  const lead = sinceMonday(firstOf(month));
  const places = [...new Array<null>(lead).fill(null), ...days];
  const weeks = Math.ceil(places.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => places[week * 7 + at] ?? null),
  );
}

const firstOf = (month: string): CivilDate => civilDate(`${month}-01`);

function daysOf(month: string): CivilDate[] {
  const count = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return Array.from({ length: count }, (_, at) => civilDate(`${month}-${String(at + 1).padStart(2, '0')}`));
}

/** Days since Monday. */
const sinceMonday = (date: CivilDate): number => weekdayOf(toDayNumber(date)) - 1;

/** The months that can be shown: from that of `asOf` to the last with a row. */
export interface CalendarSpan {
  readonly first: string;
  readonly last: string;
}

export function calendarSpan(asOf: CivilDate, months: readonly ScheduleMonth[]): CalendarSpan {
  const first = asOf.slice(0, 7);
  const last = months.at(-1)?.month ?? first;
  return { first, last: last < first ? first : last };
}

/** The month `steps` after a month, kept within the span. */
export function monthAfter(month: string, steps: number, { first, last }: CalendarSpan): string {
  const wanted = monthText(monthOf(toDayNumber(firstOf(month))) + steps);
  if (wanted < first) return first;
  return wanted > last ? last : wanted;
}

/** The day a month opens on: its first one with a row from `asOf` on, else `asOf` or its first day. */
export function openingDay(month: string, asOf: CivilDate, months: readonly ScheduleMonth[]): CivilDate {
  const rows = months.find((one) => one.month === month)?.rows ?? [];
  const first = rows.find((row) => row.date >= asOf);
  if (first !== undefined) return first.date;
  return month === asOf.slice(0, 7) ? asOf : firstOf(month);
}

/** Where a key leads from a day: arrows by days and weeks, Home and End within the week, Page keys by months; null for others. */
export function dayByKey(key: string, from: CivilDate, span: CalendarSpan): CivilDate | null {
  const weekday = sinceMonday(from);
  switch (key) {
    case 'ArrowLeft':
      return within(toDayNumber(from) - 1, span);
    case 'ArrowRight':
      return within(toDayNumber(from) + 1, span);
    case 'ArrowUp':
      return within(toDayNumber(from) - 7, span);
    case 'ArrowDown':
      return within(toDayNumber(from) + 7, span);
    case 'Home':
      return within(toDayNumber(from) - weekday, span);
    case 'End':
      return within(toDayNumber(from) + 6 - weekday, span);
    case 'PageUp':
      return sameDay(from, monthAfter(from.slice(0, 7), -1, span));
    case 'PageDown':
      return sameDay(from, monthAfter(from.slice(0, 7), 1, span));
    default:
      return null;
  }
}

function within(day: number, { first, last }: CalendarSpan): CivilDate {
  const lowest = toDayNumber(firstOf(first));
  const highest = lastDayOf(monthOf(toDayNumber(firstOf(last))));
  return toCivilDate(Math.min(Math.max(day, lowest), highest));
}

/** The same day of another month, or that month's last. */
function sameDay(date: CivilDate, month: string): CivilDate {
  return toCivilDate(dayInMonth(monthOf(toDayNumber(firstOf(month))), Number(date.slice(8))));
}
