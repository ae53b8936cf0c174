import { describe, expect, test } from 'vitest';
import { openReserve, recomputeReserve, reserveOfTwelveMonths } from '../../../src/domain/cash/reserve.ts';
import { type CivilDate, toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import {
  caseWith,
  informal,
  monthly,
  once,
  paid,
  revolving,
  short,
  simple,
} from '../../support/case-builder.ts';

const days = (...dates: string[]) => dates.map((date) => toDayNumber(date as CivilDate));
const bill = (id: string, amount: number, on: string) => ({ id, name: id, amount, on });

describe('the reserve', () => {
  test('is cumulative: one income is never counted for two bills', () => {
    // 1 Dec; +900 on the 5th; -805 on the 10th and on the 11th: largest of -900, -95, 710.
    const reserve = openReserve(
      days('2026-12-01', '2026-12-05', '2026-12-10', '2026-12-11'),
      [0, -90_000, 80_500, 80_500],
    );
    expect(reserve.whole).toEqual([71_000, 161_000, 80_500, 0]);
  });

  test('is never below nothing', () => {
    expect(openReserve(days('2026-12-01', '2026-12-05'), [0, -90_000]).whole).toEqual([0, 0]);
  });

  test('is worked out again when a later bill becomes smaller', () => {
    const reserve = openReserve(
      days('2026-12-01', '2026-12-05', '2026-12-10', '2026-12-11'),
      [0, -90_000, 80_500, 80_500],
    );
    reserve.need[3] = 30_500;
    recomputeReserve(reserve, { first: 3, last: 3 }, 0);
    // After the 10th 305; after the 5th 805 + 305; after the 1st 1,110 - 900.
    expect(reserve.whole).toEqual([21_000, 111_000, 30_500, 0]);
  });

  test('can look twelve months ahead only, the last day included', () => {
    const at = (last: string) =>
      reserveOfTwelveMonths(openReserve(days('2026-12-01', '2027-06-01', last), [0, 20_000, 50_000]), 0);
    expect(at('2027-12-01')).toBe(70_000);
    expect(at('2027-12-02')).toBe(20_000);
  });
});

describe('free money', () => {
  const twoBills = caseWith({
    asOf: '2026-12-01',
    cash: { onHand: 100_000 },
    incomes: [once('wage', 90_000, '2026-12-05')],
    expenses: [bill('rent', 80_500, '2026-12-10'), bill('school', 80_500, '2026-12-11')],
    debts: [informal('friend', { balance: 200_000 })],
  });

  test('with 1,000 in hand, 900 to come and two bills of 805 is 290: spendable, and sent to the debt', () => {
    const plan = planCase(twoBills);
    expect(plan.summary.spendable).toBe(29_000);
    expect(paid(plan)).toEqual([['2026-12-01', 'friend', 'extra', 29_000]]);
    expect(plan.cash.map((row) => [row.date, row.kind, row.ref, row.amount, row.after])).toEqual([
      ['2026-12-01', 'opening', '', 100_000, 100_000],
      ['2026-12-01', 'payment', 'friend', -29_000, 71_000],
      ['2026-12-05', 'income', 'wage', 90_000, 161_000],
      ['2026-12-10', 'expense', 'rent', -80_500, 80_500],
      ['2026-12-11', 'expense', 'school', -80_500, 0],
    ]);
    expect(short(plan)).toEqual([]);
  });

  test('counts a dear month that lies ahead, and required payments', () => {
    const plan = planCase({
      ...twoBills,
      plan: caseWith({ debts: [], plan: { extras: [{ on: '2026-12-20', amount: -9_000, name: '搬家' }] } })
        .plan,
    });
    expect(plan.summary.spendable).toBe(20_000);
    const due = planCase({
      ...twoBills,
      debts: caseWith({ debts: [informal('friend', { balance: 7_000, dueDate: '2026-12-12' })] }).debts,
    });
    // 1,000 + 900 - 2 x 805 - 70
    expect(due.summary.spendable).toBe(22_000);
  });

  test('is nothing where bills are more than there is', () => {
    const plan = planCase({ ...twoBills, incomes: [] });
    expect(plan.summary.spendable).toBe(0);
    expect(plan.payments).toEqual([]);
    expect(short(plan)).toEqual([['2026-12-11', 'expense', 'school', 61_000]]);
  });

  test('grows as payments make later ones smaller, on the same day', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 30_000 },
        // Each wage covers the bill of its month but not the whole of both debts' minimums.
        incomes: [monthly('wage', 10_000, 1)],
        debts: [
          simple('a', { balance: 40_000, minimum: { amount: 10_000 } }),
          revolving('b', {
            balance: 20_000,
            rate: { daily: '0' },
            minimum: { share: '0.5', floor: 0 },
            statement: { statementDay: 1, dueDay: 10, billed: 20_000 },
          }),
        ],
      }),
    );
    // Bills beyond the wages: b asks for 10,000, 5,000, 2,500 ... 20,000 in all, so 10,000 is free on 23 Nov.
    // It pays 10,000 of b, whose later bills halve to 10,000: another 10,000 is free, and b is closed at once.
    expect(plan.payments[0]).toMatchObject({
      date: '2026-11-23',
      debt: 'b',
      kind: 'extra',
      amount: 20_000,
      balanceAfter: 0,
    });
  });

  test('is kept back to the buffer once nothing is overdue', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 100_000, buffer: 50_000 },
        debts: [informal('friend', { balance: 80_000 })],
      }),
    );
    expect(paid(plan)).toEqual([['2026-11-23', 'friend', 'extra', 50_000]]);
    expect(plan.months.at(-1)!.cashEnd).toBe(50_000);
  });

  test('goes below the buffer for what is overdue, and builds the buffer up afterwards', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 100_000, buffer: 50_000 },
        incomes: [monthly('wage', 20_000, 1)],
        debts: [
          informal('friend', { balance: 30_000 }),
          simple('late', {
            balance: 90_000,
            overdue: { principal: 90_000, interest: 0, fees: 0, since: '2026-11-11' },
          }),
        ],
      }),
    );
    // 10,000 is left; 30,000 in December, 50,000 in January; 20,000 is free in February, 10,000 of 20,000 in March.
    expect(paid(plan)).toEqual([
      ['2026-11-23', 'late', 'overdue', 90_000],
      ['2027-02-01', 'friend', 'extra', 20_000],
      ['2027-03-01', 'friend', 'extra', 10_000],
    ]);
  });

  test('is not frozen by a shortage years away that cannot be met', () => {
    const plan = planCase(
      caseWith({
        asOf: '2026-12-01',
        cash: { onHand: 60_000 },
        debts: [
          informal('friend', { balance: 100_000_000, dueDate: '2029-12-15' }),
          informal('neighbour', { balance: 50_000 }),
        ],
        plan: { strategy: 'snowball' },
      }),
    );
    expect(paid(plan, 'neighbour')).toEqual([['2026-12-01', 'neighbour', 'extra', 50_000]]);
    expect(short(plan)).toEqual([['2029-12-15', 'debt', 'friend', 99_990_000]]);
    expect(plan.summary).toMatchObject({ feasible: false, debtFreeOn: null, spendable: 60_000 });
  });
});

test('on one day: incomes, expenses, required payments, overdue, extra', () => {
  const plan = planCase(
    caseWith({
      incomes: [once('wage', 100_000, '2026-12-10')],
      expenses: [bill('rent', 30_000, '2026-12-10')],
      debts: [
        simple('a', { balance: 50_000, minimum: { amount: 20_000 } }),
        simple('b', {
          balance: 10_000,
          overdue: { principal: 10_000, interest: 0, fees: 0, since: '2026-11-11' },
        }),
      ],
    }),
  );
  expect(plan.cash.map((row) => [row.date, row.kind, row.ref, row.amount, row.after])).toEqual([
    ['2026-11-23', 'opening', '', 0, 0],
    ['2026-12-10', 'income', 'wage', 100_000, 100_000],
    ['2026-12-10', 'expense', 'rent', -30_000, 70_000],
    ['2026-12-10', 'payment', 'a', -20_000, 50_000],
    ['2026-12-10', 'payment', 'b', -10_000, 40_000],
    ['2026-12-10', 'payment', 'a', -30_000, 10_000],
  ]);
  expect(paid(plan).map((row) => row[2])).toEqual(['required', 'overdue', 'extra']);
  expect(plan.summary.debtFreeOn).toBe('2026-12-10');
});
