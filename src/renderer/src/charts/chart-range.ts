import { addDays, toCivilDate, toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { CivilDate, DayNumber } from '../../../domain/dates/civil-date.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';

export const CHART_RANGES = ['quarter', 'year', 'all'] as const;
/** Days shown to either side of today: three months, a year, or everything recorded and planned. */
export type ChartRange = (typeof CHART_RANGES)[number];

const DAYS: Record<ChartRange, number> = { quarter: 100, year: 380, all: Infinity };

/** The shortest span that is still readable as a line. */
const SHORTEST_DAYS = 28;

/** Where a plan that never ends is cut when everything is asked for. */
const ENDLESS_MONTHS = 36;

export interface ChartWindow {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** The days a chart shows: the range around today, cut to what is recorded before it and planned after it. */
export function chartWindow(input: {
  readonly recorded: readonly CivilDate[];
  readonly today: CivilDate;
  readonly plan: Plan | null;
  readonly range: ChartRange;
}): ChartWindow {
  const today = toDayNumber(input.today);
  const reach = DAYS[input.range];
  const first = input.recorded.reduce((least, date) => Math.min(least, toDayNumber(date)), today);
  const last = Math.max(today, plannedUntil(input.plan) ?? today);
  const from = Math.max(first, today - reach);
  const to = Math.max(today, wholeMonths(last, today + reach));
  return to - from >= SHORTEST_DAYS ? { from, to } : { from: Math.min(from, to - SHORTEST_DAYS), to };
}

/** The end, or the last month end before a limit that cuts it: planned figures are those of month ends. */
function wholeMonths(last: DayNumber, limit: DayNumber): DayNumber {
  if (last <= limit) return last;
  const month = toCivilDate(limit).slice(0, 7);
  return toDayNumber(monthEnd(month)) === limit ? limit : toDayNumber(`${month}-01` as CivilDate) - 1;
}

function plannedUntil(plan: Plan | null): DayNumber | null {
  if (plan === null || plan.months.length === 0) return null;
  const { debtFreeOn } = plan.summary;
  if (debtFreeOn !== null) return toDayNumber(monthEnd(debtFreeOn.slice(0, 7)));
  return lastMonthEnd(plan, ENDLESS_MONTHS);
}

function lastMonthEnd(plan: Plan, months: number): DayNumber {
  const last = plan.months[Math.min(months, plan.months.length) - 1];
  return last === undefined ? toDayNumber(plan.asOf) : toDayNumber(monthEnd(last.month));
}

/** Last day of a month written `YYYY-MM`. */
export function monthEnd(month: string): CivilDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return addDays(next as CivilDate, -1);
}
