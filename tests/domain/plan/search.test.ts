import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, type Debt, STRATEGIES } from '../../../src/domain/case/case.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { prepare } from '../../../src/domain/plan/prepared.ts';
import { bestLookAhead } from '../../../src/domain/plan/simulate-best.ts';
import type { Summary } from '../../../src/domain/plan/plan-result.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import { type PlainDebt, caseWith, monthly, paid, revolving, simple } from '../../support/case-builder.ts';

type Rank = readonly [missed: number, overdueFree: string, ratio: string, cost: number];
const NEVER = '9999-12-31';

/** What plans are chosen by, read from the summary alone. */
const rankOf = (plan: Summary): Rank => [
  plan.missed,
  plan.overdueClearedOn ?? NEVER,
  plan.ratioTargetOn ?? NEVER,
  plan.totalInterest + plan.totalFees,
];
const compare = (a: Rank, b: Rank) => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
};

function* ordersOf<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [i, item] of items.entries())
    for (const rest of ordersOf([...items.slice(0, i), ...items.slice(i + 1)])) yield [item, ...rest];
}

const withOrder = (input: Case, order: string[]) =>
  planCase({ ...input, plan: { ...input.plan, order } }, { strategy: 'custom' }).summary;
/** The best of every order in which the debts can be closed: no search, nothing given up early. */
const bestOfAllOrders = (input: Case) =>
  [...ordersOf(input.debts.map((debt) => debt.id))]
    .map((order) => rankOf(withOrder(input, order)))
    .sort(compare)[0];

