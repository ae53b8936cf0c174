import type { Case } from '../../../../domain/case/case.ts';
import { type MonthBudget, monthBudget } from '../../../../domain/budget/month-budget.ts';
import { fen, type Fen } from '../../../../domain/money/fen.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import type { EntryList } from './entry-commands.ts';
import type { Entry } from './entry-draft.ts';

/** What is being typed and not saved yet. */
export interface Typed {
  readonly list: EntryList;
  readonly entry: Entry;
}

/** The case with an entry as it is being typed, in place of the saved one or after the others. */
export function withTyped(input: Case, typed: Typed | null): Case {
  if (typed === null) return input;
  if (typed.list === 'expenses') return { ...input, expenses: replaced(input.expenses, typed.entry) };
  return {
    ...input,
    incomes: replaced(input.incomes, { ...typed.entry, kind: typed.entry.kind ?? 'other' }),
  };
}

function replaced<T extends { readonly id: string }>(entries: readonly T[], entry: T): T[] {
  const at = entries.findIndex((each) => each.id === entry.id);
  return at < 0 ? [...entries, entry] : entries.with(at, entry);
}

export interface BudgetPosition extends MonthBudget {
  /** Whether the plan could tell what is due. */
  readonly requiredKnown: boolean;
  /** Whether an income was entered, this month's or not: without one nothing is left or missing yet. */
  readonly incomeKnown: boolean;
}

/** The budget of the first full month ahead, with what the plan requires in it (nothing when it ends before). */
export function budgetPosition(input: Case, plan: Plan | null): BudgetPosition {
  const { month } = monthBudget(input, fen(0));
  const required: Fen = plan?.months.find((each) => each.month === month)?.required ?? fen(0);
  const budget = monthBudget(input, required);
  // Nothing divided by nothing is no ratio to show, though the engine counts it as met.
  return {
    ...budget,
    ratio: budget.income === 0 ? null : budget.ratio,
    requiredKnown: plan !== null,
    incomeKnown: input.incomes.length > 0,
  };
}
