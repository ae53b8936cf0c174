import { idIsTaken } from '../store/ids.ts';
import {
  dateOfLogEntry,
  insertLogEntry,
  removeLogEntry,
  restoreLogEntry,
  updateLogEntry,
} from '../store/log-entries.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';

export const logCommands: Handlers<'log.add' | 'log.update' | 'log.remove' | 'log.restore'> = {
  'log.add': (context, { entry }) =>
    change(context, (db, today, past) => {
      const faults = notInFuture('entry.date', entry.date, today);
      if (faults.length > 0) return invalid(faults);
      if (idIsTaken(db, 'log_entries', entry.id)) return refused('entry/exists');
      insertLogEntry(db, entry);
      past.notes(entry.date);
      return done({ id: entry.id });
    }),
  'log.update': (context, { entry }) =>
    change(context, (db, today, past) => {
      const faults = notInFuture('entry.date', entry.date, today);
      if (faults.length > 0) return invalid(faults);
      const before = dateOfLogEntry(db, entry.id);
      if (before === null || !updateLogEntry(db, entry)) return refused('entry/not-found');
      past.notes(before);
      past.notes(entry.date);
      return done({ id: entry.id });
    }),
  'log.remove': (context, { id }) =>
    change(context, (db, today, past) => {
      const date = dateOfLogEntry(db, id);
      if (date === null || !removeLogEntry(db, id, today)) return refused('entry/not-found');
      past.notes(date);
      return done({ id });
    }),
  'log.restore': (context, { id }) =>
    change(context, (db, _today, past) => {
      const date = dateOfLogEntry(db, id);
      if (date === null || !restoreLogEntry(db, id)) return refused('entry/not-found');
      past.notes(date);
      return done({ id });
    }),
};
