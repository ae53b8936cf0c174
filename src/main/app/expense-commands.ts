import { idIsTaken } from '../store/ids.ts';
import { insertExpense, removeExpense, restoreExpense, updateExpense } from '../store/expenses.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { done, refused } from './outcome.ts';

export const expenseCommands: Handlers<
  'expenses.add' | 'expenses.update' | 'expenses.remove' | 'expenses.restore'
> = {
  'expenses.add': (context, { expense }) =>
    change(context, (db) => {
      if (idIsTaken(db, 'expenses', expense.id)) return refused('entry/exists');
      insertExpense(db, expense);
      return done({ id: expense.id });
    }),
  'expenses.update': (context, { expense }) =>
    change(context, (db) =>
      updateExpense(db, expense) ? done({ id: expense.id }) : refused('entry/not-found'),
    ),
  'expenses.remove': (context, { id }) =>
    change(context, (db, today) =>
      removeExpense(db, id, today) ? done({ id }) : refused('entry/not-found'),
    ),
  'expenses.restore': (context, { id }) =>
    change(context, (db) => (restoreExpense(db, id) ? done({ id }) : refused('entry/not-found'))),
};