describe('fastest unlock', () => {
  // 100,000 of income, target 50,000.  Required: a 24,000, b 20,000, c 18,000 = 62,000.  25,000 a month is free.
  const three = caseWith({
    incomes: [monthly('wage', 100_000, 5)],
    expenses: [{ id: 'food', name: 'food', amount: 13_000, every: { unit: 'month', day: 6 } }],
    debts: [
      simple('a', { balance: 700_000, minimum: { amount: 24_000 }, rate: { annual: '0.18' } }),
      simple('b', { balance: 500_000, minimum: { amount: 20_000 }, rate: { annual: '0.12' } }),
      simple('c', { balance: 260_000, minimum: { amount: 18_000 }, rate: { annual: '0.03' } }),
    ],
    plan: { horizonMonths: 60 },
  });

  test('finds the earliest month by closing the cheapest debt first, where avalanche does not', () => {
    // c alone brings 62,000 under 50,000.  18,000 + 25,000 a month less 0.25 %: 217,650, 175,194, 132,632, 89,964, 47,189, 4,307;
    // the seventh payment, in June 2027, asks only for what is left of it: 44,000 + 4,318 is under 50,000.
    const unlock = planCase(three, { strategy: 'fastest-unlock' });
    expect(unlock.months.slice(1, 8).map((month) => month.required)).toEqual([
      62_000, 62_000, 62_000, 62_000, 62_000, 62_000, 48_318,
    ]);
    expect(unlock.summary.ratioTargetOn).toBe('2027-06-30');
    expect(planCase(three, { strategy: 'avalanche' }).summary.ratioTargetOn! > '2027-06-30').toBe(true);
    expect(rankOf(unlock.summary).slice(0, 3)).toEqual(bestOfAllOrders(three).slice(0, 3));
  });

  test('then sends everything to the dearest: the rest of the interest is the least', () => {
    const rows = paid(planCase(three, { strategy: 'fastest-unlock' })).filter((row) => row[2] === 'extra');
    const order = [...new Set(rows.map((row) => row[1]))];
    expect(order).toEqual(['c', 'a', 'b']);
  });

  test('takes two debts where one is not enough', () => {
    // 70,000 required; closing the largest payment alone leaves 55,000.
    const two = caseWith({
      ...three,
      expenses: [{ id: 'food', name: 'food', amount: 10_000, every: { unit: 'month', day: 6 } }],
      debts: [
        simple('dear', { balance: 900_000, minimum: { amount: 40_000 }, rate: { annual: '0.2' } }),
        simple('x', { balance: 150_000, minimum: { amount: 15_000 }, rate: { annual: '0.05' } }),
        simple('y', { balance: 160_000, minimum: { amount: 15_000 }, rate: { annual: '0.04' } }),
      ],
    });
    const unlock = planCase(two, { strategy: 'fastest-unlock' }).summary;
    expect(rankOf(unlock).slice(0, 3)).toEqual(bestOfAllOrders(two).slice(0, 3));
    expect(unlock.ratioTargetOn! < planCase(two, { strategy: 'avalanche' }).summary.ratioTargetOn!).toBe(
      true,
    );
  });

  test('is the avalanche where nothing reaches the target sooner', () => {
    const calm = caseWith({ ...three, debts: three.debts.slice(0, 2) as unknown as PlainDebt[] });
    // 44,000 of 100,000: on target from the first month.
    const [unlock, avalanche] = (['fastest-unlock', 'avalanche'] as const).map(
      (strategy) => planCase(calm, { strategy }).summary,
    );
    expect(unlock.ratioTargetOn).toBe('2026-12-31');
    expect(unlock.totalInterest).toBe(avalanche.totalInterest);
  });

  test('still searches where sending money early costs a fee that plain minimums would save', () => {
    // Prepaying 'd0', next after 'd1', costs 30 % more than it saves: of the simple strategies minimums cost least.
    const feed = caseWith({
      incomes: [monthly('wage', 40_000, 5)],
      debts: [
        simple('d0', {
          balance: 20_000,
          minimum: { amount: 3_100 },
          rate: { annual: '0.06' },
          dueDay: 1,
          prepayFee: '0.3',
        }),
        simple('d1', { balance: 40_030, minimum: { amount: 3_468 }, rate: { annual: '0.14' }, dueDay: 1 }),
        simple('d2', { balance: 20_000, minimum: { amount: 3_067 }, rate: { annual: '0.04' }, dueDay: 1 }),
      ],
    });
    const unlock = rankOf(planCase(feed, { strategy: 'fastest-unlock' }).summary);
    expect(unlock).toEqual(unprunedBest(feed));
    expect(unlock[3]).toBeLessThan(rankOf(planCase(feed, { strategy: 'minimums' }).summary)[3]);
  });

  test('tells that it is bounded above ten prepayable debts, not up to ten', () => {
    const many = (count: number, parts: object = {}) =>
      caseWith({
        incomes: [monthly('wage', 100_000, 5)],
        debts: Array.from({ length: count }, (_, i) =>
          simple(`d${i}`, {
            balance: 30_000 + 7_000 * i,
            minimum: { amount: 5_000 + 300 * ((i * 7) % 11) },
            rate: { annual: `0.${10 + i}` },
            ...(i === 0 ? parts : {}),
          }),
        ),
      });
    const unlock = (input: Case) => planCase(input, { strategy: 'fastest-unlock' }).summary;
    expect(unlock(many(10)).bounded).toBe(false);
    expect(unlock(many(11)).bounded).toBe(true);
    expect(unlock(many(11, { prepay: 'forbidden' })).bounded).toBe(false);
    for (const strategy of STRATEGIES) {
      const other = planCase(many(11), { strategy }).summary;
      expect(compare(rankOf(unlock(many(11))), rankOf(other))).toBeLessThanOrEqual(0);
    }
  });
});

/** Everything that the search may choose from, each planned to its end: all strategies, all subsets first and then by rate. */
function unprunedBest(input: Case): Rank {
  const rates = planOrderByRate(input);
  const ranks = STRATEGIES.filter((strategy) => strategy !== 'fastest-unlock').map((strategy) =>
    rankOf(planCase(input, { strategy }).summary),
  );
  for (let mask = 1; mask < 2 ** rates.length; mask += 1) {
    const first = rates.filter((_, i) => (mask & (1 << i)) !== 0);
    ranks.push(rankOf(withOrder(input, [...first, ...rates.filter((id) => !first.includes(id))])));
  }
  return ranks.sort(compare)[0];
}

/** Debts by yearly rate, then balance, then id. */
function planOrderByRate(input: Case): string[] {
  const annual = (debt: Debt) =>
    debt.kind === 'simple' && 'annual' in debt.rate ? Number(debt.rate.annual) : 0;
  return [...input.debts]
    .sort((a, b) => annual(b) - annual(a) || a.balance - b.balance || (a.id < b.id ? -1 : 1))
    .map((debt) => debt.id);
}

