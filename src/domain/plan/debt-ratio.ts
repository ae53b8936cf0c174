import type { Case, Income } from '../case/case.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { type MonthNumber, dayInMonth, lastDayOf } from '../dates/recurrence.ts';
import { billionths, ratioText } from '../money/decimal.ts';

/**
 * Regular income of a calendar month in twelfths of a fen: monthly incomes that fall in it, weekly ones x 52 / 12,
 * yearly ones / 12, one-off ones not at all.
 */
export function regularIncomeInTwelfths(incomes: readonly Income[], month: MonthNumber): number {
  const from = dayInMonth(month, 1);
  const to = lastDayOf(month);
  let twelfths = 0;
  for (const income of incomes) {
    if (income.every === undefined) continue;
    if (income.every.unit === 'month') {
      if (runsIn(income, dayInMonth(month, income.every.day))) twelfths += income.amount * 12;
    } else if (runsIn(income, from, to)) {
      twelfths += income.every.unit === 'week' ? income.amount * 52 : income.amount;
    }
  }
  return twelfths;
}

function runsIn(income: Income, from: number, to = from): boolean {
  const begins = income.from === undefined || toDayNumber(income.from) <= to;
  return begins && (income.until === undefined || toDayNumber(income.until) >= from);
}

/**
 * Debt ratio (月供收入比): required payments of a month / its regular income, four decimals half-up.
 * Null with payments due and no income: it cannot be computed.
 */
export function debtRatio(required: number, incomeInTwelfths: number): string | null {
  if (required === 0) return '0.0000';
  return incomeInTwelfths === 0 ? null : ratioText(required * 12, incomeInTwelfths);
}

/** Whether a ratio is at or under the target; one that cannot be computed never is. */
export function meetsTarget(ratio: string | null, target: Case['plan']['ratioTarget']): boolean {
  return ratio !== null && billionths(ratio) <= billionths(target);
}

/** Principal / limit over the debts with a limit, four decimals; null without any limit. */
export function utilisationOf(used: number, limits: number): string | null {
  return limits === 0 ? null : ratioText(used, limits);
}

/** The sum of all limits. */
export function sumOfLimits(input: Case): number {
  return input.debts.reduce((sum, debt) => sum + (debt.limit ?? 0), 0);
}
