import { addDays, type CivilDate, daysBetween } from '../dates/civil-date.ts';
import type { ConditionState, ConditionStatus, Evidence } from './condition.ts';
import { factOf } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';
import { tickedOn } from './step-ticks.ts';
import { PROFILE_CHANGES } from './thresholds.ts';

/** The step that says the profile was looked through and the log of changes is whole. */
export const PROFILE_REVIEWED_STEP = 'reviewed';

/** A review of the identity document begins so many days before it expires. */
const EXPIRY_NOTICE_DAYS = 30;

/**
 * At most one change in ninety days and an identity document that is current. Unknown until the first entry in the log or
 * the word that there is none.
 */
export function profileChanges({ case: input, records }: RecoveryView): ConditionState {
  const changes = records.log
    .filter((entry) => entry.kind === 'account-event' && entry.what !== 'unusual-place')
    .map((entry) => entry.date)
    .toSorted();
  const recent = changes.filter((date) => daysBetween(date, input.asOf) < PROFILE_CHANGES.days);
  const expires = factOf(records, 'identity-expires');
  const expired = expires !== null && expires < input.asOf;
  const reviewedOn = tickedOn(records, 'profile_changes', PROFILE_REVIEWED_STEP);
  const logged = changes.length > 0 || reviewedOn !== null;
  const tooMany = recent.length > PROFILE_CHANGES.most;
  // The change that has to leave the window first.
  const leaves = tooMany
    ? addDays(recent[recent.length - 1 - PROFILE_CHANGES.most], PROFILE_CHANGES.days)
    : null;
  const evidence: Evidence[] = [];
  if (logged)
    evidence.push({
      key: 'profile.changes',
      values: { count: { count: recent.length }, days: { count: PROFILE_CHANGES.days } },
      date: changes.at(-1) ?? reviewedOn,
      origin: 'typed',
    });
  evidence.push(
    expires === null
      ? { key: 'identity.unknown', values: {}, date: null, origin: 'typed' }
      : {
          key: expired ? 'identity.expired' : 'identity.current',
          values: { date: { date: expires } },
          date: expires,
          origin: 'typed',
        },
  );
  const renew = expires === null ? null : addDays(expires, -EXPIRY_NOTICE_DAYS);
  return {
    id: 'profile_changes',
    status: statusOf({ logged, tooMany, expired, expiryKnown: expires !== null }),
    progress: null,
    evidence: logged || expires !== null ? evidence : [],
    meetsOn: leaves !== null && expires !== null && expires >= leaves ? leaves : null,
    nextReview: earlier(leaves, renew),
  };
}

function statusOf(facts: {
  logged: boolean;
  tooMany: boolean;
  expired: boolean;
  expiryKnown: boolean;
}): ConditionStatus {
  if (facts.tooMany || facts.expired) return 'unmet';
  if (!facts.logged) return 'unknown';
  return facts.expiryKnown ? 'met' : 'under-way';
}

function earlier(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
