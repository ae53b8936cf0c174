import { idIsTaken } from '../store/ids.ts';
import { insertExpense, removeExpense, restoreExpense, updateExpense } from '../store/expenses.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { done, invalid, refused } from './outcome.ts';
import { timingFaults } from './timing-faults.ts';

export const expenseCommands: Handlers<
  'expenses.add' | 'expenses.update' | 'expenses.remove' | 'expenses.restore'
> = {
  'expenses.add': (context, { expense }) =>
    change(context, (db) => {
      const faults = timingFaults('expense', expense);
      if (faults.length > 0) return invalid(faults);
      if (idIsTaken(db, 'expenses', expense.id)) return refused('entry/exists');
      insertExpense(db, expense);
      return done({ id: expense.id });
    }),
  'expenses.update': (context, { expense }) =>
    change(context, (db) => {
      const faults = timingFaults('expense', expense);
      if (faults.length > 0) return invalid(faults);
      return updateExpense(db, expense) ? done({ id: expense.id }) : refused('entry/not-found');
    }),
  'expenses.remove': (context, { id }) =>
    change(context, (db, today) =>
      removeExpense(db, id, today) ? done({ id }) : refused('entry/not-found'),
    ),
  'expenses.restore': (context, { id }) =>
    change(context, (db) => (restoreExpense(db, id) ? done({ id }) : refused('entry/not-found'))),
};
