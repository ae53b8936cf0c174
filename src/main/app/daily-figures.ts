import { addDays, type CivilDate, toDayNumber } from '../../domain/dates/civil-date.ts';
import { dailyCases } from '../../domain/position/daily-cases.ts';
import { figuresOf } from '../../domain/position/figures.ts';
import { positionOf } from '../../domain/position/position.ts';
import type { Replay } from '../../domain/position/replay.ts';
import type { StoredCase } from '../../domain/position/stored-case.ts';
import type { WritableDB } from '../store/db.ts';
import { keepConditions } from './kept-conditions.ts';
import { lastSnapshotDate, saveSnapshot } from '../store/snapshots.ts';
import { readStoredCase } from '../store/stored-case.ts';

/** How far back days are filled or corrected. */
export const MOST_DAYS = 400;

/** Keeps the figures of today. */
export function keepFiguresOf(
  db: WritableDB,
  today: CivilDate,
  { stored, replays }: { readonly stored: StoredCase; readonly replays: readonly Replay[] },
): void {
  if (stored.debts.length === 0 && lastSnapshotDate(db) === null) return;
  const input = positionOf(today, stored, replays).case;
  saveSnapshot(db, { date: today, ...figuresOf(input) });
  keepConditions(db, [input]);
}

/**
 * Fills the days after the last snapshot and before today by replaying the position of each. Without a snapshot there
 * is nothing to fill, unless `first` names the first day.
 */
export function fillMissedDays(db: WritableDB, today: CivilDate, first?: CivilDate): void {
  const last = lastSnapshotDate(db);
  const begin = last === null ? first : addDays(last, 1);
  if (begin === undefined || begin >= today) return;
  const stored = readStoredCase(db, today);
  const entered = stored.debts.map((debt) => debt.balanceAsOf);
  const from = [begin, addDays(today, -MOST_DAYS), ...entered].reduce((a, b) => (a > b ? a : b));
  const days = { from: toDayNumber(from), to: toDayNumber(today) - 1 };
  const cases = dailyCases(stored, days);
  for (const input of cases) saveSnapshot(db, { date: input.asOf, ...figuresOf(input) });
  keepConditions(db, cases);
}
