import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.ts';
import { civilDate, toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { monthOf as monthNumber } from '../../../src/domain/dates/recurrence.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { pathRunner, type PathOutcome } from '../../../src/domain/uncertainty/paths.ts';
import { joinPaths } from '../../../src/domain/uncertainty/percentiles.ts';
import { nearlyNormal, randomStream } from '../../../src/domain/uncertainty/random.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import { caseWith, monthly, simple } from '../../support/case-builder.ts';

const dayOf = (date: string | null) => (date === null ? Infinity : toDayNumber(civilDate(date)));
const paths = (input: Case, count: number, seed = 7) => {
  const { run } = pathRunner(input, seed);
  return Array.from({ length: count }, (_, index) => run(index));
};
/** A wage of 10,000 that varies, for bills of 4,000 a month; what is left goes to the debt. */
const waged = (spread: string, gap: string, parts: object = {}) =>
  caseWith({
    incomes: [{ ...monthly('wage', 10_000, 5), varies: { spread, gap } }],
    debts: [simple('store', { balance: 100_000, rate: { annual: '0.12' }, minimum: { amount: 4_000 } })],
    ...parts,
  });

describe('a case whose incomes do not vary', () => {
  test('has the plan on every path, whatever the strategy', () => {
    let feasible = 0;
    const check = (input: Case) => {
      const plan = planCase(input);
      if (!plan.summary.feasible) return;
      feasible += 1;
      for (const path of paths(input, 3)) {
        expect(path).toEqual({
          overdueClearedOn: dayOf(plan.summary.overdueClearedOn),
          ratioTargetOn: dayOf(plan.summary.ratioTargetOn),
          debtFreeOn: dayOf(plan.summary.debtFreeOn),
          missed: false,
          owed: plan.months.map((month) => month.owed),
        });
      }
    };
    fc.assert(
      fc.property(
        anyCase.filter((input) => input.debts.length <= 4),
        check,
      ),
      { numRuns: 40, seed: 20_261_207 },
    );
    expect(feasible).toBeGreaterThan(10);
  });

  test('follows the order that the fastest unlock found', () => {
    const input = caseWith({
      incomes: [monthly('wage', 100_000, 5)],
      expenses: [{ id: 'food', name: 'food', amount: 20_000, every: { unit: 'month', day: 6 } }],
      debts: [
        simple('small', { balance: 400_000, minimum: { amount: 20_000 } }),
        simple('dear', { balance: 800_000, minimum: { amount: 35_000 }, rate: { annual: '0.12' } }),
      ],
      plan: { strategy: 'fastest-unlock' },
    });
    expect(paths(input, 1)[0].ratioTargetOn).toBe(dayOf('2027-09-30'));
  });

  test('misses on every path what the plan misses, and on none what it does not', () => {
    const poor = caseWith({
      incomes: [monthly('wage', 3_000, 5)],
      debts: [simple('store', { balance: 100_000, minimum: { amount: 4_000 } })],
      plan: { horizonMonths: 6 },
    });
    const joined = joinPaths(paths(poor, 5), 0);
    expect(joined.chanceOfMiss).toBe(1);
    expect(joined.ratioTargetOn).toEqual({ p10: null, p50: null, p90: null });
    expect(joinPaths(paths(waged('0', '0'), 5), 0).chanceOfMiss).toBe(0);
  });
});

describe('an income that varies', () => {
  test('gives the same bytes for the same seed and path number, and another path for another number', () => {
    const input = waged('0.3', '0.1');
    const first = paths(input, 20);
    expect(JSON.stringify(paths(structuredClone(input), 20))).toBe(JSON.stringify(first));
    expect(new Set(first.map((path) => JSON.stringify(path.owed))).size).toBe(20);
    expect(JSON.stringify(paths(input, 20, 8))).not.toBe(JSON.stringify(first));
    const { run } = pathRunner(input, 7);
    expect(run(13)).toEqual(first[13]);
  });

  test('with a gap of 1 never comes, as if it were lost', () => {
    const [path] = paths(waged('0.2', '1', { plan: { horizonMonths: 6 } }), 1);
    const none = planCase(waged('0', '0', { incomes: [], plan: { horizonMonths: 6 } }));
    expect(path.missed).toBe(true);
    expect(path.owed).toEqual(none.months.map((month) => month.owed));
    expect(path.debtFreeOn).toBe(Infinity);
  });

  test('with a spread of 0 and no gap is what the plan counts on', () => {
    const plan = planCase(waged('0', '0'));
    expect(new Set(paths(waged('0', '0'), 10).map((path) => path.debtFreeOn))).toEqual(
      new Set([dayOf(plan.summary.debtFreeOn)]),
    );
  });

  test('is never below nothing, however wide it spreads', () => {
    for (const path of paths(waged('3', '0', { plan: { horizonMonths: 12 } }), 30))
      expect(path.owed.every((owed) => owed >= 0)).toBe(true);
  });

  test('spreads as it says: mean, deviation and gaps of what comes in', () => {
    // Without debts to serve but one far away, cash is the sum of the wages; owed falls by what is sent.
    const input = caseWith({
      incomes: [{ ...monthly('wage', 10_000, 5), varies: { spread: '0.2', gap: '0.25' } }],
      debts: [simple('store', { balance: 100_000_000, minimum: { amount: 0 } })],
      plan: { horizonMonths: 2 },
    });
    const received = paths(input, 2_000).map((path) => 100_000_000 - path.owed[1]);
    const paid = received.filter((sum) => sum > 0);
    const mean = paid.reduce((sum, amount) => sum + amount, 0) / paid.length;
    const deviation = Math.sqrt(paid.reduce((sum, amount) => sum + (amount - mean) ** 2, 0) / paid.length);
    expect(received.length - paid.length).toBeGreaterThan(440);
    expect(received.length - paid.length).toBeLessThan(560);
    expect(Math.abs(mean - 10_000)).toBeLessThan(160);
    expect(Math.abs(deviation - 2_000)).toBeLessThan(120);
  });

  test('leaves the case and the other incomes as they are', () => {
    const input = caseWith({
      ...waged('0.5', '0.5'),
      incomes: [
        { ...monthly('wage', 10_000, 5), varies: { spread: '0', gap: '1' } },
        monthly('side', 6_000, 4),
      ],
    });
    const copy = structuredClone(input);
    const sure = planCase(caseWith({ ...input, incomes: [monthly('side', 6_000, 4)] }));
    expect(paths(input, 1)[0].debtFreeOn).toBe(dayOf(sure.summary.debtFreeOn));
    expect(input).toEqual(copy);
  });
});

describe('many paths together', () => {
  const outcome = (day: number, parts: Partial<PathOutcome> = {}): PathOutcome => ({
    overdueClearedOn: day,
    ratioTargetOn: day,
    debtFreeOn: day,
    missed: false,
    owed: [day],
    ...parts,
  });
  const december = monthNumber(toDayNumber(civilDate('2026-12-01')));

  test('percentiles by nearest rank: the smallest value that so many do not exceed', () => {
    const dates = (count: number) =>
      joinPaths(
        Array.from({ length: count }, (_, i) => outcome(i + 1)),
        december,
      ).owed[0];
    expect(dates(10)).toEqual({ month: '2026-12', p10: 1, p50: 5, p90: 9 });
    expect(dates(11)).toMatchObject({ p10: 2, p50: 6, p90: 10 });
    expect(dates(1)).toMatchObject({ p10: 1, p50: 1, p90: 1 });
    expect(dates(2_000)).toMatchObject({ p10: 200, p50: 1_000, p90: 1_800 });
  });

  test('do not depend on the order of the paths', () => {
    const days = [30, 4, 100, 9, 55];
    const join = (order: number[]) =>
      joinPaths(
        order.map((day) => outcome(day)),
        december,
      );
    expect(join([...days].reverse())).toEqual(join(days));
    expect(join(days).debtFreeOn).toEqual({ p10: '1970-01-05', p50: '1970-01-31', p90: '1970-04-11' });
  });

  test('a date that so many paths never reach is none', () => {
    const outcomes = [1, 2, 3, 4, 5, 6, Infinity, Infinity, Infinity, Infinity].map((day) => outcome(day));
    expect(joinPaths(outcomes, december).overdueClearedOn).toEqual({
      p10: '1970-01-02',
      p50: '1970-01-06',
      p90: null,
    });
  });

  test('the chance of a miss is the share of paths with any', () => {
    const outcomes = [true, false, false, true, false, false, false, false].map((missed) =>
      outcome(1, { missed }),
    );
    expect(joinPaths(outcomes, december).chanceOfMiss).toBe(0.25);
  });

  test('a path that ends before the others owes what it owed at its end', () => {
    const joined = joinPaths([outcome(1, { owed: [9, 0] }), outcome(1, { owed: [9, 5, 3, 1] })], december);
    expect(joined.owed.map((month) => [month.month, month.p10, month.p90])).toEqual([
      ['2026-12', 9, 9],
      ['2027-01', 0, 5],
      ['2027-02', 0, 3],
      ['2027-03', 0, 1],
    ]);
  });
});

test('numbers of a stream are evenly spread from 0 up to 1, and twelve of them nearly normal', () => {
  const random = randomStream(42);
  const uniform = Array.from({ length: 20_000 }, () => random());
  expect(uniform.every((n) => n >= 0 && n < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = uniform.filter((n) => Math.floor(n * 10) === tenth).length / uniform.length;
    expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
  }
  const normal = Array.from({ length: 20_000 }, () => nearlyNormal(random));
  const mean = normal.reduce((sum, n) => sum + n, 0) / normal.length;
  const variance = normal.reduce((sum, n) => sum + (n - mean) ** 2, 0) / normal.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  expect(normal.filter((n) => Math.abs(n) < 1).length / normal.length).toBeCloseTo(0.683, 1);
});
