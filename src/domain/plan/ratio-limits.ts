import type { Case } from '../case/case.ts';
import { BILLION, billionths } from '../money/decimal.ts';
import type { MonthNumber } from '../dates/recurrence.ts';
import { regularIncomeInTwelfths } from './debt-ratio.ts';

/** The most that a month may require for its ratio, rounded to four decimals, to meet the target; in fen. */
export function requiredRatioLimits(input: Case, first: MonthNumber, months: number): number[] {
  const target = Math.floor(billionths(input.plan.ratioTarget) / (BILLION / 10_000));
  const limits: number[] = [];
  for (let i = 0; i < months; i += 1) {
    const income = regularIncomeInTwelfths(input.incomes, first + i);
    limits.push(income === 0 ? 0 : Number((BigInt(2 * target + 1) * BigInt(income) - 1n) / 240_000n));
  }
  return limits;
}
