import { describe, expect, test } from 'vitest';
import { payOnlyMinimum } from '../../src/domain/cost/minimum-only.ts';
import { annuityPayment } from '../../src/domain/debt/annuity.ts';
import type { Fraction } from '../../src/domain/money/rate.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { goldenCases, goldenNamed, yuan } from '../support/golden.ts';
import { caseWith, revolving } from '../support/case-builder.ts';

const named = goldenNamed('credit-card-minimum');
const monthlyOf = (percent: number): Fraction => ({
  numerator: Math.round(percent * 100),
  denominator: 120_000,
});

describe('paying only the minimum', () => {
  test('there are four cases, each asserted', () =>
    expect(
      goldenCases('credit-card-minimum')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['cc-36mo-regz-M2', 'cc-min-bapcpa-2pct', 'cc-min-bapcpa-5pct', 'cc-min-debtsmart']));

  test('2 % of balance and interest, to the whole dollar: every printed row, and 56 months to the target', () => {
    const { input, expected } = named('cc-min-debtsmart');
    const toWhole = (balance: number, interest: number) => Math.round((balance + interest) / 5_000) * 100;
    const months = payOnlyMinimum(
      { balance: yuan(input.balance), rate: monthlyOf(input.apr), target: yuan(input.target_balance) },
      toWhole,
    )!;
    expect(months).toHaveLength(expected.months_to_reach_target);
    for (const [n, interest, payment, balance] of expected.first_rows as number[][]) {
      const { [n - 1]: month } = months;
      expect(month.payment).toBe(yuan(payment));
      expect(Math.abs(month.interest - yuan(interest))).toBeLessThanOrEqual(1);
      expect(Math.abs(month.balance - yuan(balance))).toBeLessThanOrEqual(1);
    }
  });

  test.each([
    ['cc-min-bapcpa-2pct', 50, 2_000],
    ['cc-min-bapcpa-5pct', 20, 1_500],
  ])('%s takes the months of the warning text', (id, part, floor) => {
    const { input, expected } = named(id);
    const months = payOnlyMinimum({ balance: yuan(input.balance), rate: monthlyOf(input.apr) }, (balance) =>
      Math.max(floor, Math.round(balance / part)),
    );
    expect(months).toHaveLength(expected.months);
  });

  test('a promotion that ends is blended by its months, and 36 equal payments clear it', () => {
    const { input, expected } = named('cc-36mo-regz-M2');
    const [promotion, ...rest] = input.aprs as number[];
    const rates = [
      (promotion * input.promo_last_month + input.regular_rate * (input.months - input.promo_last_month)) /
        input.months,
      ...rest,
    ];
    const total = input.balances.reduce((sum: number, balance: number) => sum + balance, 0);
    const blended = rates.reduce((sum, rate, i) => sum + rate * input.balances[i], 0) / total / 12;
    expect(blended).toBeCloseTo(expected.blended_periodic_rate, 9);
    const payment = annuityPayment(
      yuan(total),
      { numerator: Math.round(blended * 1e12), denominator: 1e12 },
      input.months,
    );
    expect(payment).toBe(yuan(expected.payment_36));
    expect(payment * input.months).toBe(yuan(expected.total_36));
  });

  test('a minimum that never covers the interest never ends', () =>
    expect(payOnlyMinimum({ balance: 100_000, rate: monthlyOf(24) }, () => 1_000)).toBeNull());

  test('the planner pays a card the same way when only the minimum is paid', () => {
    const share = (balance: number, interest: number) => Math.floor(balance / 10 + 0.5) + interest;
    const months = payOnlyMinimum(
      { balance: 100_000, rate: { numerator: 15, denominator: 1000 }, target: 30_000 },
      (balance, interest) => Math.max(3_000 + interest, share(balance, interest)),
    )!;
    const plan = planCase(
      caseWith({
        asOf: '2026-11-30',
        debts: [
          revolving('card', {
            balance: 100_000,
            accrues: 'daily',
            rate: { monthly: '0.015' },
            statement: { statementDay: 1, dueDay: 1, billed: 100_000 },
            minimum: { share: '0.1', floor: 3_000 },
          }),
        ],
        plan: { strategy: 'minimums', monthlyBudget: 100_000_000, budgetDay: 1 },
      }),
    );
    const printed = plan.payments.slice(0, months.length);
    expect(
      printed.map(({ amount, interest, balanceAfter }) => ({
        payment: amount,
        interest,
        balance: balanceAfter,
      })),
    ).toEqual(months);
  });
});
