import type { DayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import { fromDayNumber } from '../dates/civil-date.ts';

/**
 * What must stay in hand so that no bill is ever missed: on day t the largest, over later days u, of what is needed
 * in (t, u] beyond what comes in, floor 0. Cumulative, so that one income never counts for two bills.
 */
export interface Reserve {
  readonly days: ArrayLike<DayNumber>;
  /** Required payments, essentials and negative extras minus incomes, by day index. Moves as debts are paid early. */
  readonly need: number[];
  /** The reserve at the end of each day over all days that follow. */
  readonly whole: number[];
}

export function openReserve(days: ArrayLike<DayNumber>, need: number[]): Reserve {
  const reserve = { days, need, whole: new Array<number>(days.length).fill(0) };
  recomputeReserve(reserve, { first: 0, last: days.length - 1 }, 0);
  return reserve;
}

/** A copy that one run may change. */
export function copyReserve({ days, need, whole }: Reserve): Reserve {
  return { days, need: need.slice(), whole: whole.slice() };
}

/** Works the reserve out again after `need` changed on the days from index `first` to `last`, back to index `to`. */
export function recomputeReserve(
  reserve: Reserve,
  changed: { first: number; last: number },
  to: number,
): void {
  const { need, whole } = reserve;
  for (let i = changed.last - 1; i >= to; i -= 1) {
    const sum = need[i + 1] + whole[i + 1];
    const amount = sum > 0 ? sum : 0;
    if (whole[i] === amount && i < changed.first) return;
    whole[i] = amount;
  }
}

/** Days that twelve months have at least. */
const SHORTEST_YEAR = 365;

/** The reserve when only the coming twelve months are looked at. */
export function reserveOfTwelveMonths(reserve: Reserve, index: number): number {
  const { days, need, whole } = reserve;
  // Nothing later adds to what is needed up to a day after which incomes cover all that follows.
  let covered = index;
  while (whole[covered] > 0) covered += 1;
  if (days[covered] - days[index] <= SHORTEST_YEAR) return whole[index];
  const limit = twelveMonthsAfter(days[index]);
  let sum = 0;
  let most = 0;
  for (let i = index + 1; i < days.length && days[i] <= limit; i += 1) {
    sum += need[i];
    if (sum > most) most = sum;
  }
  return most;
}

export function twelveMonthsAfter(day: DayNumber): DayNumber {
  return dayInMonth(monthOf(day) + 12, fromDayNumber(day).day);
}
