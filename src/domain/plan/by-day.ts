import type { DayNumber } from '../dates/civil-date.ts';
import type { Calendar } from './calendar.ts';
import type { DatedFlow, Flow } from './timeline.ts';

/** Movements of cash by day index. */
export function flowsByDay(calendar: Calendar, dated: readonly DatedFlow[]) {
  const flows = new Array<readonly Flow[] | undefined>(calendar.days.length);
  for (const { flow, days } of dated) {
    addOn(flows, { calendar, days, join: (before) => [...(before ?? []), flow] });
  }
  return flows;
}

/** What the movements of cash need together, by day index. */
export function needByDay({ asOf, days, indexOf }: Calendar, dated: readonly DatedFlow[]): number[] {
  const need = new Array<number>(days.length).fill(0);
  for (const { flow, days: flowDays } of dated) {
    const amount = flow.kind === 'expense' ? flow.amount : -flow.amount;
    for (const day of flowDays) need[indexOf[day - asOf]] += amount;
  }
  return need;
}

/** The debts that are due on a day, as they stand in the case, and in the order in which they are paid where all are. */
export interface DueDebts {
  readonly debts: readonly number[];
  readonly asPaid: readonly number[];
}

/** Which debts are due on each day, from the due days of each in one or more lists. `places` is the order of payment. */
export function debtsByDay(
  calendar: Calendar,
  lists: readonly (readonly (readonly DayNumber[] | undefined)[])[],
  places: readonly number[],
) {
  const groups = new Map<readonly DayNumber[], number[]>();
  for (const list of lists) {
    list.forEach((days, debt) => {
      if (days === undefined) return;
      const group = groups.get(days);
      if (group === undefined) groups.set(days, [debt]);
      else group.push(debt);
    });
  }
  const dues = new Array<DueDebts | undefined>(calendar.days.length);
  for (const [days, group] of groups) {
    const join = (before: DueDebts | undefined) => {
      const debts = before === undefined ? group : [...new Set([...before.debts, ...group])];
      return { debts, asPaid: [...debts].sort((a, b) => places[a] - places[b]) };
    };
    addOn(dues, { calendar, days, join });
  }
  return dues;
}

/** Adds something to what stands on some days. Days on which the same stood before share what stands there then. */
function addOn<T>(
  byDay: (T | undefined)[],
  added: { calendar: Calendar; days: readonly DayNumber[]; join: (before: T | undefined) => T },
): void {
  const { asOf, indexOf } = added.calendar;
  const alone = added.join(undefined);
  const joined = new Map<T, T>();
  for (const day of added.days) {
    const index = indexOf[day - asOf];
    const before = byDay[index];
    if (before === undefined) {
      byDay[index] = alone;
      continue;
    }
    const after = joined.get(before) ?? added.join(before);
    joined.set(before, after);
    byDay[index] = after;
  }
}
