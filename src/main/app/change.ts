import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { WritableDB } from '../store/db.ts';
import { lastSnapshotDate } from '../store/snapshots.ts';
import type { AppContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { type Past, untouchedPast } from './past.ts';
import { bringUpTo, keepWhatFollows } from './what-follows.ts';

/**
 * Carries out a change as one transaction, with what follows from it. The days since the last snapshot come first: their
 * figures and due dates belong to what was known before the change. `past` is told what a change says about earlier days.
 */
export function change<T>(
  { store, clock }: AppContext,
  work: (db: WritableDB, today: CivilDate, past: Past) => Outcome<T>,
): Outcome<T> {
  const today = clock();
  return store.change((db) => {
    if (lastSnapshotDate(db) !== today) bringUpTo(db, today);
    const past = untouchedPast();
    const outcome = work(db, today, past);
    if (outcome.ok) keepWhatFollows(db, today, past);
    return outcome;
  });
}
