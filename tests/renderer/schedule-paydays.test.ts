import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import { paydayStretches } from '../../src/renderer/src/pages/plan/schedule-paydays.ts';
import { caseOf, cashRow, day, payment, planOf } from '../support/plan-builder.ts';

const PLAN = planOf({
  summary: { overdueClearedOn: day('2027-01-15') },
  cash: [
    cashRow('2026-11-23', 'opening', '', 50_000, 50_000),
    cashRow('2026-12-01', 'expense', 'rent', -30_000, 20_000),
    cashRow('2026-12-10', 'payment', 'huabei', -4_000, 16_000),
    cashRow('2026-12-15', 'income', 'salary', 200_000, 216_000),
    cashRow('2026-12-15', 'payment', 'huabei', -5_000, 211_000),
    cashRow('2026-12-15', 'payment', 'huabei', -40_000, 171_000),
    cashRow('2026-12-20', 'payment', 'loan', -81_605, 89_395),
    cashRow('2027-01-01', 'expense', 'rent', -30_000, 59_395),
    cashRow('2027-01-15', 'income', 'salary', 200_000, 259_395),
  ],
  payments: [
    payment('2026-12-10', 'huabei', 4_000),
    payment('2026-12-15', 'huabei', 5_000),
    payment('2026-12-15', 'huabei', 40_000, { kind: 'overdue' }),
    payment('2026-12-20', 'loan', 81_605),
  ],
  shortfalls: [{ date: day('2027-01-10'), kind: 'debt', ref: 'huabei', amount: fen(700) }],
});
const stretches = paydayStretches(caseOf(), PLAN);

describe('the plan by payday', () => {
  test('begins with what is in hand, and each income lasts until the day before the next', () => {
    expect(
      stretches.map(({ date, until, incomes }) => [date, until, incomes.map(({ name }) => name)]),
    ).toEqual([
      ['2026-11-23', '2026-12-14', []],
      ['2026-12-15', '2027-01-14', ['工资']],
      ['2027-01-15', null, ['工资']],
    ]);
  });

  test('tells what an income pays in order, by name, with the last day to pay it', () => {
    expect(stretches[1]?.pays.map(({ name, kind, payBy }) => [name, kind, payBy])).toEqual([
      // Due on payday itself: it cannot be paid the day before out of this income.
      ['花呗', 'required', 'same-day'],
      ['花呗', 'overdue', 'same-day'],
      ['消费贷', 'required', { on: '2026-12-19' }],
      ['房租', 'expense', 'same-day'],
    ]);
    expect(stretches[0]?.pays.map(({ payBy }) => payBy)).toEqual(['same-day', { on: '2026-12-09' }]);
  });

  test('tells what is in hand before each income, and at first what is in hand now', () => {
    expect(stretches.map(({ before }) => before)).toEqual([50_000, 16_000, 59_395]);
  });

  test('payments stand by their last day to pay, not by their due day', () => {
    const cash = [
      cashRow('2026-11-23', 'opening', '', 50_000, 50_000),
      cashRow('2026-12-01', 'expense', 'rent', -1_000, 49_000),
      cashRow('2026-12-02', 'expense', 'food', -1_000, 48_000),
      cashRow('2026-12-02', 'payment', 'loan', -1_000, 47_000),
    ];
    const plan = planOf({ cash, payments: [payment('2026-12-02', 'loan', 1_000)] });
    expect(paydayStretches(caseOf(), plan)[0]?.pays.map(({ name, payBy }) => [name, payBy])).toEqual([
      ['房租', 'same-day'],
      ['消费贷', { on: '2026-12-01' }],
      ['food', 'same-day'],
    ]);
  });

  test('what is short is told in the stretch in which it falls due', () => {
    expect(stretches.map(({ short }) => short)).toEqual([0, 700, 0]);
  });

  test('essentials ahead are at risk as long as the platform’s debt stays overdue', () => {
    expect(stretches.map(({ atRisk }) => atRisk)).toEqual([30_000, 30_000, 0]);
  });

  test('a plan without its rows has no paydays', () => {
    expect(paydayStretches(caseOf(), planOf())).toEqual([]);
  });
});
