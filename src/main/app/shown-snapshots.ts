import type { Snapshot } from '../../contract/workspace.ts';
import { addDays, type CivilDate } from '../../domain/dates/civil-date.ts';
import type { ReadableDB } from '../store/db.ts';
import { readSnapshotDates, readSnapshots } from '../store/snapshots.ts';

/** Every day of so many is sent to the page; of the time before, the last day of each month that has figures. */
export const DAILY_DAYS = 400;

/**
 * The snapshots that the pages draw, by date. Of the time that is thinned, the first day ever and the last up to
 * `milestone` are there too: progress is measured from them. All rows stay in the database and in the export.
 */
export function readShownSnapshots(
  db: ReadableDB,
  today: CivilDate,
  milestone: CivilDate | null,
): Snapshot[] {
  const from = addDays(today, -DAILY_DAYS);
  const earlier = readSnapshotDates(db, from);
  const shown = earlier.filter((date, index) => {
    const next = earlier[index + 1];
    const endsMonth = next === undefined || next.slice(0, 7) !== date.slice(0, 7);
    const isMilestone = milestone !== null && date <= milestone && (next === undefined || next > milestone);
    return index === 0 || endsMonth || isMilestone;
  });
  const daily = { from, to: '9999-12-31' as CivilDate };
  return [
    ...shown.flatMap((date) => readSnapshots(db, { from: date, to: date })),
    ...readSnapshots(db, daily),
  ];
}
