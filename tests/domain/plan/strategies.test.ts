import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StrategyId } from '../../../src/domain/case/case.ts';
import { debtRatio, meetsTarget, regularIncomeInTwelfths } from '../../../src/domain/plan/debt-ratio.ts';
import { compareOutcomes } from '../../../src/domain/plan/outcome.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { requiredLimitBy } from '../../../src/domain/plan/ratio-limits.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import {
  type PlainDebt,
  caseWith,
  informal,
  instalment,
  monthly,
  once,
  paid,
  revolving,
  simple,
} from '../../support/case-builder.ts';

/** The debts in the order in which a strategy first sends them free money; 10.00 each month. */
const order = (strategy: StrategyId, debts: PlainDebt[], settings: object = {}) => {
  const plan = planCase(
    caseWith({
      cash: { onHand: 10_000_000 },
      incomes: [monthly('wage', 10_000_000, 1)],
      debts,
      plan: { strategy, ...settings },
    }),
  );
  return paid(plan)
    .filter((row) => row[2] === 'extra')
    .map((row) => row[1]);
};
const card = (id: string, balance: number, parts: object = {}) =>
  revolving(id, { balance, accrues: 'daily', minimum: { share: '0', floor: 0 }, ...parts });

describe('utilisation', () => {
  test('goes by the used share of the limit; debts without a limit come last, dearest first', () => {
    // 0.9, 0.8, 0.25; then 0.06 % and 0.02 % a day.
    const debts = [
      card('free', 10_000, { rate: { daily: '0.0002' } }),
      card('quarter', 50_000, { limit: 200_000 }),
      card('most', 45_000, { limit: 50_000 }),
      card('dear', 90_000, { rate: { daily: '0.0006' } }),
      card('eight', 8_000, { limit: 10_000 }),
    ];
    expect(order('utilisation', debts)).toEqual(['most', 'eight', 'quarter', 'dear', 'free']);
  });

  test('takes the dearer of two that are used as much', () => {
    const debts = [
      card('cheap', 40_000, { limit: 80_000, rate: { daily: '0.0002' } }),
      card('dear', 50_000, { limit: 100_000 }),
    ];
    expect(order('utilisation', debts)).toEqual(['dear', 'cheap']);
  });

  test('counts a used share above the whole limit, and no limit of nothing', () => {
    const debts = [
      card('full', 10_000, { limit: 10_000 }),
      card('above', 11_000, { limit: 10_000 }),
      card('none', 99_000, { limit: 0 }),
    ];
    expect(order('utilisation', debts)).toEqual(['above', 'full', 'none']);
  });
});

