import { firstFullMonth } from '../budget/month-budget.ts';
import { regularSum } from '../budget/regular-sum.ts';
import type { Case, Debt, Timing } from '../case/case.ts';
import { monthText } from '../dates/recurrence.ts';
import { type Fen, fen } from '../money/fen.ts';
import { figuresOf } from '../position/figures.ts';
import type { LetterEntry } from './letter-entry.ts';

export interface NamedSum {
  readonly name: string;
  readonly amount: Fen;
}

/** What a household has for the accounts of a letter in a month. Fen; null where no income was entered. */
export interface Means {
  /** The month it is worked out for, `YYYY-MM`: the first full one ahead. */
  readonly month: string;
  readonly incomes: readonly NamedSum[];
  readonly income: Fen | null;
  readonly expenses: readonly NamedSum[];
  readonly essentials: Fen;
  /** What all other debts take, those asked for at the same time at the sum that is asked. */
  readonly others: Fen;
  /** Income minus essentials minus other debts; negative when it does not suffice for them. */
  readonly left: Fen | null;
  /** Where the case plans from a monthly sum, that sum: incomes and essentials are not known then. */
  readonly budget: Fen | null;
}

/** Works out the means: regular incomes and expenses of the first full month (docs/plan-model.md), other debts' required payments. */
export function meansFor(input: Case, entry: Pick<LetterEntry, 'accounts' | 'alsoAsked'>): Means {
  const month = firstFullMonth(input.asOf);
  const incomes = regularRows(input.incomes, month);
  const expenses = regularRows(input.expenses, month);
  const essentials = total(expenses);
  const others = othersTake(input, entry);
  const budget = input.plan.monthlyBudget ?? null;
  const income = budget !== null || incomes.length === 0 ? null : total(incomes);
  const has = budget ?? income;
  const spent = budget === null ? essentials : 0;
  return {
    month: monthText(month),
    incomes,
    income,
    expenses,
    essentials,
    others,
    left: has === null ? null : fen(has - spent - others),
    budget,
  };
}

/** Debts of the case that a letter is not about and on which something is owed. */
export function otherDebts(input: Case, entry: Pick<LetterEntry, 'accounts'>): Debt[] {
  const chosen = new Set(entry.accounts.map(({ debt }) => debt));
  return input.debts.filter((debt) => !chosen.has(debt.id));
}

function othersTake(input: Case, entry: Pick<LetterEntry, 'accounts' | 'alsoAsked'>): Fen {
  const others = otherDebts(input, entry);
  const asked = entry.alsoAsked.filter(({ debt }) => others.some(({ id }) => id === debt));
  const unasked = others.filter(({ id }) => !asked.some(({ debt }) => debt === id));
  return fen(requiredNextMonth(input, unasked) + asked.reduce((sum, one) => sum + one.monthly, 0));
}

/** What some debts require in the first full month ahead, in fen. */
export function requiredNextMonth(input: Case, debts: readonly Debt[]): Fen {
  return fen(debts.length === 0 ? 0 : figuresOf({ ...input, debts }).required);
}

type Entry = Timing & NamedSum;

/** Each entry's regular part of a month; what has none in it is left out. */
function regularRows(entries: readonly Entry[], month: Parameters<typeof regularSum>[1]): NamedSum[] {
  return entries
    .map((entry) => ({ name: entry.name, amount: regularSum([entry], month) }))
    .filter(({ amount }) => amount > 0);
}

function total(rows: readonly NamedSum[]): Fen {
  return fen(rows.reduce((sum, { amount }) => sum + amount, 0));
}
