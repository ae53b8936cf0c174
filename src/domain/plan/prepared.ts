import type { Case } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { lastDayOf, monthOf, occurrences } from '../dates/recurrence.ts';
import { requiredAhead } from '../debt/due.ts';
import { openDebt } from '../debt/open-debt.ts';
import type { DebtState } from '../debt/state.ts';

/** One movement of cash that the plan does not choose. Outgoing amounts are positive in `expenses`. */
export interface Flow {
  readonly kind: 'income' | 'expense' | 'extra';
  readonly ref: string;
  readonly amount: number;
}

/** A case laid out on its days once, so that many plans can run over it. */
export interface Prepared {
  readonly input: Case;
  readonly asOf: DayNumber;
  readonly end: DayNumber;
  /** Every day on which something happens, `asOf` first. */
  readonly days: readonly DayNumber[];
  readonly incoming: readonly (readonly Flow[] | undefined)[];
  readonly outgoing: readonly (readonly Flow[] | undefined)[];
  /** Essentials and negative extras minus incomes, by day index. */
  readonly baseNeed: readonly number[];
  /** Indices of the debts due, by day index. */
  readonly dueDebts: readonly (readonly number[] | undefined)[];
  /** Day index of each due date, by debt. */
  readonly dueIndex: readonly (readonly number[])[];
  /** Required amounts by debt and due date if nothing extra is ever paid. */
  readonly requiredAtFirst: readonly (readonly number[])[];
  readonly openStates: () => DebtState[];
}

export function prepare(input: Case): Prepared {
  const asOf = toDayNumber(input.asOf);
  const end = lastDayOf(monthOf(asOf) + input.plan.horizonMonths);
  const budgetDay = input.plan.monthlyBudget === undefined ? undefined : (input.plan.budgetDay ?? 1);
  const openStates = () => input.debts.map((debt) => openDebt(debt, { asOf, end, budgetDay }));
  const states = openStates();
  const flows = [...cashFlows(input, asOf, end)].sort((a, b) => a.day - b.day);
  const days = distinctDays([asOf, ...flows.map((flow) => flow.day), ...states.flatMap((s) => s.terms.dueDays)]);
  const indexOf = new Map(days.map((day, index) => [day, index]));
  const incoming: (Flow[] | undefined)[] = new Array(days.length);
  const outgoing: (Flow[] | undefined)[] = new Array(days.length);
  const baseNeed: number[] = new Array(days.length).fill(0);
  for (const { day, flow, counts } of flows) {
    const index = indexOf.get(day)!;
    const side = flow.kind === 'expense' || flow.amount < 0 ? outgoing : incoming;
    (side[index] ??= []).push(flow);
    if (counts) baseNeed[index] += flow.kind === 'expense' ? flow.amount : -flow.amount;
  }
  const dueDebts: (number[] | undefined)[] = new Array(days.length);
  const dueIndex = states.map((state, debt) =>
    state.terms.dueDays.map((day) => {
      const index = indexOf.get(day)!;
      (dueDebts[index] ??= []).push(debt);
      return index;
    }),
  );
  const requiredAtFirst = states.map((state) => {
    const amounts: number[] = new Array(state.terms.dueDays.length).fill(0);
    requiredAhead(state, amounts);
    return amounts;
  });
  return { input, asOf, end, days, incoming, outgoing, baseNeed, dueDebts, dueIndex, requiredAtFirst, openStates };
}

interface DatedFlow {
  readonly day: DayNumber;
  readonly flow: Flow;
  /** Whether the reserve may count on it: one-off extras that bring money are not counted before they are there. */
  readonly counts: boolean;
}

function* cashFlows(input: Case, asOf: DayNumber, end: DayNumber): Generator<DatedFlow> {
  const { monthlyBudget, budgetDay = 1 } = input.plan;
  if (monthlyBudget !== undefined) {
    const every = { every: { unit: 'month', day: budgetDay } } as const;
    const flow = { kind: 'income', ref: 'monthlyBudget', amount: monthlyBudget } as const;
    for (const day of occurrences(every, asOf, end)) yield { day, flow, counts: true };
  } else {
    for (const income of input.incomes) {
      const flow = { kind: 'income', ref: income.id, amount: income.amount } as const;
      for (const day of occurrences(income, asOf, end)) yield { day, flow, counts: true };
    }
    for (const expense of input.expenses) {
      const flow = { kind: 'expense', ref: expense.id, amount: expense.amount } as const;
      for (const day of occurrences(expense, asOf, end)) yield { day, flow, counts: true };
    }
  }
  for (const extra of input.plan.extras) {
    const flow = { kind: 'extra', ref: extra.name ?? 'extra', amount: extra.amount } as const;
    for (const day of occurrences({ on: extra.on }, asOf, end)) yield { day, flow, counts: extra.amount < 0 };
  }
}

function distinctDays(days: readonly DayNumber[]): DayNumber[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
