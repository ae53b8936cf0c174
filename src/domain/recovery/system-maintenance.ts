import { addDays, daysBetween } from '../dates/civil-date.ts';
import type { ConditionState } from './condition.ts';
import { factOf } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';
import { MAINTENANCE_DAYS } from './thresholds.ts';

/**
 * A freeze of up to three days may be maintenance; one that lasts longer has another cause. It does not apply once the
 * service works again; that it did before this restriction says nothing.
 */
export function systemMaintenance({ case: input, records }: RecoveryView): ConditionState {
  const base = {
    id: 'system_maintenance',
    progress: null,
    evidence: [],
    meetsOn: null,
    nextReview: null,
  } as const;
  const restored = factOf(records, 'service-restored');
  const since = input.restriction?.since;
  if (restored !== null && (since === undefined || restored >= since)) {
    return {
      ...base,
      status: 'not-applicable',
      evidence: [{ key: 'maintenance.restored', values: {}, date: restored, origin: 'typed' }],
    };
  }
  if (since === undefined) return { ...base, status: 'unknown' };
  const days = daysBetween(since, input.asOf);
  const waiting = days <= MAINTENANCE_DAYS;
  return {
    ...base,
    status: waiting ? 'under-way' : 'unmet',
    evidence: [
      {
        key: waiting ? 'maintenance.waiting' : 'maintenance.tooLong',
        values: { days: { count: days } },
        date: since,
        origin: 'typed',
      },
    ],
    nextReview: waiting ? addDays(since, MAINTENANCE_DAYS + 1) : null,
  };
}
