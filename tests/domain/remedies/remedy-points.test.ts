import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { remediesFor } from '../../../src/domain/remedies/remedies.ts';
import { remedyPoints } from '../../../src/domain/remedies/remedy-points.ts';
import { caseWith, informal, monthly, simple } from '../../support/case-builder.ts';

const points = (input: Case) => remedyPoints(input, remediesFor(input, planCase(input))!);
const kinds = (input: Case) => points(input).map((point) => point.kind);
const store = (balance: number, minimum: number) =>
  simple('store', { balance, minimum: { amount: minimum } });

describe('what is said about remedies, and in which order', () => {
  test('that only timing fails is said first, with its sum and day', () => {
    const input = caseWith({
      cash: { onHand: 2_000 },
      incomes: [monthly('wage', 10_000, 15)],
      debts: [store(30_000, 5_000)],
    });
    expect(points(input)[0]).toEqual({ kind: 'timing', amount: 3_000, by: '2026-12-09' });
  });

  test('an income that is too small: a little more a month, and instalments', () => {
    const input = caseWith({ incomes: [monthly('wage', 4_000, 5)], debts: [store(120_000, 5_000)] });
    expect(points(input).slice(0, -1)).toEqual([{ kind: 'income', amount: 1_000, from: '2026-12-01' }]);
    expect(points(input).at(-1)).toMatchObject({
      kind: 'negotiated',
      bridge: null,
      longest: 60,
      agreed: [{ debt: 'store' }],
    });
  });

  test('a cut is spoken of only where there are expenses', () => {
    const rent = { id: 'rent', name: 'rent', amount: 3_000, every: { unit: 'month', day: 6 } } as const;
    const input = caseWith({
      incomes: [monthly('wage', 7_000, 5)],
      expenses: [rent],
      debts: [store(120_000, 5_000)],
    });
    expect(points(input)[1]).toEqual({ kind: 'cut', amount: 1_000, from: '2026-12-01' });
  });

  test('a plan from a monthly budget needs a larger budget', () => {
    const input = caseWith({
      debts: [store(40_000, 5_000), informal('friend', { balance: 9_000, dueDate: '2027-02-01' })],
      plan: { monthlyBudget: 6_000 },
    });
    expect(points(input)[1]).toEqual({ kind: 'budget', amount: 2_000, from: '2026-12-01' });
    expect(kinds(input)).toEqual(['timing', 'budget', 'negotiated']);
  });

  test('what is short before the 1st is said before what begins then', () => {
    const input = caseWith({
      incomes: [monthly('wage', 4_000, 5)],
      debts: [informal('friend', { balance: 7_000, dueDate: '2026-11-28' }), store(120_000, 5_000)],
    });
    expect(points(input).slice(0, 2)).toEqual([
      { kind: 'bridge', amount: 7_000, by: '2026-11-27', enough: false },
      { kind: 'income', amount: 1_000, from: '2026-12-01' },
    ]);
  });

  test('where the bridge ends it nothing is asked for every month', () => {
    const input = caseWith({ debts: [informal('friend', { balance: 7_000, dueDate: '2026-11-28' })] });
    expect(points(input)[0]).toEqual({ kind: 'bridge', amount: 7_000, by: '2026-11-27', enough: true });
    expect(kinds(input)).toEqual(['bridge', 'negotiated']);
  });

  test('a bridge that is the one-off sum itself is said once', () => {
    const input = caseWith({
      incomes: [monthly('wage', 10_000, 30)],
      debts: [informal('friend', { balance: 6_000, dueDate: '2026-11-24' })],
    });
    expect(kinds(input)).toEqual(['timing', 'negotiated']);
  });
});
