import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, STRATEGIES } from '../../../src/domain/case/case.ts';
import { compareWithHabit } from '../../../src/domain/plan/compare.ts';
import { habitSummary, planCase } from '../../../src/domain/plan/plan.ts';
import { prepare } from '../../../src/domain/plan/prepared.ts';
import { bestLookAhead } from '../../../src/domain/plan/simulate-best.ts';
import { joinRows } from '../../../src/domain/plan/rows.ts';
import { simulate } from '../../../src/domain/plan/simulate.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import {
  type PlainDebt,
  caseWith,
  feeInstalment,
  monthly,
  once,
  revolving,
  simple,
} from '../../support/case-builder.ts';

const extras = (input: Case) => {
  const prepared = prepare(input);
  const { policy } = bestLookAhead(prepared, { strategy: 'proportional', first: [] });
  const { payments } = joinRows(simulate(prepared, policy, { rows: true })!.record.rows!);
  return payments
    .filter((payment) => payment.kind === 'extra')
    .map((payment) => [payment.date, payment.debt, payment.amount]);
};
const card = (id: string, balance: number): PlainDebt =>
  revolving(id, { balance, accrues: 'daily', rate: { daily: '0' }, minimum: { share: '0', floor: 0 } });

describe('the habit of spreading extra money', () => {
  test('sends each debt its share of what is free, by balance', () => {
    const input = caseWith({
      cash: { onHand: 6_000 },
      debts: [card('a', 60_000), card('b', 30_000), card('c', 30_000)],
    });
    expect(extras(input)).toEqual([
      ['2026-11-23', 'a', 3_000],
      ['2026-11-23', 'b', 1_500],
      ['2026-11-23', 'c', 1_500],
    ]);
  });

  test('loses no fen to rounding', () => {
    const input = caseWith({
      cash: { onHand: 1_000 },
      debts: [card('a', 10_000), card('b', 10_000), card('c', 10_000)],
    });
    expect(extras(input).map((row) => row[2])).toEqual([333, 334, 333]);
  });

  test('keeps the share of a debt waiting that takes it on its due date only, and does not spread it again', () => {
    const debts = [
      card('card', 60_000),
      simple('loan', { balance: 40_000, minimum: { amount: 10_000 }, dueDay: 20 }),
    ];
    const input = caseWith({
      cash: { onHand: 20_000 },
      incomes: [once('gift', 1_000, '2026-12-02'), monthly('wage', 10_000, 15)],
      debts,
    });
    // 23 Nov: 60 % of 20,000 to the card, 8,000 wait.  2 Dec: 48,000 and 40,000 share 1,000: 545 and 455.  20 Dec: 8,455.
    expect(extras(input).slice(0, 3)).toEqual([
      ['2026-11-23', 'card', 12_000],
      ['2026-12-02', 'card', 545],
      ['2026-12-20', 'loan', 8_455],
    ]);
  });

  test('spreads again on the same day what a closed debt leaves', () => {
    const input = caseWith({ cash: { onHand: 90_000 }, debts: [card('a', 60_000), card('b', 30_000)] });
    expect(extras(input)).toEqual([
      ['2026-11-23', 'a', 60_000],
      ['2026-11-23', 'b', 30_000],
    ]);
  });

  test('settles a fee instalment once enough waits for it', () => {
    const split = feeInstalment('split', {
      balance: 20_000,
      originalPrincipal: 20_000,
      periods: 10,
      totalFeeRate: '0',
    });
    const input = caseWith({
      cash: { onHand: 30_000 },
      incomes: [monthly('wage', 2_000, 5)],
      debts: [card('card', 20_000), split],
    });
    // Half of 30,000 waits; on 10 December 2,000 is paid as required and 18,000 are left: more than waits.
    expect(extras(input)[0]).toEqual(['2026-11-23', 'card', 15_000]);
    expect(extras(input).filter((row) => row[1] === 'split')).toHaveLength(1);
  });

  test('pays what is overdue first and never misses what another strategy would meet', () => {
    const check = (input: Case) => {
      const habit = habitSummary(input);
      const plain = planCase(input, { strategy: 'snowball' }).summary;
      if (plain.missed === 0 && planCase(input, { strategy: 'minimums' }).summary.missed === 0)
        expect(habit.missed).toBe(0);
      expect(habit.totalPaid).toBe(habit.totalPrincipal + habit.totalInterest + habit.totalFees);
    };
    fc.assert(
      fc.property(
        anyCase.filter((input) => input.debts.length <= 4),
        check,
      ),
      { numRuns: 80, seed: 20_261_212 },
    );
  });

  test('stands beside every strategy, and costs more than the avalanche', () => {
    const dear: PlainDebt[] = [
      revolving('dear', {
        balance: 100_000,
        accrues: 'daily',
        rate: { daily: '0.0005' },
        minimum: { share: '0', floor: 1_000 },
      }),
      revolving('cheap', {
        balance: 300_000,
        accrues: 'daily',
        rate: { daily: '0.0001' },
        minimum: { share: '0', floor: 1_000 },
      }),
    ];
    const { plans, proportional } = compareWithHabit(
      caseWith({ incomes: [monthly('wage', 40_000, 5)], debts: dear }),
    );
    expect(plans.map((plan) => plan.strategy)).toEqual(STRATEGIES);
    const avalanche = plans.find((plan) => plan.strategy === 'avalanche')!.summary;
    expect(proportional).toMatchObject({ feasible: true, missed: 0 });
    expect(proportional.totalInterest).toBeGreaterThan(avalanche.totalInterest);
    expect(proportional.totalPrincipal).toBe(400_000);
  });
});
