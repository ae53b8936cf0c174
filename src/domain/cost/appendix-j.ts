import { power } from './discounting.ts';
import { rateAtZero } from './internal-rate.ts';

/** A payment after `whole` unit periods and a fraction of one (0 or more, under 1). */
export interface UnitPeriodPayment {
  readonly amount: number;
  readonly whole: number;
  readonly fraction: number;
}

/**
 * Annual percentage rate by the actuarial method of Regulation Z, Appendix J (12 CFR 1026): unit periods of a year times
 * the rate i at which the payments are worth the amount financed, each divided by (1 + fraction x i)(1 + i)^whole.
 * An odd first period bears simple interest for its fraction. Null when no rate does that.
 */
export function annualPercentageRate(
  amountFinanced: number,
  payments: readonly UnitPeriodPayment[],
  unitPeriodsOfYear: number,
): number | null {
  const rate = rateAtZero((i) => {
    let value = 0;
    for (const { amount, whole, fraction } of payments)
      value += amount / ((1 + fraction * i) * power(1 + i, whole));
    return value - amountFinanced;
  });
  return rate === null ? null : rate * unitPeriodsOfYear;
}
