import type { Fault } from '../../contract/faults.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';

/** What has happened cannot have a date after today. */
export function notInFuture(path: string, date: CivilDate, today: CivilDate): Fault[] {
  return date > today ? [{ path, code: 'date-in-future', allowed: `<= ${today}` }] : [];
}
