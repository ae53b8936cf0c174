import { idIsTaken } from '../store/ids.ts';
import { insertLogEntry, removeLogEntry, restoreLogEntry, updateLogEntry } from '../store/log-entries.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';

export const logCommands: Handlers<'log.add' | 'log.update' | 'log.remove' | 'log.restore'> = {
  'log.add': (context, { entry }) =>
    change(context, (db, today) => {
      const faults = notInFuture('entry.date', entry.date, today);
      if (faults.length > 0) return invalid(faults);
      if (idIsTaken(db, 'log_entries', entry.id)) return refused('entry/exists');
      insertLogEntry(db, entry);
      return done({ id: entry.id });
    }),
  'log.update': (context, { entry }) =>
    change(context, (db, today) => {
      const faults = notInFuture('entry.date', entry.date, today);
      if (faults.length > 0) return invalid(faults);
      return updateLogEntry(db, entry) ? done({ id: entry.id }) : refused('entry/not-found');
    }),
  'log.remove': (context, { id }) =>
    change(context, (db, today) =>
      removeLogEntry(db, id, today) ? done({ id }) : refused('entry/not-found'),
    ),
  'log.restore': (context, { id }) =>
    change(context, (db) => (restoreLogEntry(db, id) ? done({ id }) : refused('entry/not-found'))),
};
