import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import type { Summary } from '../../../src/domain/plan/plan-result.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { differenceOf } from '../../../src/domain/whatif/difference.ts';
import { feesOf, suppose } from '../../../src/domain/whatif/whatif.ts';
import { caseWith, monthly, simple } from '../../support/case-builder.ts';

const now: Summary = {
  feasible: true,
  overdueClearedOn: civilDate('2026-12-15'),
  platformOverdueClearedOn: null,
  ratioTargetOn: civilDate('2027-07-31'),
  debtFreeOn: civilDate('2028-03-01'),
  spendable: fen(0),
  totalPaid: fen(0),
  totalPrincipal: fen(0),
  totalInterest: fen(5_000),
  totalFees: fen(700),
  missed: 2,
  bounded: false,
};

test('is then minus now: negative is sooner, cheaper, fewer', () => {
  const then = {
    ...now,
    overdueClearedOn: civilDate('2026-12-10'),
    ratioTargetOn: civilDate('2027-08-31'),
    debtFreeOn: civilDate('2028-02-29'),
    totalInterest: fen(4_000),
    totalFees: fen(900),
    missed: 0,
  };
  expect(differenceOf(now, then)).toEqual({
    overdueClearedDays: -5,
    ratioTargetDays: 31,
    debtFreeDays: -1,
    interestAndFees: -800,
    missed: -2,
  });
  expect(differenceOf(then, now)).toEqual({
    overdueClearedDays: 5,
    ratioTargetDays: -31,
    debtFreeDays: 1,
    interestAndFees: 800,
    missed: 2,
  });
});

test('is nothing between a plan and itself', () => {
  expect(differenceOf(now, now)).toEqual({
    overdueClearedDays: 0,
    ratioTargetDays: 0,
    debtFreeDays: 0,
    interestAndFees: 0,
    missed: 0,
  });
});

test('has no days where a date is missing on one side', () => {
  const never = { ...now, overdueClearedOn: null, ratioTargetOn: null, debtFreeOn: null };
  for (const difference of [differenceOf(now, never), differenceOf(never, now), differenceOf(never, never)])
    expect(difference).toMatchObject({ overdueClearedDays: null, ratioTargetDays: null, debtFreeDays: null });
});

test('holds the fees of the supposition itself, so that a dear new loan never looks like a saving', () => {
  const input = caseWith({
    incomes: [monthly('wage', 60_000, 5)],
    debts: [simple('store', { balance: 100_000, rate: { annual: '0.12' }, minimum: { amount: 20_000 } })],
    plan: { strategy: 'minimums' },
  });
  const loan = { name: 'one', rate: { annual: '0' }, periods: 10, dueDay: 10, fee: fen(8_000) };
  const whatIfs = [{ kind: 'consolidation' as const, debts: ['store'], loan }];
  const before = planCase(input).summary;
  const after = planCase(suppose(input, whatIfs)).summary;
  // 1,000 + 810 + 618 + 424 + 229 + 31 of interest against a fee of 8,000.
  expect(before.totalInterest).toBe(3_112);
  expect(after.totalInterest).toBe(0);
  expect(differenceOf(before, after, feesOf(input, whatIfs)).interestAndFees).toBe(8_000 - 3_112);
});