const smallCase = fc
  .record({
    debts: fc.array(
      fc.record({
        balance: fc.integer({ min: 20_000, max: 500_000 }),
        payment: fc.integer({ min: 3_000, max: 30_000 }),
        rate: fc.integer({ min: 0, max: 30 }),
        dueDay: fc.integer({ min: 1, max: 31 }),
        prepayFee: fc.constantFrom('0', '0', '0.03', '0.3'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    wage: fc.integer({ min: 40_000, max: 120_000 }),
    onHand: fc.integer({ min: 0, max: 60_000 }),
  })
  .map(({ debts, wage, onHand }) =>
    caseWith({
      cash: { onHand },
      incomes: [monthly('wage', wage, 5)],
      debts: debts.map((debt, i) =>
        simple(`d${i}`, {
          balance: debt.balance,
          minimum: { amount: debt.payment + Math.ceil((debt.balance * debt.rate) / 1_200) },
          rate: { annual: (debt.rate / 100).toFixed(2) },
          dueDay: debt.dueDay,
          prepayFee: debt.prepayFee,
        }),
      ),
      plan: { strategy: 'fastest-unlock', horizonMonths: 40 },
    }),
  );

describe('the search that gives up early', () => {
  test('chooses as well as one that runs everything to its end', () => {
    const check = (input: Case) => {
      expect(rankOf(planCase(input).summary)).toEqual(unprunedBest(input));
    };
    fc.assert(fc.property(smallCase, check), { numRuns: 60, seed: 20_261_208 });
  });

  test('reaches the month that the best of all orders reaches', () => {
    const check = (input: Case) => {
      expect(rankOf(planCase(input).summary).slice(0, 3)).toEqual(bestOfAllOrders(input).slice(0, 3));
    };
    fc.assert(fc.property(smallCase, check), { numRuns: 60, seed: 20_261_209 });
  });

  test('is never worse than any strategy on cases of every kind', () => {
    const check = (input: Case) => {
      const unlock = rankOf(planCase(input, { strategy: 'fastest-unlock' }).summary);
      for (const strategy of STRATEGIES)
        expect(compare(unlock, rankOf(planCase(input, { strategy }).summary))).toBeLessThanOrEqual(0);
    };
    fc.assert(
      fc.property(
        anyCase.filter((input) => input.debts.length <= 4),
        check,
      ),
      { numRuns: 40, seed: 20_261_210 },
    );
  });
});

describe('avalanche with a promotion that ends', () => {
  // promo: nothing until 31 March, then 36 % a year; steady: 12 % all the time.
  const promo = (from: string) =>
    caseWith({
      incomes: [monthly('wage', 60_000, 5)],
      debts: [
        revolving('promo', {
          balance: 300_000,
          accrues: 'daily',
          rate: { annual: '0' },
          rateFrom: [{ date: from, rate: { annual: '0.36' } }],
          minimum: { share: '0', floor: 5_000 },
          statement: { statementDay: 1, dueDay: 10, billed: 300_000 },
        }),
        revolving('steady', {
          balance: 300_000,
          accrues: 'daily',
          rate: { annual: '0.12' },
          minimum: { share: '0', floor: 5_000 },
          statement: { statementDay: 1, dueDay: 10, billed: 300_000 },
        }),
      ],
    });
  const soon = promo('2027-02-01');

  test('looks ahead: it pays the debt whose promotion ends, though another is dearer today', () => {
    const avalanche = planCase(soon, { strategy: 'avalanche' });
    expect(paid(avalanche).find((row) => row[2] === 'extra')![1]).toBe('promo');
    const best = Math.min(
      ...[
        ['promo', 'steady'],
        ['steady', 'promo'],
      ].map((order) => withOrder(soon, order).totalInterest),
    );
    expect(avalanche.summary.totalInterest).toBe(best);
  });

  test('costs less than the highest current rate, which pays the steady one until the promotion ends', () => {
    const currentRate = bestLookAhead(prepare(soon), { strategy: 'avalanche', first: [] });
    expect(
      paid(planCase(soon, { strategy: 'avalanche' }))
        .filter((row) => row[2] === 'extra' && row[0] < '2027-02-01')
        .every((row) => row[1] === 'promo'),
    ).toBe(true);
    expect(currentRate.outcome.cost).toBeGreaterThan(
      planCase(soon, { strategy: 'avalanche' }).summary.totalInterest,
    );
  });

  test('keeps to the rate of today where the promotion outlives the other debt', () => {
    const late = promo('2028-06-01');
    expect(paid(planCase(late, { strategy: 'avalanche' })).find((row) => row[2] === 'extra')![1]).toBe(
      'steady',
    );
  });
});
