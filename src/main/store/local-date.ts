import { type CivilDate, civilDate } from '../../domain/dates/civil-date.ts';

/** The civil date on the user's own calendar at an instant: the clock where no other is given. */
export function localDate(instant: Date = new Date()): CivilDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return civilDate(`${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`);
}
