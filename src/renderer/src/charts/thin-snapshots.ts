import type { Snapshot } from '../../../contract/workspace.ts';
import { toDayNumber } from '../../../domain/dates/civil-date.ts';

/** More points than this are not told apart on a screen, nor read in a table. */
const DAILY_UP_TO = 62;
const WEEKLY_UP_TO_DAYS = 430;

/**
 * Snapshots in order of date, thinned where there are many: the last of each week, or of each month over a longer time.
 * The first and the last are always kept.
 */
export function thinSnapshots(snapshots: readonly Snapshot[]): Snapshot[] {
  const ordered = [...snapshots].sort((a, b) => (a.date < b.date ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined || ordered.length <= DAILY_UP_TO) return ordered;
  const span = toDayNumber(last.date) - toDayNumber(first.date);
  const period = span <= WEEKLY_UP_TO_DAYS ? week : month;
  return ordered.filter((one, index) => {
    const next = ordered[index + 1];
    return index === 0 || next === undefined || period(next) !== period(one);
  });
}

/** Day 0 was a Thursday; weeks end on Sunday. */
const week = (one: Snapshot): number => Math.floor((toDayNumber(one.date) + 3) / 7);
const month = (one: Snapshot): string => one.date.slice(0, 7);
