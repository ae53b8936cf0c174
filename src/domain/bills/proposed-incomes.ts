import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import { type BillRow, dayOf, distinctRows, monthOf } from './bill-row.ts';
import { sum } from './bill-totals.ts';
import { grouped } from './grouped.ts';

/** Months with an income about the same day that make it a recurring one. */
export const RECURRING_MONTHS = 3;
/** How far from its usual day an income may come: a weekend and a holiday. */
const DAYS_APART = 4;

/** Income from one counterparty, proposed as an entry. */
export interface ProposedIncome {
  readonly counterparty: string;
  readonly total: Fen;
  readonly rows: readonly { readonly line: number; readonly date: CivilDate; readonly amount: Fen }[];
  /** Its usual day and its middle amount when it came about the same day in several months; else null. */
  readonly monthly: { readonly day: number; readonly amount: Fen; readonly months: number } | null;
}

/** Income rows by counterparty (by text where there is none), the largest sum first. */
export function proposedIncomes(rows: readonly BillRow[]): readonly ProposedIncome[] {
  const incomes = distinctRows(rows).filter((row) => row.kind === 'income' && row.amount > 0);
  const proposals = [...grouped(incomes, ({ counterparty, text }) => counterparty || text)].map(
    ([counterparty, those]): ProposedIncome => {
      const inOrder = those.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      return {
        counterparty,
        total: sum(inOrder, ({ amount }) => amount),
        rows: inOrder.map((row) => ({ line: row.line, date: dayOf(row), amount: row.amount })),
        monthly: monthlyIncome(inOrder),
      };
    },
  );
  return proposals.sort((a, b) => b.total - a.total || (a.counterparty < b.counterparty ? -1 : 1));
}

/**
 * Recurring: in at least `RECURRING_MONTHS` months, and in three quarters of the months with any, one came within
 * `DAYS_APART` days of the usual day, which is the middle one. Small sums that come all the time are not.
 */
function monthlyIncome(rows: readonly BillRow[]): ProposedIncome['monthly'] {
  const byMonth = [...grouped(rows, monthOf).values()];
  if (byMonth.length < RECURRING_MONTHS || rows.length > byMonth.length * 2) return null;
  // The largest of each month stands for it: a wage beside the reimbursements of the same firm.
  const usual = byMonth.map((those) => those.reduce((most, row) => (row.amount > most.amount ? row : most)));
  const day = usualDay(usual.map(dayOfMonth));
  const near = usual.filter((row) => daysApart(dayOfMonth(row), day) <= DAYS_APART);
  if (near.length < RECURRING_MONTHS || near.length * 4 < byMonth.length * 3) return null;
  return { day, amount: middle(near.map(({ amount }) => amount)) as Fen, months: near.length };
}

const dayOfMonth = (row: BillRow) => Number(row.at.slice(8, 10));

/** Days between two days of a month, the 31st beside the 1st. */
const daysApart = (a: number, b: number) => Math.min(Math.abs(a - b), 31 - Math.abs(a - b));

/** The day that is nearest to all the others; of equals the earliest. */
function usualDay(days: readonly number[]): number {
  const distance = (day: number) => days.reduce((total, other) => total + daysApart(day, other), 0);
  return days.toSorted((a, b) => a - b).reduce((best, day) => (distance(day) < distance(best) ? day : best));
}

/** The middle value, the lower of two. */
function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
}
