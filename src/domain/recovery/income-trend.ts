import { regularSum } from '../budget/regular-sum.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { monthOf } from '../dates/recurrence.ts';
import { ratioText } from '../money/decimal.ts';
import { INCOME_FALL_IN_PERCENT } from './thresholds.ts';
import type { RecoveryView } from './recovery-view.ts';

/** Regular income of three months against the three before, up to and with the month of today. */
export interface IncomeTrend {
  /** Sums of three months in fen. */
  readonly recent: number;
  readonly before: number;
  /** The share that it fell by, four decimals; `0.0000` where it did not fall. */
  readonly fall: string;
  readonly falling: boolean;
}

const MONTHS = 3;

/**
 * The trend of the income as it was known month by month, the month of today by what is entered now. Null until six
 * months in a row are known: of a month that is not known nothing is assumed.
 */
export function incomeTrend(view: Pick<RecoveryView, 'case' | 'history'>): IncomeTrend | null {
  const months = incomeOfMonths(view);
  const present = monthOf(toDayNumber(view.case.asOf));
  const sums = [0, 0];
  for (let back = 0; back < 2 * MONTHS; back += 1) {
    const income = months.get(present - back);
    if (income === undefined) return null;
    sums[back < MONTHS ? 0 : 1] += income;
  }
  const [recent, before] = sums;
  const fall = Math.max(0, before - recent);
  return {
    recent,
    before,
    fall: before === 0 ? '0.0000' : ratioText(fall, before),
    falling: fall * 100 > before * INCOME_FALL_IN_PERCENT,
  };
}

/** The income last known in each month, by month number. */
function incomeOfMonths({
  case: { asOf, incomes },
  history,
}: Pick<RecoveryView, 'case' | 'history'>): Map<number, number> {
  const months = new Map<number, number>();
  for (const day of history) {
    if (day.income !== null) months.set(monthOf(toDayNumber(day.date)), day.income);
  }
  const present = monthOf(toDayNumber(asOf));
  if (incomes.length > 0) months.set(present, regularSum(incomes, present));
  return months;
}
