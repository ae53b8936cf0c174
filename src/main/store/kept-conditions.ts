import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { ConditionsOfDay } from '../../domain/progress/condition-strip.ts';
import { all, type ReadableDB, run, type WritableDB } from './db.ts';
import type { Days } from './days.ts';

export type KeptConditions = ConditionsOfDay['conditions'];

/** The states of the conditions that were kept with the figures of some days, by date. */
export function readKeptConditions(db: ReadableDB, { from, to }: Days): Map<CivilDate, KeptConditions> {
  const rows = all<KeptConditions[number] & { date: CivilDate }>(
    db,
    `SELECT date, condition AS id, status FROM snapshot_conditions
     WHERE date BETWEEN ? AND ? ORDER BY date, condition`,
    [from, to],
  );
  const days = new Map<CivilDate, KeptConditions[number][]>();
  for (const { date, id, status } of rows) {
    const ofDay = days.get(date);
    if (ofDay === undefined) days.set(date, [{ id, status }]);
    else ofDay.push({ id, status });
  }
  return days;
}

/** Keeps the states of the conditions with the figures of a day, in place of earlier ones. */
export function saveKeptConditions(db: WritableDB, date: CivilDate, conditions: KeptConditions): void {
  run(db, 'DELETE FROM snapshot_conditions WHERE date = ?', [date]);
  for (const { id, status } of conditions) {
    run(db, 'INSERT INTO snapshot_conditions (date, condition, status) VALUES (?, ?, ?)', [date, id, status]);
  }
}
