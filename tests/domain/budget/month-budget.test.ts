import { describe, expect, test } from 'vitest';
import { isOver, monthBudget } from '../../../src/domain/budget/month-budget.ts';
import { regularSum } from '../../../src/domain/budget/regular-sum.ts';
import { civilDate, toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { monthOf } from '../../../src/domain/dates/recurrence.ts';
import { fen } from '../../../src/domain/money/fen.ts';

const month = (text: string) => monthOf(toDayNumber(civilDate(`${text}-01`)));
const december = month('2026-12');
const salary = {
  amount: fen(980000),
  every: { unit: 'month', day: 31 },
  from: civilDate('2026-11-30'),
} as const;

describe('the regular part of a month', () => {
  test('holds a monthly entry once, on the last day of a short month too', () => {
    expect(regularSum([salary], month('2027-02'))).toBe(980000);
  });

  test('holds a weekly entry 52 / 12 times and a yearly one by a twelfth, half-up', () => {
    const weekly = {
      amount: fen(10000),
      every: { unit: 'week', weekday: 7 },
      from: civilDate('2026-11-29'),
    } as const;
    const yearly = {
      amount: fen(10006),
      every: { unit: 'year', month: 4, day: 18 },
      from: civilDate('2026-11-29'),
    } as const;
    expect(regularSum([weekly], december)).toBe(43333);
    expect(regularSum([yearly], december)).toBe(834);
  });

  test('leaves a one-off out, in its month too', () => {
    expect(regularSum([{ amount: fen(500000), on: civilDate('2026-12-05') }], december)).toBe(0);
  });

  test('leaves out what has not begun and what has ended', () => {
    const later = { ...salary, from: civilDate('2027-01-01') };
    const ended = { ...salary, until: civilDate('2026-12-30') };
    const weeklyEnded = {
      amount: fen(100),
      every: { unit: 'week', weekday: 1 },
      until: civilDate('2026-11-30'),
    } as const;
    expect(regularSum([later, ended, weeklyEnded], december)).toBe(0);
  });
});

describe('the budget of the first full month', () => {
  const base = { asOf: civilDate('2026-11-23'), incomes: [], expenses: [] };
  const income = { id: 'a', name: '工资', kind: 'salary', ...salary };
  const rent = {
    id: 'r',
    name: '房租',
    amount: fen(220000),
    every: { unit: 'month', day: 1 },
    from: base.asOf,
  } as const;

  test('is income less essentials and required payments', () => {
    expect(monthBudget({ ...base, incomes: [income], expenses: [rent] }, fen(490000))).toEqual({
      month: '2026-12',
      income: 980000,
      essentials: 220000,
      required: 490000,
      left: 270000,
      ratio: '0.5000',
    });
  });

  test('is negative where the income does not suffice', () => {
    expect(monthBudget({ ...base, incomes: [income], expenses: [rent] }, fen(800000)).left).toBe(-40000);
  });

  test('has no ratio with payments due and no income, and a ratio of nothing with neither', () => {
    expect(monthBudget(base, fen(1)).ratio).toBeNull();
    expect(monthBudget(base, fen(0)).ratio).toBe('0.0000');
  });
});

test('an entry is over once its last day has come', () => {
  const asOf = civilDate('2026-11-23');
  expect(isOver({ on: civilDate('2026-11-23') }, asOf)).toBe(true);
  expect(isOver({ on: civilDate('2026-11-24') }, asOf)).toBe(false);
  expect(isOver({ every: { unit: 'month', day: 1 }, from: asOf }, asOf)).toBe(false);
});
