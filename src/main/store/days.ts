import type { CivilDate } from '../../domain/dates/civil-date.ts';

/** Days from one to another, both included. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Every day there is. */
export const EVER: Days = { from: '0000-01-01' as CivilDate, to: '9999-12-31' as CivilDate };
