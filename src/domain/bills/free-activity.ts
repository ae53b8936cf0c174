import type { CivilDate } from '../dates/civil-date.ts';
import { type BillRow, dayOf, distinctRows } from './bill-row.ts';
import { NOT_DAILY_CATEGORIES, UTILITY_CATEGORIES } from './categories.ts';
import { grouped } from './grouped.ts';
import { paidWithOwnMoney } from './pay-source.ts';

/** Using Alipay without its costing anything: bills that fall due anyway, repayments, daily costs from own money. */
export type FreeAction = 'utility' | 'repayment' | 'own-money-spending';

export interface ActiveDay {
  readonly date: CivilDate;
  readonly actions: readonly FreeAction[];
}

export interface ActiveMonth {
  /** `2026-11` */
  readonly month: string;
  /** Days with at least one free action. */
  readonly days: number;
  /** Days by action; a day can count for several. */
  readonly daysBy: Readonly<Record<FreeAction, number>>;
}

/** What a row counts as; null for spending on credit, for gifts, transfers and whatever did not happen. */
export function freeActionOf(row: BillRow): FreeAction | null {
  if (row.kind === 'repayment') return 'repayment';
  if (row.kind !== 'spending') return null;
  if (UTILITY_CATEGORIES.has(row.category)) return 'utility';
  if (NOT_DAILY_CATEGORIES.has(row.category)) return null;
  return paidWithOwnMoney(row.account) ? 'own-money-spending' : null;
}

/** The days with free actions, in order: evidence for the condition `low_activity`. The rows are those of one app. */
export function activeDays(rows: readonly BillRow[]): readonly ActiveDay[] {
  const byDay = new Map<CivilDate, Set<FreeAction>>();
  for (const row of distinctRows(rows)) {
    const action = freeActionOf(row);
    if (action === null) continue;
    const actions = byDay.get(dayOf(row)) ?? new Set();
    byDay.set(dayOf(row), actions.add(action));
  }
  return [...byDay]
    .map(([date, actions]) => ({ date, actions: [...actions].sort() }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Days with free actions per month, in order; months without any are not listed. */
export function activeMonths(rows: readonly BillRow[]): readonly ActiveMonth[] {
  const byMonth = grouped(activeDays(rows), ({ date }) => date.slice(0, 7));
  const daysWith = (days: readonly ActiveDay[], action: FreeAction) =>
    days.filter(({ actions }) => actions.includes(action)).length;
  return [...byMonth].map(([month, days]) => ({
    month,
    days: days.length,
    daysBy: {
      utility: daysWith(days, 'utility'),
      repayment: daysWith(days, 'repayment'),
      'own-money-spending': daysWith(days, 'own-money-spending'),
    },
  }));
}
