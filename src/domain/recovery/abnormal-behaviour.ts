import { addDays, type CivilDate, daysBetween } from '../dates/civil-date.ts';
import type { ConditionState, Evidence } from './condition.ts';
import type { AccountEvent } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';
import { shareReached } from './share.ts';
import { tickedOn } from './step-ticks.ts';
import { QUIET_DAYS } from './thresholds.ts';

/** The step that says Alipay has accepted the verification. */
export const VERIFIED_STEP = 'verified';

/**
 * Verified, and thirty days without a login from a new device or an unusual place: since the last one that was noted, or
 * since the verification where none was. Unknown until the user answers.
 */
export function abnormalBehaviour({ case: input, records }: RecoveryView): ConditionState {
  const verifiedOn = tickedOn(records, 'abnormal_behaviour', VERIFIED_STEP);
  const logins = records.log.filter(
    (entry): entry is AccountEvent =>
      entry.kind === 'account-event' && (entry.what === 'new-device' || entry.what === 'unusual-place'),
  );
  const lastLogin =
    logins
      .map((event) => event.date)
      .toSorted()
      .at(-1) ?? null;
  const quietSince = lastLogin ?? verifiedOn;
  const quiet = quietSince === null ? 0 : daysBetween(quietSince, input.asOf);
  const meetsOn = verifiedOn === null || quiet >= QUIET_DAYS ? null : addDays(quietSince!, QUIET_DAYS);
  const evidence: Evidence[] = [];
  if (verifiedOn !== null) evidence.push({ key: 'verified', values: {}, date: verifiedOn, origin: 'typed' });
  if (lastLogin !== null) evidence.push({ key: 'login.last', values: {}, date: lastLogin, origin: 'typed' });
  if (quietSince !== null)
    evidence.push({
      key: 'login.quiet',
      values: { days: { count: quiet } },
      date: quietSince,
      origin: 'computed',
    });
  return {
    id: 'abnormal_behaviour',
    status: statusOf({ verifiedOn, lastLogin, quiet }),
    progress: verifiedOn === null ? null : shareReached({ start: 0, now: quiet, goal: QUIET_DAYS }),
    evidence,
    meetsOn,
    nextReview: meetsOn,
  };
}

function statusOf(facts: {
  verifiedOn: CivilDate | null;
  lastLogin: CivilDate | null;
  quiet: number;
}): ConditionState['status'] {
  if (facts.verifiedOn === null) return facts.lastLogin === null ? 'unknown' : 'unmet';
  return facts.quiet >= QUIET_DAYS ? 'met' : 'under-way';
}
