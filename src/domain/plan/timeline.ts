import type { Case, Timing } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { occurrences } from '../dates/recurrence.ts';

/** One movement of cash that the plan does not choose. An expense is positive, a dear month negative. */
export interface Flow {
  readonly kind: 'income' | 'expense' | 'extra';
  readonly ref: string;
  readonly amount: number;
}

/** A movement of cash and the days on which it happens. */
export interface DatedFlow {
  readonly flow: Flow;
  readonly days: readonly DayNumber[];
}

export const isOutgoing = ({ kind, amount }: Flow): boolean => kind === 'expense' || amount < 0;

/** Incomes, expenses and extras, or the monthly budget, on their days; what comes in stands before what goes out. */
export function cashFlows(input: Case, asOf: DayNumber, end: DayNumber): DatedFlow[] {
  const flows: DatedFlow[] = [];
  const add = (timing: Timing, flow: Flow) => flows.push({ flow, days: occurrences(timing, asOf, end) });
  const { monthlyBudget, budgetDay = 1 } = input.plan;
  if (monthlyBudget !== undefined) {
    const every = { unit: 'month', day: budgetDay } as const;
    add({ every }, { kind: 'income', ref: 'monthlyBudget', amount: monthlyBudget });
  } else {
    for (const income of input.incomes)
      add(income, { kind: 'income', ref: income.id, amount: income.amount });
    for (const expense of input.expenses)
      add(expense, { kind: 'expense', ref: expense.id, amount: expense.amount });
  }
  for (const { on, amount, name } of input.plan.extras)
    add({ on }, { kind: 'extra', ref: name ?? 'extra', amount });
  return [...flows.filter(({ flow }) => !isOutgoing(flow)), ...flows.filter(({ flow }) => isOutgoing(flow))];
}

/** The distinct days in order, and the index of each by its distance from `asOf`. */
export function dayIndex(asOf: DayNumber, end: DayNumber, lists: readonly (readonly DayNumber[])[]) {
  const indexOf = new Int32Array(end - asOf + 1);
  let count = 1;
  indexOf[0] = 1;
  for (const list of lists)
    for (const day of list) {
      if (indexOf[day - asOf] === 0) count += 1;
      indexOf[day - asOf] = 1;
    }
  const days = new Array<DayNumber>(count);
  let index = 0;
  for (let offset = 0; index < count; offset += 1) {
    if (indexOf[offset] === 0) continue;
    days[index] = asOf + offset;
    indexOf[offset] = index;
    index += 1;
  }
  return { days, indexOf };
}

/** Movements of cash by day index, and what they need together. */
export function flowsByDay(count: number, dated: readonly { flow: Flow; indices: readonly number[] }[]) {
  const flows = new Array<readonly Flow[] | undefined>(count);
  const need = new Array<number>(count).fill(0);
  for (const { flow, indices } of dated) {
    // Most days have one movement only: they share its list.
    const alone = [flow];
    const needed = flow.kind === 'expense' ? flow.amount : -flow.amount;
    for (const index of indices) {
      const before = flows[index];
      flows[index] = before === undefined ? alone : [...before, flow];
      need[index] += needed;
    }
  }
  return { flows, need };
}

/** The debts that are due on a day, as they stand in the case, and in the order in which they are paid where all are. */
export interface DueDebts {
  readonly debts: readonly number[];
  readonly asPaid: readonly number[];
}

/**
 * Which debts are due on each day, from the indices of the due days of each debt, in one or more lists. Debts with the
 * same due days share one list. `places` is the order of payment.
 */
export function debtsByDay(
  count: number,
  lists: readonly (readonly (readonly number[] | undefined)[])[],
  places: readonly number[],
) {
  const groups = new Map<readonly number[], number[]>();
  for (const list of lists)
    list.forEach((indices, debt) => {
      if (indices === undefined) return;
      const group = groups.get(indices);
      if (group === undefined) groups.set(indices, [debt]);
      else group.push(debt);
    });
  const dues = new Array<DueDebts | undefined>(count);
  for (const [indices, debts] of groups) {
    const alone = dueDebts(debts, places);
    for (const index of indices) {
      const before = dues[index];
      dues[index] =
        before === undefined ? alone : dueDebts([...new Set([...before.debts, ...debts])], places);
    }
  }
  return dues;
}

function dueDebts(debts: readonly number[], places: readonly number[]): DueDebts {
  return { debts, asPaid: [...debts].sort((a, b) => places[a] - places[b]) };
}
