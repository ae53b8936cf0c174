import type { Case } from '../case/case.ts';
import { BILLION, billionths } from '../money/decimal.ts';
import type { MonthNumber } from '../dates/recurrence.ts';
import { regularIncomeInTwelfths } from './debt-ratio.ts';

/**
 * Tells the most that a month may require for its ratio, rounded to four decimals, to meet the target; in fen, by months
 * after `first`. Each is worked out when it is first asked for.
 */
export function requiredLimitBy(input: Case, first: MonthNumber): (index: number) => number {
  const target = Math.floor(billionths(input.plan.ratioTarget) / (BILLION / 10_000));
  const known: number[] = [];
  return (index) => {
    const before = known[index];
    if (before !== undefined) return before;
    const income = regularIncomeInTwelfths(input.incomes, first + index);
    const limit = income === 0 ? 0 : Number((BigInt(2 * target + 1) * BigInt(income) - 1n) / 240_000n);
    known[index] = limit;
    return limit;
  };
}
