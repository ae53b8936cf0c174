import type { Case } from '../case/case.ts';
import { type CivilDate, toCivilDate } from '../dates/civil-date.ts';
import { lastDayOf, monthText } from '../dates/recurrence.ts';
import type { Fen } from '../money/fen.ts';
import { debtRatio, meetsTarget, regularIncomeInTwelfths, sumOfLimits, utilisationOf } from './debt-ratio.ts';
import type { Month } from './plan-result.ts';
import type { MonthSums } from './record.ts';

/** The table of months with their ratios. */
export function monthTable(input: Case, sums: readonly MonthSums[]): Month[] {
  const limits = sumOfLimits(input);
  return sums.map((month) => {
    const income = regularIncomeInTwelfths(input.incomes, month.month);
    return {
      month: monthText(month.month),
      required: month.required as Fen,
      paid: month.paid as Fen,
      interest: month.interest as Fen,
      fees: month.fees as Fen,
      income: Math.floor(income / 12 + 0.5) as Fen,
      ratio: debtRatio(month.required, income),
      ratioReported: debtRatio(month.requiredReported, income),
      owed: month.owed as Fen,
      overdue: month.overdue as Fen,
      principal: month.principal as Fen,
      utilisation: utilisationOf(month.usedOfLimits, limits),
      cashEnd: month.cashEnd as Fen,
    };
  });
}

/**
 * The first month end from which the ratio stays at or under the target to the end of the plan.
 * The part month of `asOf` never sets it. Once nothing is owed the ratio is nothing, in the month after the plan too.
 */
export function ratioTargetDate(
  input: Case,
  months: readonly Month[],
  sums: readonly MonthSums[],
): CivilDate | null {
  let first = months.length;
  while (first > 0 && meetsTarget(months[first - 1].ratio, input.plan.ratioTarget)) first -= 1;
  const index = Math.max(first, 1);
  if (index === months.length && months[index - 1].owed > 0) return null;
  return toCivilDate(lastDayOf(sums[0].month + index));
}
