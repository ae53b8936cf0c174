import type { Case, Expense } from '../case/case.ts';
import { type CivilDate, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, lastDayOf, monthOf, occurrences } from '../dates/recurrence.ts';
import type { Fen } from '../money/fen.ts';

/** The 1st of the month after `asOf`: the day from which monthly remedies can begin. */
export function firstOfNextMonth(input: Case): CivilDate {
  return toCivilDate(dayInMonth(monthOf(toDayNumber(input.asOf)) + 1, 1));
}

/** The case with a sum of money more on a day; on `asOf` or before it is cash on hand. */
export function withSum(input: Case, amount: number, by: CivilDate): Case {
  if (by <= input.asOf)
    return { ...input, cash: { ...input.cash, onHand: (input.cash.onHand + amount) as Fen } };
  const extras = [...input.plan.extras, { on: by, amount: amount as Fen, name: 'one-off' }];
  return { ...input, plan: { ...input.plan, extras } };
}

/** The case with so much more income on the 1st of every month, from next month; a monthly budget itself grows. */
export function withMonthlyIncome(input: Case, amount: number): Case {
  const { monthlyBudget } = input.plan;
  if (monthlyBudget !== undefined)
    return { ...input, plan: { ...input.plan, monthlyBudget: (monthlyBudget + amount) as Fen } };
  const income = {
    id: 'extra-monthly-income',
    name: '',
    kind: 'side',
    amount: amount as Fen,
    every: { unit: 'month', day: 1 } as const,
    from: firstOfNextMonth(input),
  };
  return { ...input, incomes: [...input.incomes, income] };
}

/** The case with so much less spent in every month from next month on, the first expenses of a month cut first. */
export function withExpenseCut(input: Case, cut: number): Case {
  const asOf = toDayNumber(input.asOf);
  const end = lastDayOf(monthOf(asOf) + input.plan.horizonMonths);
  const rows = input.expenses.flatMap((expense) =>
    occurrences(expense, asOf, end).map((day) => ({ day, expense })),
  );
  rows.sort((a, b) => a.day - b.day);
  const start = monthOf(asOf) + 1;
  const left = new Map<number, number>();
  const expenses = rows.map(({ day, expense }): Expense => {
    const month = monthOf(day);
    const rest = month < start ? 0 : (left.get(month) ?? cut);
    const saved = Math.min(rest, expense.amount);
    left.set(month, rest - saved);
    return {
      id: expense.id,
      name: expense.name,
      amount: (expense.amount - saved) as Fen,
      on: toCivilDate(day),
    };
  });
  return { ...input, expenses };
}

/** The most that essential expenses come to in one month. */
export function dearestMonth(input: Case): number {
  const asOf = toDayNumber(input.asOf);
  const sums = new Map<number, number>();
  for (const expense of input.expenses) {
    for (const day of occurrences(expense, asOf, lastDayOf(monthOf(asOf) + 13))) {
      sums.set(monthOf(day), (sums.get(monthOf(day)) ?? 0) + expense.amount);
    }
  }
  return Math.max(0, ...sums.values());
}