describe('cash-flow', () => {
  const on = '2026-12-10';
  const debts = [
    simple('slow', { balance: 90_000, minimum: { amount: 5_000 } }), // 85,000 / 5,000 = 17
    simple('quick', { balance: 100_000, minimum: { amount: 20_000 } }), // 80,000 / 20,000 = 4
    simple('nothing', { balance: 1_000, minimum: { amount: 0 } }),
  ];
  const sent = (parts: object) =>
    paid(
      planCase(
        caseWith({ debts, plan: { strategy: 'cash-flow' }, incomes: [monthly('wage', 25_000, 5)], ...parts }),
      ),
    ).filter((row) => row[2] === 'extra');

  test('goes to the lowest balance for each fen of the coming payment; what asks for nothing comes last', () => {
    expect(sent({ cash: { onHand: 166_000 } }).filter((row) => row[0] === on)).toEqual([
      [on, 'quick', 'extra', 80_000],
      [on, 'slow', 'extra', 85_000],
      [on, 'nothing', 'extra', 1_000],
    ]);
  });

  test('measures the balance as it stands that day, not as it was', () => {
    const rows = sent({
      debts: [
        simple('dear', { balance: 102_941, minimum: { amount: 10_000 }, rate: { annual: '0.24' } }),
        simple('plain', { balance: 88_000, minimum: { amount: 8_000 } }),
      ],
      incomes: [
        monthly('wage', 18_000, 5),
        once('gift', 1_000, '2026-12-09'),
        once('later', 1_000, '2027-05-09'),
      ],
    });
    // December: 95,000 / 10,000 = 9.5 against 80,000 / 8,000 = 10.  Interest holds the dear one up: 94,000, 85,880, 77,598, 69,150,
    // 60,533, 51,744; in May 5.17 against 40,000 / 8,000 = 5.
    expect(rows.slice(0, 2)).toEqual([
      ['2026-12-10', 'dear', 'extra', 1_000],
      ['2027-05-10', 'plain', 'extra', 1_000],
    ]);
  });

  test('knows an instalment loan by its instalment', () => {
    // Both 12 %, 100,000: 24 months ask for more than 36, so that their balance is fewer months' worth.
    const loans = [
      instalment('long', { balance: 100_000, remainingPeriods: 36 }),
      instalment('short', { balance: 100_000, remainingPeriods: 24 }),
    ];
    expect(
      paid(
        planCase(
          caseWith({
            debts: loans,
            cash: { onHand: 10_000 },
            incomes: [monthly('wage', 20_000, 5)],
            plan: { strategy: 'cash-flow' },
          }),
        ),
      ).find((row) => row[2] === 'extra')![1],
    ).toBe('short');
  });
});

describe('custom', () => {
  test('sends to debts that the order does not name last, dearest first', () => {
    const debts = [
      card('a', 10_000, { rate: { daily: '0.0001' } }),
      card('b', 10_000, { rate: { daily: '0.0004' } }),
      card('c', 10_000),
      informal('d', { balance: 10_000 }),
    ];
    expect(order('custom', debts, { order: ['d'] })).toEqual(['d', 'c', 'b', 'a']);
    expect(order('custom', debts, { order: ['nobody', 'a', 'd'] })).toEqual(['a', 'd', 'c', 'b']);
  });
});

describe('the most that a month may require', () => {
  test('is the largest sum whose ratio, as it is shown, meets the target', () => {
    const check = (input: Parameters<typeof requiredLimitBy>[0], target: number, months: number) => {
      const given = { ...input, plan: { ...input.plan, ratioTarget: (target / 10_000).toFixed(4) } };
      const first = 2026 * 12 + 5;
      const limit = requiredLimitBy(given, first)(months);
      const income = regularIncomeInTwelfths(given.incomes, first + months);
      expect(meetsTarget(debtRatio(limit, income), given.plan.ratioTarget)).toBe(true);
      expect(meetsTarget(debtRatio(limit + 1, income), given.plan.ratioTarget)).toBe(false);
    };
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 40 }), check),
      { numRuns: 300, seed: 20_261_211 },
    );
  });

  test('is nothing without an income', () => {
    expect([0, 1].map(requiredLimitBy(caseWith({ debts: [] }), 2026 * 12))).toEqual([0, 0]);
  });
});

test('plans are chosen by missed payments, then the overdue-free day, then the month of the ratio, then interest and fees', () => {
  const base = { missed: 1, overdueClearedOn: 100, ratioMonth: 5, cost: 1_000 };
  const better = [
    { ...base, missed: 0, overdueClearedOn: Infinity, ratioMonth: Infinity, cost: 9_999 },
    { ...base, overdueClearedOn: 99, ratioMonth: Infinity, cost: 9_999 },
    { ...base, ratioMonth: 4, cost: 9_999 },
    { ...base, cost: 999 },
  ];
  for (const plan of better) {
    expect(compareOutcomes(plan, base)).toBeLessThan(0);
    expect(compareOutcomes(base, plan)).toBeGreaterThan(0);
  }
  expect(compareOutcomes(base, { ...base })).toBe(0);
  const never = { ...base, overdueClearedOn: Infinity, ratioMonth: Infinity };
  expect(compareOutcomes(never, { ...never })).toBe(0);
});
