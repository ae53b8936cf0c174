import type { Case, Timing } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { occurrences } from '../dates/recurrence.ts';

/** One movement of cash that the plan does not choose. Outgoing amounts are positive in `expenses`. */
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

/** Incomes, expenses and extras, or the monthly budget, on their days. */
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
  return flows;
}

/** Which debts are due on each day. Debts with the same due days share one list. */
export function debtsByDay(count: number, lists: readonly (readonly (readonly number[] | undefined)[])[]) {
  const groups = new Map<readonly number[], number[]>();
  for (const list of lists)
    list.forEach((indices, debt) => {
      if (indices === undefined) return;
      const group = groups.get(indices);
      if (group === undefined) groups.set(indices, [debt]);
      else group.push(debt);
    });
  const dueDebts: (readonly number[] | undefined)[] = new Array(count);
  for (const [indices, debts] of groups)
    for (const index of indices) {
      const before = dueDebts[index];
      dueDebts[index] =
        before === undefined ? debts : [...before, ...debts.filter((debt) => !before.includes(debt))];
    }
  return dueDebts;
}

/** The distinct days in order, and the index of each by its distance from `asOf`. */
export function dayIndex(asOf: DayNumber, end: DayNumber, lists: readonly (readonly DayNumber[])[]) {
  const indexOf = new Int32Array(end - asOf + 1);
  indexOf[0] = 1;
  for (const list of lists) for (const day of list) indexOf[day - asOf] = 1;
  const days: DayNumber[] = [];
  for (let offset = 0; offset < indexOf.length; offset += 1) {
    if (indexOf[offset] === 0) continue;
    indexOf[offset] = days.length;
    days.push(asOf + offset);
  }
  return { days, indexOf };
}
