import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { WritableDB } from '../store/db.ts';
import type { AppContext } from './context.ts';
import { fillMissedDays, keepFiguresOf } from './daily-figures.ts';
import type { Outcome } from './outcome.ts';

/**
 * Carries out a change as one transaction, with the day's figures that follow from it.
 * The days since the last snapshot are filled first: they belong to what was known before the change.
 */
export function change<T>(
  { store, clock }: AppContext,
  work: (db: WritableDB, today: CivilDate) => Outcome<T>,
): Outcome<T> {
  const today = clock();
  return store.change((db) => {
    fillMissedDays(db, today);
    const outcome = work(db, today);
    if (outcome.ok) keepFiguresOf(db, today);
    return outcome;
  });
}
