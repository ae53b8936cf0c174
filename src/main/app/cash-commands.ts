import { saveCash } from '../store/cash.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { done } from './outcome.ts';

export const cashCommands: Handlers<'cash.set'> = {
  'cash.set': (context, { cash }) =>
    change(context, (db, today) => {
      saveCash(db, cash, today);
      return done(null);
    }),
};
