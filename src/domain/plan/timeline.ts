import type { Case, Timing } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { occurrences } from '../dates/recurrence.ts';
import type { Calendar } from './calendar.ts';

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

/** A movement of cash and the day indices on which it happens. */
export interface PlacedFlow {
  readonly flow: Flow;
  readonly indices: readonly number[];
}

/** Essentials and negative extras minus incomes, by day index. */
export function needByDay({ days }: Calendar, placed: readonly PlacedFlow[]): number[] {
  const need = new Array<number>(days.length).fill(0);
  for (const { flow, indices } of placed) {
    const amount = flow.kind === 'expense' ? flow.amount : -flow.amount;
    for (let i = 0; i < indices.length; i += 1) need[indices[i]] += amount;
  }
  return need;
}
