import { describe, expect, test } from 'vitest';
import type { Case, StrategyId } from '../../../src/domain/case/case.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { planSteps } from '../../../src/domain/plan/reasons.ts';
import {
  caseWith,
  informal,
  instalment,
  monthly,
  paid,
  revolving,
  simple,
} from '../../support/case-builder.ts';

const steps = (input: Case) => planSteps(input, planCase(input));
const closing = (input: Case) =>
  steps(input)
    .filter((step) => step.kind === 'close')
    .map((step) => [step.debt, step.why]);

/** 10,000 a month on the 5th; two shops on the 10th that take extra money on that day. */
const twoShops = (strategy: StrategyId, plan: object = {}) =>
  caseWith({
    incomes: [monthly('wage', 10_000, 5)],
    debts: [
      simple('dear', {
        balance: 30_000,
        rate: { annual: '0.24' },
        minimum: { amount: 1_000 },
        limit: 60_000,
      }),
      simple('small', {
        balance: 12_000,
        rate: { annual: '0.06' },
        minimum: { amount: 3_000 },
        limit: 12_000,
      }),
    ],
    plan: { strategy, ...plan },
  });

describe('why a debt is closed before the others', () => {
  test('avalanche: it has the highest rate, and the last one has no rival', () => {
    expect(closing(twoShops('avalanche'))).toEqual([
      ['small', { code: 'terms' }],
      ['dear', { code: 'dearest', rate: '0.24' }],
    ]);
  });

  test('snowball: it is the smallest, with what was left when extra money first went to it', () => {
    // 5 Dec 10,000; 10 Dec 1,000 and 3,000 required, of which 60 is interest: 9,060 are left.
    expect(closing(twoShops('snowball'))).toEqual([
      ['small', { code: 'smallest', balance: 9_060 }],
      ['dear', { code: 'only' }],
    ]);
  });

  test('cash flow: balance and monthly payment are both told', () => {
    expect(closing(twoShops('cash-flow'))[0]).toEqual([
      'small',
      { code: 'lowest-per-payment', balance: 9_060, freed: 3_000 },
    ]);
  });

  test('utilisation: the share of its limit', () => {
    // 9,060 of 12,000 against 29,600 of 60,000.
    expect(closing(twoShops('utilisation'))[0]).toEqual(['small', { code: 'fullest', used: '0.7550' }]);
  });

  test('the own order: its place in it', () => {
    expect(closing(twoShops('custom', { order: ['small', 'dear'] }))).toEqual([
      ['small', { code: 'own-order', place: 1 }],
      ['dear', { code: 'only' }],
    ]);
  });

  test('minimums: nothing but its own payments', () => {
    expect(closing(twoShops('minimums'))).toEqual([
      ['small', { code: 'terms' }],
      ['dear', { code: 'terms' }],
    ]);
  });

  test('the fastest unlock: what it frees every month, while the ratio is above its target', () => {
    // Required 6,000 of 10,000; without the small one 2,000.
    const input = caseWith({
      incomes: [monthly('wage', 10_000, 5)],
      debts: [
        simple('dear', { balance: 60_000, rate: { annual: '0.24' }, minimum: { amount: 2_000 } }),
        simple('small', { balance: 24_000, rate: { annual: '0.06' }, minimum: { amount: 4_000 } }),
      ],
      plan: { strategy: 'fastest-unlock', ratioTarget: '0.4' },
    });
    expect(planCase(input).summary.ratioTargetOn).toBe('2027-03-31');
    expect(closing(input)).toEqual([
      ['small', { code: 'frees-payment', freed: 4_000 }],
      ['dear', { code: 'only' }],
    ]);
  });

  test('a dearer debt that takes no extra money on that day is no rival', () => {
    const input = caseWith({
      incomes: [monthly('wage', 10_000, 15)],
      cash: { onHand: 80_000 },
      debts: [
        instalment('loan', { balance: 60_000, remainingPeriods: 60, rate: { annual: '0.36' } }),
        informal('friend', { balance: 8_000, dueDate: '2027-06-30' }),
      ],
    });
    // What would settle the loan on 20 December waits for it; the rest goes to the friend today.
    expect(paid(planCase(input), 'friend')).toEqual([['2026-11-23', 'friend', 'extra', 8_000]]);
    expect(closing({ ...input, plan: { ...input.plan, strategy: 'snowball' } })[0]).toEqual([
      'friend',
      { code: 'smallest', balance: 8_000 },
    ]);
    expect(closing(input)).toEqual([
      ['friend', { code: 'in-turn' }],
      ['loan', { code: 'only' }],
    ]);
  });

  test('an agreement runs by its own instalments', () => {
    const agreement = {
      since: '2026-11-23',
      interest: 'waived' as const,
      instalments: [{ date: '2026-12-10', amount: 6_000 }],
    };
    const input = caseWith({
      incomes: [monthly('wage', 10_000, 5)],
      debts: [simple('store', { balance: 6_000, agreement })],
      plan: { strategy: 'minimums' },
    });
    expect(closing(input)).toEqual([['store', { code: 'agreement' }]]);
  });

  test('a debt that is not paid off within the plan has no such step', () => {
    const input = caseWith({
      incomes: [monthly('wage', 1_000, 5)],
      debts: [simple('store', { balance: 60_000, minimum: { amount: 1_000 } })],
      plan: { horizonMonths: 12 },
    });
    expect(steps(input)).toEqual([]);
  });
});

describe('why an overdue part is paid when it is', () => {
  const late = (principal: number) => ({ principal, interest: 0, fees: 0, since: '2026-11-11' });
  const two = (parts: object = {}) =>
    caseWith({
      cash: { onHand: 40_000 },
      incomes: [monthly('wage', 20_000, 5)],
      debts: [
        revolving('huabei', {
          balance: 20_000,
          platform: 'alipay',
          overdue: late(10_000),
          penaltyRate: { daily: '0.0005' },
        }),
        revolving('card', { balance: 20_000, overdue: late(8_000), penaltyRate: { daily: '0.0007' } }),
      ],
      ...parts,
    });
  const overdue = (input: Case) =>
    steps(input)
      .filter((step) => step.kind === 'overdue')
      .map((step) => [step.debt, step.on, step.why]);

  test('the restricted platform comes first', () => {
    const restriction = { since: '2026-10-01', platform: 'alipay', causes: [] };
    expect(overdue(two({ restriction }))).toEqual([
      ['huabei', '2026-11-23', 'restricted-platform'],
      ['card', '2026-11-23', 'overdue-first'],
    ]);
  });

  test('without one the dearest penalty does', () => {
    expect(overdue(two())).toEqual([
      ['huabei', '2026-11-23', 'overdue-first'],
      ['card', '2026-11-23', 'dearest-penalty'],
    ]);
  });

  test('it is no step where the same debt is missed again before', () => {
    const poor = two({ cash: { onHand: 0 }, incomes: [monthly('wage', 2_000, 5)] });
    expect(planCase(poor).shortfalls.length).toBeGreaterThan(0);
    expect(overdue(poor)).toEqual([]);
  });
});
