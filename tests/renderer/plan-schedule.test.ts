import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import type { CashRow, PlannedPayment } from '../../src/domain/plan/plan-result.ts';
import { payBy } from '../../src/renderer/src/pages/plan/pay-by.ts';
import { dueCount } from '../../src/renderer/src/pages/plan/payment-parts.ts';
import { scheduleOf } from '../../src/renderer/src/pages/plan/schedule.ts';
import type { PaymentRow } from '../../src/renderer/src/pages/plan/schedule.ts';
import { LOAN, HUABEI, caseOf, cashRow, day, payment, planOf } from '../support/plan-builder.ts';

const CASH: CashRow[] = [
  cashRow('2026-11-23', 'opening', '', 50_000, 50_000),
  cashRow('2026-12-01', 'expense', 'rent', -30_000, 20_000),
  cashRow('2026-12-10', 'payment', 'huabei', -4_000, 16_000),
  cashRow('2026-12-15', 'income', 'salary', 200_000, 216_000),
  cashRow('2026-12-15', 'payment', 'huabei', -61_500, 154_500),
  cashRow('2026-12-20', 'payment', 'loan', -81_605, 72_895),
  cashRow('2026-12-20', 'payment', 'huabei', -10_000, 62_895),
  cashRow('2026-12-20', 'payment', 'loan', -20_000, 42_895),
  cashRow('2027-01-01', 'expense', 'rent', -30_000, 12_895),
];
const PAYMENTS: PlannedPayment[] = [
  payment('2026-12-10', 'huabei', 4_000),
  payment('2026-12-15', 'huabei', 61_500, { kind: 'overdue' }),
  payment('2026-12-20', 'loan', 81_605),
  payment('2026-12-20', 'huabei', 10_000, { kind: 'extra' }),
  payment('2026-12-20', 'loan', 20_000, { kind: 'extra', balanceAfter: fen(0) }),
];
const PLAN = planOf({ cash: CASH, payments: PAYMENTS });
const rows = (plan = PLAN, input = caseOf()) => scheduleOf(input, plan).flatMap((month) => month.rows);
const paid = (date: string, debt: string) =>
  rows().find((row) => row.kind === 'payment' && row.date === date && row.ref === debt) as PaymentRow;

