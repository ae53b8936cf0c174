import type { Recurrence, Timing } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { present } from './present.ts';

/** When an income or expense happens, as stored. */
export interface TimingColumns {
  readonly every_unit: 'month' | 'week' | 'year' | null;
  readonly every_weekday: number | null;
  readonly every_month: number | null;
  readonly every_day: number | null;
  readonly starts_on: CivilDate | null;
  readonly ends_on: CivilDate | null;
  readonly once_on: CivilDate | null;
}

const NOT_RECURRING = { every_unit: null, every_weekday: null, every_month: null, every_day: null } as const;

/** Columns of a timing. What happens once has no beginning or end beside its day. */
export function timingToColumns(timing: Timing): TimingColumns {
  const { every, from, until, on } = timing;
  if (on !== undefined) return { ...NOT_RECURRING, starts_on: null, ends_on: null, once_on: on };
  return {
    ...NOT_RECURRING,
    ...recurrenceToColumns(every),
    starts_on: from ?? null,
    ends_on: until ?? null,
    once_on: null,
  };
}

function recurrenceToColumns(every: Recurrence | undefined): Partial<TimingColumns> {
  switch (every?.unit) {
    case undefined:
      return {};
    case 'month':
      return { every_unit: 'month', every_day: every.day };
    case 'week':
      return { every_unit: 'week', every_weekday: every.weekday };
    case 'year':
      return { every_unit: 'year', every_month: every.month, every_day: every.day };
  }
}

/** Timing of its columns. */
export function timingFromColumns(row: TimingColumns): Timing {
  if (row.once_on !== null) return { on: row.once_on };
  return present({ every: recurrenceFromColumns(row), from: row.starts_on, until: row.ends_on });
}

function recurrenceFromColumns(row: TimingColumns): Recurrence {
  switch (row.every_unit) {
    case 'week':
      return { unit: 'week', weekday: row.every_weekday ?? 1 };
    case 'year':
      return { unit: 'year', month: row.every_month ?? 1, day: row.every_day ?? 1 };
    default:
      return { unit: 'month', day: row.every_day ?? 1 };
  }
}
