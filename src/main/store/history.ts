import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { HistoryDay } from '../../domain/recovery/recovery-view.ts';
import { all, one, type ReadableDB } from './db.ts';
import type { Days } from './days.ts';

type Row = Omit<HistoryDay, 'debts'>;

/**
 * What conditions need of earlier days: the day progress is measured from (the last one up to `since`, else the first),
 * with its debts, and the figures of the days asked for, without debts. By date.
 */
export function readHistory(db: ReadableDB, since: CivilDate | null, { from, to }: Days): HistoryDay[] {
  const start = startOf(db, since, to);
  const days = all<Row>(
    db,
    'SELECT date, ratio, income FROM snapshots WHERE date BETWEEN ? AND ? ORDER BY date',
    [from, to],
  );
  const later = days.filter((day) => start === null || day.date > start.date);
  return [...(start === null ? [] : [start]), ...later.map((day) => ({ ...day, debts: [] }))];
}

function startOf(db: ReadableDB, since: CivilDate | null, to: CivilDate): HistoryDay | null {
  const columns = 'SELECT date, ratio, income FROM snapshots WHERE date <= ?';
  const before = since === null ? undefined : one<Row>(db, `${columns} ORDER BY date DESC LIMIT 1`, [since]);
  const start = before ?? one<Row>(db, `${columns} ORDER BY date LIMIT 1`, [to]);
  if (start === undefined || start.date > to) return null;
  const debts = all<HistoryDay['debts'][number]>(
    db,
    'SELECT debt, overdue FROM snapshot_debts WHERE date = ? ORDER BY position',
    [start.date],
  );
  return { ...start, debts };
}
