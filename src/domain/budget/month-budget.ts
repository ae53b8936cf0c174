import type { Case, Timing } from '../case/case.ts';
import { lastDayOf, type MonthNumber, monthOf, monthText } from '../dates/recurrence.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { fen, type Fen } from '../money/fen.ts';
import { debtRatio, regularIncomeInTwelfths } from '../plan/debt-ratio.ts';
import { regularSum } from './regular-sum.ts';

/** What a month brings, what it takes and what is left, by its regular part. Money in fen. */
export interface MonthBudget {
  /** `YYYY-MM` */
  readonly month: string;
  readonly income: Fen;
  readonly essentials: Fen;
  readonly required: Fen;
  /** Income minus essentials and required payments; negative when it does not suffice. */
  readonly left: Fen;
  /** Required payments / income, four decimals; null with payments due and no income. */
  readonly ratio: string | null;
}

/** The first whole month after a date. */
export function firstFullMonth(asOf: Case['asOf']): MonthNumber {
  return monthOf(toDayNumber(asOf)) + 1;
}

/** The budget of the first full month ahead; `required` (fen) is what the plan requires in it. */
export function monthBudget(input: Pick<Case, 'asOf' | 'incomes' | 'expenses'>, required: Fen): MonthBudget {
  const month = firstFullMonth(input.asOf);
  const twelfths = regularIncomeInTwelfths(input.incomes, month);
  const income = regularSum(input.incomes, month);
  const essentials = regularSum(input.expenses, month);
  return {
    month: monthText(month),
    income,
    essentials,
    required,
    left: fen(income - essentials - required),
    ratio: debtRatio(required, twelfths),
  };
}

/** Whether an entry has nothing left to happen after a date. */
export function isOver(entry: Timing, asOf: Case['asOf']): boolean {
  const last = entry.on ?? entry.until;
  return last !== undefined && last <= asOf;
}

/** Whether a recurring entry begins only after the first full month ahead, so that it does not count in it yet. */
export function beginsLater(entry: Timing, asOf: Case['asOf']): boolean {
  return entry.from !== undefined && toDayNumber(entry.from) > lastDayOf(firstFullMonth(asOf));
}

/** What is missing where the rest is negative, as a positive sum (fen). */
export function negated(amount: Fen): Fen {
  return fen(0 - amount);
}
