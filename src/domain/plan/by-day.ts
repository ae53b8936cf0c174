import type { Calendar } from './calendar.ts';
import type { Flow, PlacedFlow } from './timeline.ts';

/** Something for each day of a calendar. Days on which it is the same share it: there are few that differ. */
export interface ByDay<T> {
  readonly different: readonly T[];
  /** Index into them, by day index. */
  readonly ofDay: Uint16Array;
}

export const onDay = <T>({ different, ofDay }: ByDay<T>, index: number): T => different[ofDay[index]];

/** Movements of cash, in the order in which they happen. */
export function flowsByDay(calendar: Calendar, placed: readonly PlacedFlow[]): ByDay<readonly Flow[]> {
  const flows = nothing<readonly Flow[]>(calendar, []);
  for (const { flow, indices } of placed) changeDays(flows, indices, (before) => [...before, flow]);
  return flows;
}

/** The debts that are due, as they stand in the case, and in the order in which they are paid where all are. */
export interface DueDebts {
  readonly debts: readonly number[];
  readonly asPaid: readonly number[];
}

/** Debts due, from the day indices of each in one or more lists. `places` is the order of payment. */
export function duesByDay(
  calendar: Calendar,
  lists: readonly (readonly (readonly number[] | undefined)[])[],
  places: readonly number[],
): ByDay<DueDebts> {
  const dues = nothing<DueDebts>(calendar, { debts: [], asPaid: [] });
  for (const [indices, group] of groupByDays(lists)) {
    const join = (before: DueDebts) => {
      const debts = before.debts.length === 0 ? group : [...new Set([...before.debts, ...group])];
      return { debts, asPaid: [...debts].sort((a, b) => places[a] - places[b]) };
    };
    changeDays(dues, indices, join);
  }
  return dues;
}

/** Debts with the same due days share one list of them. */
function groupByDays(lists: readonly (readonly (readonly number[] | undefined)[])[]) {
  const groups = new Map<readonly number[], number[]>();
  for (const list of lists) {
    list.forEach((indices, debt) => {
      if (indices === undefined) return;
      const group = groups.get(indices);
      if (group === undefined) groups.set(indices, [debt]);
      else group.push(debt);
    });
  }
  return groups;
}

interface Growing<T> extends ByDay<T> {
  readonly different: T[];
}

function nothing<T>({ days }: Calendar, empty: T): Growing<T> {
  return { different: [empty], ofDay: new Uint16Array(days.length) };
}

/** Changes what stands on some days. Days that shared something before share something afterwards. */
function changeDays<T>(
  { different, ofDay }: Growing<T>,
  indices: readonly number[],
  change: (before: T) => T,
): void {
  // By what stood there before: 0 where it was not met yet, for nothing is changed into what is first.
  const after = new Uint16Array(different.length);
  for (let i = 0; i < indices.length; i += 1) {
    const index = indices[i];
    const before = ofDay[index];
    if (after[before] === 0) after[before] = different.push(change(different[before])) - 1;
    ofDay[index] = after[before];
  }
}
