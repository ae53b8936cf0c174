import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.ts';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { paydays } from '../../../src/domain/payday/payday.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';

/** Cash 1,000.00; salary 5,000.00 on the 15th; rent 2,000.00 on the 1st; one loan of 300.00 due on the 20th, not prepayable. */
const input: Case = {
  format: 'regain/case@1',
  asOf: civilDate('2026-11-23'),
  cash: { onHand: fen(300_000), buffer: fen(0) },
  incomes: [
    {
      id: 'salary',
      name: '工资',
      kind: 'salary',
      amount: fen(500_000),
      every: { unit: 'month', day: 15 },
      from: civilDate('2026-12-15'),
    },
  ],
  expenses: [
    {
      id: 'rent',
      name: '房租',
      amount: fen(200_000),
      every: { unit: 'month', day: 1 },
      from: civilDate('2026-12-01'),
    },
  ],
  debts: [
    {
      id: 'loan',
      name: '贷款',
      kind: 'simple',
      balance: fen(90_000),
      rate: { annual: '0' },
      minimum: { amount: fen(30_000) },
      dueDay: 20,
      prepay: 'forbidden',
    },
  ],
  scores: [],
  restriction: null,
  plan: { strategy: 'avalanche', order: [], extras: [], horizonMonths: 12, ratioTarget: '0.5' },
  records: {},
};

describe('the plan by payday', () => {
  const view = paydays(input, planCase(input));

  test('the days before the first income stand first, with what is in hand', () => {
    expect(view[0]).toMatchObject({ date: '2026-11-23', incomes: [], received: 0, essentials: 200_000 });
    expect(view[0].pays.map((pay) => [pay.date, pay.ref, pay.amount])).toEqual([
      ['2026-12-01', 'rent', 200_000],
    ]);
  });

  test('an income pays what comes until the next one, required payments by the day before', () => {
    expect(view[1]).toMatchObject({ date: '2026-12-15', received: 500_000, before: 100_000 });
    expect(view[1].pays).toEqual([
      { date: '2026-12-20', payBy: '2026-12-19', ref: 'loan', kind: 'required', amount: 30_000 },
      { date: '2027-01-01', payBy: '2027-01-01', ref: 'rent', kind: 'expense', amount: 200_000 },
    ]);
  });

  test('what may be spent is the lowest that cash falls to later on', () => {
    expect(view[0].leftToLiveOn).toBe(100_000);
    expect(view[1].leftToLiveOn).toBe(370_000);
  });

  test('every cash row of the plan is in exactly one stretch', () => {
    const plan = planCase(input);
    const out = view.flatMap((payday) => payday.pays).reduce((sum, pay) => sum + pay.amount, 0);
    expect(out).toBe(-plan.cash.filter((row) => row.amount < 0).reduce((sum, row) => sum + row.amount, 0));
    expect(view.reduce((sum, payday) => sum + payday.received, 0)).toBe(
      plan.cash.filter((row) => row.kind === 'income').reduce((sum, row) => sum + row.amount, 0),
    );
  });

  test('rent that lies ahead while 花呗 is overdue is at risk of an automatic debit; under an agreement it is not', () => {
    const overdue: Case = {
      ...input,
      debts: [
        {
          id: 'hb',
          name: '花呗',
          kind: 'informal',
          platform: 'alipay',
          balance: fen(400_000),
          overdue: {
            principal: fen(400_000),
            interest: fen(0),
            fees: fen(0),
            since: civilDate('2026-11-01'),
          },
        },
      ],
      restriction: { since: civilDate('2026-11-10'), platform: 'alipay', causes: [] },
    };
    expect(paydays(overdue, planCase(overdue))[0].atRisk).toBe(200_000);
    const agreed: Case = {
      ...overdue,
      debts: [
        {
          ...overdue.debts[0],
          agreement: {
            since: civilDate('2026-11-20'),
            interest: 'waived',
            instalments: [{ date: civilDate('2026-12-20'), amount: fen(400_000) }],
          },
        },
      ],
    };
    expect(paydays(agreed, planCase(agreed))[0].atRisk).toBe(0);
    expect(paydays(input, planCase(input))[0].atRisk).toBe(0);
  });
});
