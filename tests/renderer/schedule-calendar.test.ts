import { describe, expect, test } from 'vitest';
import {
  calendarSpan,
  dayByKey,
  monthAfter,
  monthGrid,
  openingDay,
} from '../../src/renderer/src/pages/plan/schedule-calendar.ts';
import { scheduleOf } from '../../src/renderer/src/pages/plan/schedule.ts';
import { caseOf, cashRow, day, payment, planOf } from '../support/plan-builder.ts';

const PLAN = planOf({
  cash: [
    cashRow('2026-11-23', 'opening', '', 50_000, 50_000),
    cashRow('2026-12-01', 'expense', 'rent', -30_000, 20_000),
    cashRow('2026-12-15', 'income', 'salary', 200_000, 220_000),
    cashRow('2026-12-15', 'payment', 'huabei', -61_200, 158_800),
    cashRow('2027-02-20', 'payment', 'loan', -81_605, 77_195),
  ],
  payments: [
    payment('2026-12-15', 'huabei', 61_200, { kind: 'overdue' }),
    payment('2027-02-20', 'loan', 81_605),
  ],
});
const months = scheduleOf(caseOf(), PLAN);
const rowsOf = (month: string) => months.find((one) => one.month === month)?.rows ?? [];
const SPAN = calendarSpan(day('2026-11-23'), months);

describe('the month of a calendar', () => {
  test('begins on Monday and holds every day once', () => {
    const weeks = monthGrid('2026-12', []);
    // 1 December 2026 is a Tuesday.
    expect(weeks[0]?.map((one) => one?.date ?? null)).toEqual([
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((one) => one !== null)).toHaveLength(31);
  });

  test('a month that begins on Monday and ends on Sunday has four whole weeks', () => {
    const weeks = monthGrid('2027-02', []);
    expect(weeks).toHaveLength(4);
    expect(weeks.flat()).not.toContain(null);
  });

  test('every row of the month stands on its day, and on no other', () => {
    const days = monthGrid('2026-12', rowsOf('2026-12')).flat();
    expect(days.flatMap((one) => (one ? one.rows.map((row) => `${one.date} ${row.name}`) : []))).toEqual([
      '2026-12-01 房租',
      '2026-12-15 工资',
      '2026-12-15 花呗',
    ]);
  });
});

describe('the months that can be shown', () => {
  test('run from today’s to the last with a row', () => {
    expect(SPAN).toEqual({ first: '2026-11', last: '2027-02' });
    expect(calendarSpan(day('2026-11-23'), [])).toEqual({ first: '2026-11', last: '2026-11' });
  });

  test('are left at neither end', () => {
    expect(monthAfter('2026-12', 1, SPAN)).toBe('2027-01');
    expect(monthAfter('2027-02', 1, SPAN)).toBe('2027-02');
    expect(monthAfter('2026-11', -1, SPAN)).toBe('2026-11');
  });

  test('open on their first day with a row, else on today or the first', () => {
    expect(openingDay('2026-12', PLAN.asOf, months)).toBe('2026-12-01');
    expect(openingDay('2026-11', PLAN.asOf, months)).toBe('2026-11-23');
    expect(openingDay('2027-01', PLAN.asOf, months)).toBe('2027-01-01');
  });
});

describe('walking the calendar by keyboard', () => {
  test.each([
    ['ArrowRight', '2026-11-30', '2026-12-01'],
    ['ArrowLeft', '2026-12-01', '2026-11-30'],
    ['ArrowDown', '2026-12-28', '2027-01-04'],
    ['ArrowUp', '2026-12-03', '2026-11-26'],
    ['Home', '2026-12-17', '2026-12-14'],
    ['End', '2026-12-17', '2026-12-20'],
    ['PageDown', '2027-01-31', '2027-02-28'],
    ['PageUp', '2026-12-31', '2026-11-30'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(dayByKey(key, day(from), SPAN)).toBe(to);
  });

  test('stays within the months shown, and leaves other keys alone', () => {
    expect(dayByKey('ArrowLeft', day('2026-11-01'), SPAN)).toBe('2026-11-01');
    expect(dayByKey('ArrowDown', day('2027-02-25'), SPAN)).toBe('2027-02-28');
    expect(dayByKey('Tab', day('2026-12-01'), SPAN)).toBeNull();
  });
});
