import { addDays, type CivilDate } from '../../domain/dates/civil-date.ts';
import { figuresOf } from '../../domain/position/figures.ts';
import { positionOf, positionOn } from '../../domain/position/position.ts';
import type { Replay } from '../../domain/position/replay.ts';
import type { StoredCase } from '../../domain/position/stored-case.ts';
import type { WritableDB } from '../store/db.ts';
import { lastSnapshotDate, saveSnapshot } from '../store/snapshots.ts';
import { readStoredCase } from '../store/stored-case.ts';

/** How far back missed days are filled. */
const MOST_DAYS = 400;

/** Keeps the figures of today. */
export function keepFiguresOf(
  db: WritableDB,
  today: CivilDate,
  { stored, replays }: { readonly stored: StoredCase; readonly replays: readonly Replay[] },
): void {
  if (stored.debts.length === 0 && lastSnapshotDate(db) === null) return;
  saveSnapshot(db, { date: today, ...figuresOf(positionOf(today, stored, replays).case) });
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
  let day = [begin, addDays(today, -MOST_DAYS), ...stored.debts.map((debt) => debt.balanceAsOf)].reduce(
    later,
  );
  for (; day < today; day = addDays(day, 1)) keep(db, day, knownOn(day, stored));
}

function keep(db: WritableDB, day: CivilDate, stored: StoredCase): void {
  saveSnapshot(db, { date: day, ...figuresOf(positionOn(day, stored).case) });
}

/** What was entered, without what happened after a day. */
function knownOn(day: CivilDate, stored: StoredCase): StoredCase {
  return {
    ...stored,
    cash: stored.cash.asOf > day ? { ...stored.cash, asOf: day } : stored.cash,
    scores: stored.scores.filter((score) => score.date <= day),
    payments: stored.payments.filter((payment) => payment.date <= day),
    dueAnswers: stored.dueAnswers.filter((answer) => answer.dueDate <= day),
  };
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
