import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { occurrences } from '../dates/recurrence.ts';
import type { Fen } from '../money/fen.ts';
import type { StoredCase } from './stored-case.ts';

/**
 * Cash on hand today: what was entered, plus incomes and minus essential expenses, extras and recorded payments since.
 * Never below nothing. An estimate, until the user enters it again.
 */
export function cashToday(stored: StoredCase, today: DayNumber): Fen {
  const from = toDayNumber(stored.cash.asOf);
  let cash: number = stored.cash.onHand;
  const { monthlyBudget, budgetDay = 1, extras } = stored.plan;
  if (monthlyBudget === undefined) {
    for (const income of stored.incomes) cash += income.amount * occurrences(income, from, today).length;
    for (const expense of stored.expenses) cash -= expense.amount * occurrences(expense, from, today).length;
  } else {
    cash += monthlyBudget * occurrences({ every: { unit: 'month', day: budgetDay } }, from, today).length;
  }
  for (const extra of extras) cash += extra.amount * occurrences({ on: extra.on }, from, today).length;
  for (const payment of stored.payments) {
    if (!payment.inCash && toDayNumber(payment.date) <= today) cash -= payment.amount;
  }
  return Math.max(0, cash) as Fen;
}
