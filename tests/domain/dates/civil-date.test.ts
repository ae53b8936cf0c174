import { describe, expect, test } from 'vitest';
import {
  addDays,
  civilDate,
  type CivilDate,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  toCivilDate,
  toDayNumber,
} from '../../../src/domain/dates/civil-date.ts';
import {
  dayInMonth,
  lastDayOf,
  monthlyDays,
  monthOf,
  monthText,
  occurrences,
  weekdayOf,
} from '../../../src/domain/dates/recurrence.ts';
import type { Timing } from '../../../src/domain/case/case.ts';

const day = (text: string) => toDayNumber(text as CivilDate);
const listed = (days: readonly number[]) => days.map(toCivilDate);

describe('civil dates', () => {
  test.each(['2026-11-23', '2028-02-29', '2000-02-29', '2026-12-31', '1900-01-01', '2199-12-31'])(
    '%s exists',
    (text) => {
      expect(isCivilDate(text)).toBe(true);
      expect(civilDate(text)).toBe(text);
    },
  );

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20261123',
    '2026-11-23T00:00',
    '',
    '1899-12-31',
    '2200-01-01',
  ])('%o is none', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  test('every day of two centuries counts as the calendar does', () => {
    const start = Date.UTC(1950, 0, 1);
    for (let i = 0; i < 200 * 365; i += 1) {
      const calendar = new Date(start + i * 86_400_000);
      const text = calendar.toISOString().slice(0, 10) as CivilDate;
      const number = Math.round(calendar.getTime() / 86_400_000);
      if (toDayNumber(text) !== number || toCivilDate(number) !== text)
        throw new Error(`${text} is not day ${number}`);
      if (weekdayOf(number) !== ((calendar.getUTCDay() + 6) % 7) + 1)
        throw new Error(`${text} has another weekday`);
    }
    expect(toDayNumber('1970-01-01' as CivilDate)).toBe(0);
    expect(fromDayNumber(dayNumberOf(2026, 11, 23))).toEqual({ year: 2026, month: 11, day: 23 });
  });

  test('days are counted over month ends and leap days', () => {
    expect(daysBetween(civilDate('2026-07-10'), civilDate('2026-07-15'))).toBe(5);
    expect(daysBetween(civilDate('2028-02-10'), civilDate('2028-03-10'))).toBe(29);
    expect(daysBetween(civilDate('2027-03-10'), civilDate('2027-02-10'))).toBe(-28);
    expect(addDays(civilDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(civilDate('2028-03-01'), -1)).toBe('2028-02-29');
    expect([1, 2, 4, 12].map((month) => daysInMonth(2028, month))).toEqual([31, 29, 30, 31]);
    expect([1900, 2000, 2027, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 28]);
  });
});

describe('recurring days', () => {
  test('day 31 falls on the last day of a short month', () => {
    expect(listed(monthlyDays(31, day('2027-11-30'), day('2028-04-30')))).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(listed([29, 30].map((d) => dayInMonth(monthOf(day('2027-02-01')), d)))).toEqual([
      '2027-02-28',
      '2027-02-28',
    ]);
    expect(toCivilDate(lastDayOf(monthOf(day('2026-12-05'))))).toBe('2026-12-31');
    expect(monthText(monthOf(day('2026-12-05')))).toBe('2026-12');
  });

  test.each<[string, Timing, string[]]>([
    [
      'monthly from its first day on',
      { every: { unit: 'month', day: 15 }, from: civilDate('2026-12-15') },
      ['2026-12-15', '2027-01-15', '2027-02-15'],
    ],
    [
      'monthly until its last day',
      { every: { unit: 'month', day: 15 }, until: civilDate('2027-01-15') },
      ['2026-12-15', '2027-01-15'],
    ],
    [
      'the first of a month that began before from',
      { every: { unit: 'month', day: 1 }, from: civilDate('2026-12-02') },
      ['2027-01-01', '2027-02-01'],
    ],
    ['yearly', { every: { unit: 'year', month: 2, day: 29 } }, ['2027-02-28']],
    ['once', { on: civilDate('2027-02-05') }, ['2027-02-05']],
    ['once on the day itself, which is over', { on: civilDate('2026-11-23') }, []],
    ['never', {}, []],
  ])('%s', (_name, timing, expected) => {
    expect(listed(occurrences(timing, day('2026-11-23'), day('2027-02-28')))).toEqual(expected);
  });

  test('weekly on a weekday, Monday first', () => {
    // 23 November 2026 is a Monday.
    const weeks = (weekday: number) =>
      listed(occurrences({ every: { unit: 'week', weekday } }, day('2026-11-23'), day('2026-12-07')));
    expect(weeks(1)).toEqual(['2026-11-30', '2026-12-07']);
    expect(weeks(2)).toEqual(['2026-11-24', '2026-12-01']);
    expect(weeks(7)).toEqual(['2026-11-29', '2026-12-06']);
  });
});
