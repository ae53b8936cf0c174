import { expect, test } from 'vitest';
import { effectiveOfMonthly, internalRate } from '../../src/domain/cost/internal-rate.ts';
import { type KnownCost, trueCost } from '../../src/domain/cost/true-cost.ts';
import type { Debt } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { annuityPayment } from '../../src/domain/debt/annuity.ts';
import { internalRatePerPeriod } from '../../src/domain/debt/fee-instalment-rate.ts';
import { goldenCases, goldenNamed, yuan } from '../support/golden.ts';
import { feeInstalment } from '../support/case-builder.ts';

const named = goldenNamed('installment-fee-apr');

test('there are three cases, each asserted', () =>
  expect(
    goldenCases('installment-fee-apr')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['cn-fenqi-12-0.6', 'cn-fenqi-due', 'cn-fenqi-inverse']));

test('0.6 % a month of the first sum over 12 periods is 13.03 % nominal and 13.84 % effective, not 7.2 %', () => {
  const { input, expected } = named('cn-fenqi-12-0.6');
  const debt = feeInstalment('split', {
    balance: yuan(input.principal),
    originalPrincipal: yuan(input.principal),
    periods: input.periods,
    totalFeeRate: String(Math.round(input.fee_rate_per_period * input.periods * 1e9) / 1e9),
  }) as Debt & { kind: 'fee-instalment' };
  expect(Math.abs(internalRatePerPeriod(debt) / 1e9 - expected.monthly_irr)).toBeLessThanOrEqual(5e-9);
  const cost = trueCost(debt, { asOf: civilDate('2026-11-23') }) as KnownCost;
  expect(Math.abs(Number(cost.contract!.nominal) * 100 - expected.apr_nominal_percent)).toBeLessThanOrEqual(
    0.001,
  );
  expect(
    Math.abs(Number(cost.contract!.effective) * 100 - expected.apr_effective_percent),
  ).toBeLessThanOrEqual(0.001);
  expect(Number(cost.flat) * 100).toBeCloseTo(expected.flat_rate_percent, 9);
  expect(Math.abs(Number(cost.nominal) * 100 - expected.apr_nominal_percent)).toBeLessThanOrEqual(0.001);
});

test('a nominal rate gives back the fee per period: the instalment less the principal in it', () => {
  const { input, expected } = named('cn-fenqi-inverse');
  const unit = 1_000_000_000;
  const payment = annuityPayment(unit, { numerator: 1095, denominator: 120_000 }, input.periods);
  expect(Math.abs(payment / unit - 1 / input.periods - expected.fee_rate_per_period)).toBeLessThanOrEqual(
    1e-6,
  );
});

test('an instalment on the first day counts against the sum that is lent', () => {
  const { input, expected } = named('cn-fenqi-due');
  const payment = input.total / input.periods;
  const rest = Array.from({ length: input.periods - 1 }, (_, i) => ({ at: i + 1, amount: payment }));
  const monthly = internalRate(input.pv - payment, rest)!;
  expect(Math.abs(monthly - expected.monthly_rate)).toBeLessThanOrEqual(1e-6);
  expect(Math.abs(effectiveOfMonthly(monthly) * 100 - expected.effective_percent)).toBeLessThanOrEqual(0.006);
});
