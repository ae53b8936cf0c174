import { idIsTaken } from '../store/ids.ts';
import { insertIncome, removeIncome, restoreIncome, updateIncome } from '../store/incomes.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { done, refused } from './outcome.ts';

export const incomeCommands: Handlers<
  'incomes.add' | 'incomes.update' | 'incomes.remove' | 'incomes.restore'
> = {
  'incomes.add': (context, { income }) =>
    change(context, (db) => {
      if (idIsTaken(db, 'incomes', income.id)) return refused('entry/exists');
      insertIncome(db, income);
      return done({ id: income.id });
    }),
  'incomes.update': (context, { income }) =>
    change(context, (db) =>
      updateIncome(db, income) ? done({ id: income.id }) : refused('entry/not-found'),
    ),
  'incomes.remove': (context, { id }) =>
    change(context, (db, today) => (removeIncome(db, id, today) ? done({ id }) : refused('entry/not-found'))),
  'incomes.restore': (context, { id }) =>
    change(context, (db) => (restoreIncome(db, id) ? done({ id }) : refused('entry/not-found'))),
};
