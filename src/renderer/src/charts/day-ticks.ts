import { dayNumberOf, fromDayNumber } from '../../../domain/dates/civil-date.ts';
import type { DayNumber } from '../../../domain/dates/civil-date.ts';

/** Up to this many days the axis names single days, beyond it firsts of months. */
const SINGLE_DAYS_UP_TO = 75;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const DAY_STEPS = [1, 2, 7, 14] as const;

export function tickUnit(from: DayNumber, to: DayNumber): 'day' | 'month' {
  return to - from <= SINGLE_DAYS_UP_TO ? 'day' : 'month';
}

/** Days at which the time axis is labelled, at most `most` of them; single days are counted from today. */
export function dayTicks(
  span: { from: DayNumber; to: DayNumber; today: DayNumber },
  most: number,
): DayNumber[] {
  const { from, to, today } = span;
  if (tickUnit(from, to) === 'day') {
    const step = DAY_STEPS.find((days) => Math.floor((to - from) / days) + 1 <= most) ?? 28;
    const days: DayNumber[] = [];
    for (let day = today - step * Math.floor((today - from) / step); day <= to; day += step) days.push(day);
    return days;
  }
  for (const step of MONTH_STEPS) {
    const days = firstsOfMonths(from, to, step);
    if (days.length <= most) return days;
  }
  return [from];
}

function firstsOfMonths(from: DayNumber, to: DayNumber, step: number): DayNumber[] {
  const start = fromDayNumber(from);
  const days: DayNumber[] = [];
  // Steps count from January, so that a year always begins on a tick.
  for (let index = start.year * 12 + start.month - 1; ; index++) {
    if (index % step !== 0) continue;
    const day = dayNumberOf(Math.floor(index / 12), (index % 12) + 1, 1);
    if (day > to) return days;
    if (day >= from) days.push(day);
  }
}
