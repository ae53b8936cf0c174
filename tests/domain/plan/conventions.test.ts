import { expect, test } from 'vitest';
import { planCase } from '../../../src/domain/plan/plan.ts';
import {
  caseWith,
  instalment,
  monthly,
  paid,
  posted,
  revolving,
  scheduleOf,
  simple,
} from '../../support/case-builder.ts';

const late = (principal: number) => ({ principal, interest: 0, fees: 0, since: '2026-11-11' });

test('scarce money clears the restricted platform before it is kept for a bank bill that cannot be met anyway', () => {
  const plan = planCase(
    caseWith({
      cash: { onHand: 30_000 },
      incomes: [monthly('wage', 60_000, 5)],
      restriction: { since: '2026-10-20', platform: 'alipay', causes: [] },
      debts: [
        simple('bank', {
          balance: 2_000_000,
          minimum: { amount: 70_000 },
          dueDay: 20,
          onCreditReport: true,
          penaltyRate: { daily: '0.0006' },
        }),
        revolving('huabei', {
          balance: 20_000,
          platform: 'alipay',
          overdue: late(20_000),
          penaltyRate: { daily: '0.0005' },
        }),
      ],
    }),
  );
  expect(paid(plan)[0]).toEqual(['2026-11-23', 'huabei', 'overdue', 20_000]);
  expect(plan.summary.platformOverdueClearedOn).toBe('2026-11-23');
  expect(plan.summary.feasible).toBe(false);
});

test('ordinary interest of a revolving debt is posted before an overdue payment too', () => {
  const plan = planCase(
    caseWith({
      cash: { onHand: 8_080 },
      incomes: [monthly('wage', 40_000, 1)],
      plan: { strategy: 'minimums' },
      debts: [
        revolving('card', {
          balance: 100_000,
          accrues: 'daily',
          statement: { statementDay: 5, dueDay: 25, billed: 80_000 },
          overdue: late(20_000),
          penaltyRate: { daily: '0.0005' },
        }),
      ],
    }),
  );
  // 25 Nov: 80,000 x 0.0005 x 2 = 80.  1 Dec: 72,000 x 0.0005 x 6 = 216.  25 Dec: 72,000 x 0.0005 x 24 = 864.
  expect(
    posted(plan)
      .filter((row) => row[1] === 'interest')
      .slice(0, 3),
  ).toEqual([
    ['2026-11-25', 'interest', 80],
    ['2026-12-01', 'interest', 216],
    ['2026-12-25', 'interest', 864],
  ]);
});

test('an interest-free instalment plan known by its instalment costs nothing', () => {
  const { rate: _none, ...debt } = instalment('free', {
    balance: 1_200_000,
    remainingPeriods: 12,
    instalment: 100_000,
  });
  expect(scheduleOf(debt).summary.totalInterest).toBe(0);
});

test('only what the loan can take on its date waits', () => {
  const plan = planCase(
    caseWith({
      cash: { onHand: 150_000 },
      incomes: [monthly('wage', 30_000, 5)],
      debts: [
        simple('loan', {
          balance: 100_000,
          minimum: { amount: 10_000 },
          rate: { annual: '0.24' },
          dueDay: 20,
        }),
        revolving('card', {
          balance: 90_000,
          accrues: 'daily',
          rate: { daily: '0.0003' },
          statement: { statementDay: 1, dueDay: 10, billed: 90_000 },
        }),
      ],
    }),
  );
  // 20 Dec: 2,000 interest, 10,000 required, 92,000 left to prepay: 150,000 - 92,000 is free today.
  expect(paid(plan)[0]).toEqual(['2026-11-23', 'card', 'extra', 58_000]);
});

test('a daily card bears interest on all principal within the days of grace', () => {
  const plan = planCase(
    caseWith({
      asOf: '2026-11-24',
      incomes: [monthly('wage', 60_000, 28)],
      plan: { strategy: 'minimums' },
      debts: [
        revolving('card', {
          balance: 100_000,
          accrues: 'daily',
          statement: { statementDay: 5, dueDay: 25, billed: 100_000 },
          graceDays: 3,
          penaltyRate: { daily: '0.0005' },
        }),
      ],
    }),
  );
  // 25 Nov: 50.  26-28 Nov all 100,000: 150.  29 Nov-25 Dec 90,000 x 0.0005 x 27: 1,215.
  const until = posted(plan).filter((row) => String(row[0]) <= '2026-12-25');
  expect(until.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(1_415);
});

test('one-off money that is planned counts towards later bills like an income', () => {
  const bills = {
    debts: [
      simple('bank', { balance: 50_000, minimum: { amount: 50_000 }, rate: { annual: '0' }, dueDay: 20 }),
    ],
    cash: { onHand: 30_000 },
  };
  const extras = [{ on: '2026-12-10', amount: 40_000 }];
  expect(planCase(caseWith({ ...bills, plan: { extras } })).summary).toMatchObject({
    feasible: true,
    spendable: 20_000,
  });
});
