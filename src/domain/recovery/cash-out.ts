import { addDays, daysBetween } from '../dates/civil-date.ts';
import type { ConditionState } from './condition.ts';
import { factOf } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';
import { shareReached } from './share.ts';
import { CASH_OUT_DAYS } from './thresholds.ts';

/** The user's own statement and the days since; never an accusation, and never unmet. */
export function cashOut({ case: input, records }: RecoveryView): ConditionState {
  const base = { id: 'cash_out', progress: null, evidence: [], meetsOn: null, nextReview: null } as const;
  const last = factOf(records, 'cash-out-last');
  const never = factOf(records, 'cash-out-none');
  if (last === null && never !== null) {
    return {
      ...base,
      status: 'not-applicable',
      evidence: [{ key: 'cashOut.none', values: {}, date: never, origin: 'typed' }],
    };
  }
  if (last === null) return { ...base, status: 'unknown' };
  const days = daysBetween(last, input.asOf);
  const met = days >= CASH_OUT_DAYS;
  const meetsOn = met ? null : addDays(last, CASH_OUT_DAYS);
  return {
    ...base,
    status: met ? 'met' : 'under-way',
    progress: shareReached({ start: 0, now: days, goal: CASH_OUT_DAYS }),
    evidence: [{ key: 'cashOut.days', values: { days: { count: days } }, date: last, origin: 'typed' }],
    meetsOn,
    nextReview: meetsOn,
  };
}
