import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { WritableDB } from '../store/db.ts';
import { lastSnapshotDate } from '../store/snapshots.ts';
import type { AppContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { bringUpTo, keepWhatFollows } from './what-follows.ts';

/**
 * Carries out a change as one transaction, with what follows from it. The days since the last snapshot come first: their
 * figures and due dates belong to what was known before the change.
 */
export function change<T>(
  { store, clock }: AppContext,
  work: (db: WritableDB, today: CivilDate) => Outcome<T>,
): Outcome<T> {
  const today = clock();
  return store.change((db) => {
    if (lastSnapshotDate(db) !== today) bringUpTo(db, today);
    const outcome = work(db, today);
    if (outcome.ok) keepWhatFollows(db, today);
    return outcome;
  });
}
