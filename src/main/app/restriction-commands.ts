import { saveRestriction } from '../store/restriction.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid } from './outcome.ts';

export const restrictionCommands: Handlers<'restriction.set'> = {
  'restriction.set': (context, { restriction }) =>
    change(context, (db, today) => {
      const faults = restriction === null ? [] : notInFuture('restriction.since', restriction.since, today);
      if (faults.length > 0) return invalid(faults);
      saveRestriction(db, restriction);
      return done(null);
    }),
};
