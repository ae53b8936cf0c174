import type { Score } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { all, type ReadableDB, run, type WritableDB } from './db.ts';

/** Scores by date. */
export function readScores(db: ReadableDB): Score[] {
  return all<Score>(db, 'SELECT date, zhima FROM scores ORDER BY date');
}

/** Saves the score of a date; an earlier one of the same date is replaced. */
export function saveScore(db: WritableDB, score: Score): void {
  run(
    db,
    'INSERT INTO scores (date, zhima) VALUES (?, ?) ON CONFLICT (date) DO UPDATE SET zhima = excluded.zhima',
    [score.date, score.zhima],
  );
}

/** Deletes the score of a date; false when there is none. */
export function deleteScore(db: WritableDB, date: CivilDate): boolean {
  return run(db, 'DELETE FROM scores WHERE date = ?', [date]) === 1;
}
