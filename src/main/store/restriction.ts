import type { Restriction } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';

/** The restriction; null when there is none. */
export function readRestriction(db: ReadableDB): Restriction | null {
  const row = one<{ since: CivilDate; platform: string }>(
    db,
    'SELECT since, platform FROM restriction WHERE id = 1',
  );
  if (row === undefined) return null;
  const causes = all<{ cause: string }>(db, 'SELECT cause FROM restriction_causes ORDER BY position');
  return { since: row.since, platform: row.platform, causes: causes.map(({ cause }) => cause) };
}

/** Saves the restriction with its causes, in their order; null deletes it. */
export function saveRestriction(db: WritableDB, restriction: Restriction | null): void {
  run(db, 'DELETE FROM restriction');
  if (restriction === null) return;
  run(db, 'INSERT INTO restriction (id, since, platform) VALUES (1, ?, ?)', [
    restriction.since,
    restriction.platform,
  ]);
  restriction.causes.forEach((cause, position) => {
    run(db, 'INSERT INTO restriction_causes (position, restriction, cause) VALUES (?, 1, ?)', [
      position,
      cause,
    ]);
  });
}