describe('the schedule', () => {
  test('incomes, expenses and payments stand by day under their month', () => {
    expect(
      scheduleOf(caseOf(), PLAN).map(({ month, rows }) => [
        month,
        rows.map((row) => `${row.date} ${row.name}`),
      ]),
    ).toEqual([
      [
        '2026-12',
        [
          '2026-12-01 房租',
          '2026-12-10 花呗',
          '2026-12-15 工资',
          '2026-12-15 花呗',
          '2026-12-20 消费贷',
          '2026-12-20 花呗',
        ],
      ],
      ['2027-01', ['2027-01-01 房租']],
    ]);
  });

  test('a month tells what is paid on debts in it', () => {
    expect(scheduleOf(caseOf(), PLAN).map(({ payments }) => payments)).toEqual([177_105, 0]);
  });

  test('what one debt gets on one day is one row with every purpose named', () => {
    expect(paid('2026-12-20', 'loan')).toMatchObject({
      amount: -101_605,
      parts: [{ kind: 'period', number: 1 }, { kind: 'extra' }],
      closes: true,
      inAlipay: false,
    });
  });

  test('payments to a card are marked as ones that can be made in Alipay', () => {
    const input = caseOf();
    const debts = input.debts.map((debt) =>
      debt.id === 'loan' ? { ...debt, product: 'credit_card_instalment' } : debt,
    );
    const marked = scheduleOf({ ...input, debts } as typeof input, PLAN).flatMap((month) => month.rows);
    const payments = marked.flatMap((row) => (row.kind === 'payment' ? [row] : []));
    expect(new Set(payments.filter(({ inAlipay }) => inAlipay).map(({ ref }) => ref))).toEqual(
      new Set(['loan']),
    );
    expect(payments.some(({ inAlipay }) => !inAlipay)).toBe(true);
  });

  test('cash runs on from row to row and agrees with the ledger at the end of each day', () => {
    let cash = 50_000;
    for (const row of rows()) {
      cash += row.amount;
      expect(row.after).toBe(cash);
    }
    for (const date of ['2026-12-15', '2026-12-20', '2027-01-01']) {
      expect(rows().findLast((row) => row.date === date)?.after).toBe(
        CASH.findLast((row) => row.date === date)?.after,
      );
    }
  });

  test('the payment that ends the overdue is named so, an earlier one is not', () => {
    const plan = planOf({
      cash: [cashRow('2026-12-01', 'payment', 'huabei', -1_000, 49_000), ...CASH.slice(3)],
      payments: [payment('2026-12-01', 'huabei', 1_000, { kind: 'overdue' }), ...PAYMENTS.slice(1)],
    });
    const parts = rows(plan).flatMap((row) =>
      row.kind === 'payment' && row.ref === 'huabei' ? row.parts.map(({ kind }) => kind) : [],
    );
    expect(parts).toEqual(['overdue', 'clears-overdue', 'extra']);
    const never = rows({ ...plan, summary: { ...plan.summary, overdueClearedOn: null } });
    expect(
      never.some((row) => row.kind === 'payment' && row.parts.some(({ kind }) => kind === 'clears-overdue')),
    ).toBe(false);
  });

  test('what cannot be paid stands on its day and takes no cash', () => {
    const plan = planOf({
      cash: CASH,
      payments: PAYMENTS,
      shortfalls: [
        { date: day('2027-01-01'), kind: 'expense', ref: 'rent', amount: fen(500) },
        { date: day('2027-01-20'), kind: 'debt', ref: 'loan', amount: fen(9_000) },
      ],
    });
    expect(rows(plan).slice(-2)).toMatchObject([
      { kind: 'shortfall', name: '房租', amount: 500, after: 12_895 },
      { kind: 'shortfall', name: '消费贷', date: '2027-01-20', amount: 9_000, after: 12_895 },
    ]);
  });

  test('an income and a debt with the same id keep their own names', () => {
    const input = caseOf({ debts: [HUABEI, { ...LOAN, id: 'salary' }] });
    const plan = planOf({
      cash: [
        cashRow('2026-12-15', 'income', 'salary', 10, 10),
        cashRow('2026-12-20', 'payment', 'salary', -10, 0),
      ],
      payments: [payment('2026-12-20', 'salary', 10)],
    });
    expect(rows(plan, input).map(({ name }) => name)).toEqual(['工资', '消费贷']);
  });

  test('a monthly budget and an unnamed one-off sum have no name of their own', () => {
    const plan = planOf({
      cash: [
        cashRow('2026-12-01', 'income', 'monthlyBudget', 10, 10),
        cashRow('2026-12-02', 'extra', 'extra', 5, 15),
        cashRow('2026-12-03', 'extra', '搬家', -5, 10),
      ],
    });
    expect(rows(plan).map(({ name }) => name)).toEqual([null, null, '搬家']);
  });

  test('keys of rows are all different', () => {
    const keys = rows().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the period of an instalment', () => {
  test.each([
    ['2026-12-20', 20, 2],
    ['2026-11-30', 31, 1],
    ['2026-12-23', 23, 1],
    ['2027-02-28', 30, 4],
  ])('a payment on %s with due day %i is period %i after 2026-11-23', (date, dueDay, count) => {
    const asOf = day(dueDay === 20 ? '2026-11-19' : '2026-11-23');
    expect(dueCount(day(date), asOf, dueDay)).toBe(count);
  });

  test('a fee instalment counts on from the periods already past', () => {
    const split = {
      id: 'split',
      name: '账单分期',
      kind: 'fee-instalment',
      balance: fen(300_000),
      originalPrincipal: fen(600_000),
      periods: 12,
      remainingPeriods: 6,
      totalFeeRate: '0.088',
      dueDay: 10,
      remainingFees: 'due',
    } as const;
    const plan = planOf({
      cash: [cashRow('2026-12-10', 'payment', 'split', -54_400, 0)],
      payments: [payment('2026-12-10', 'split', 54_400)],
    });
    expect(rows(plan, caseOf({ debts: [split] }))[0]).toMatchObject({
      parts: [{ kind: 'period', number: 7 }],
    });
  });
});

describe('until when to pay', () => {
  const base = {
    date: day('2026-12-10'),
    today: day('2026-11-23'),
    cashBefore: 5_000,
    outgoing: 4_000,
    kinds: ['required'] as const,
  };

  test('a bill is best sent the day before it is due', () => {
    expect(payBy(base)).toEqual({ on: '2026-12-09' });
  });

  test('money that only comes on the day is sent on the day', () => {
    expect(payBy({ ...base, cashBefore: 3_999 })).toBe('same-day');
  });

  test('overdue and extra money is sent on the day it is planned for', () => {
    expect(payBy({ ...base, kinds: ['overdue'] })).toBe('same-day');
    expect(payBy({ ...base, kinds: ['required', 'extra'] })).toBe('same-day');
  });

  test('what is due today or tomorrow is sent today', () => {
    expect(payBy({ ...base, date: day('2026-11-24') })).toBe('today');
    expect(payBy({ ...base, date: day('2026-11-23'), kinds: ['overdue'] })).toBe('today');
  });
});
