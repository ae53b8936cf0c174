import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { NO_REMINDERS, type ReminderSettings } from '../../domain/reminders/reminders-now.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';

interface ReminderRow {
  readonly is_on: number;
  readonly at_time: string;
  readonly overdue_too: number;
  readonly zhima_too: number;
  readonly follow_ups_too: number;
  readonly quiet_from: string;
  readonly quiet_to: string;
  readonly shows: ReminderSettings['shows'];
}

/** What one is reminded of; off where nothing was chosen yet. */
export function readReminders(db: ReadableDB): ReminderSettings {
  const row = one<ReminderRow>(
    db,
    `SELECT is_on, at_time, overdue_too, zhima_too, follow_ups_too, quiet_from, quiet_to, shows
     FROM reminders WHERE id = 1`,
  );
  if (row === undefined) return NO_REMINDERS;
  return {
    on: row.is_on === 1,
    daysBefore: all<{ days: number }>(db, 'SELECT days FROM reminder_days ORDER BY days DESC').map(
      ({ days }) => days,
    ),
    at: row.at_time,
    overdue: row.overdue_too === 1,
    zhima: row.zhima_too === 1,
    followUps: row.follow_ups_too === 1,
    quietFrom: row.quiet_from,
    quietTo: row.quiet_to,
    shows: row.shows,
  };
}

/** Saves what one is reminded of. */
export function saveReminders(db: WritableDB, settings: ReminderSettings): void {
  const flag = (value: boolean) => (value ? 1 : 0);
  run(
    db,
    `INSERT OR REPLACE INTO reminders (id, is_on, at_time, overdue_too, zhima_too, follow_ups_too, quiet_from, quiet_to, shows)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      flag(settings.on),
      settings.at,
      flag(settings.overdue),
      flag(settings.zhima),
      flag(settings.followUps),
      settings.quietFrom,
      settings.quietTo,
      settings.shows,
    ],
  );
  run(db, 'DELETE FROM reminder_days');
  for (const days of new Set(settings.daysBefore))
    run(db, 'INSERT INTO reminder_days (days) VALUES (?)', [days]);
}

/** Keys of the reminders that were shown. */
export function readShownReminders(db: ReadableDB): ReadonlySet<string> {
  const rows = all<{ reminder: string }>(db, 'SELECT reminder FROM reminders_shown');
  return new Set(rows.map(({ reminder }) => reminder));
}

/** Notes that reminders were shown, and forgets those shown before a day. */
export function noteShownReminders(
  db: WritableDB,
  keys: readonly string[],
  { on, forgetBefore }: { readonly on: CivilDate; readonly forgetBefore: CivilDate },
): void {
  run(db, 'DELETE FROM reminders_shown WHERE shown_on < ?', [forgetBefore]);
  for (const key of keys)
    run(db, 'INSERT OR REPLACE INTO reminders_shown (reminder, shown_on) VALUES (?, ?)', [key, on]);
}
