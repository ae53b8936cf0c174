import type { CivilDate } from '../dates/civil-date.ts';
import type { ConditionState, Evidence } from './condition.ts';
import type { SupportCall } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';

/** Support was contacted and no follow-up is open: another call on its day or later answers it. */
export function contactSupport({ case: input, records }: RecoveryView): ConditionState {
  const calls = records.log
    .filter((entry): entry is SupportCall => entry.kind === 'support-call')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const last = calls.at(-1);
  const followUp = openFollowUp(calls);
  const evidence: Evidence[] = [];
  if (last !== undefined)
    evidence.push({
      key: 'support.calls',
      values: { count: { count: calls.length } },
      date: last.date,
      origin: 'typed',
    });
  if (followUp !== null) {
    const key = followUp < input.asOf ? 'support.followUpPassed' : 'support.followUp';
    evidence.push({ key, values: { date: { date: followUp } }, date: followUp, origin: 'typed' });
  }
  return {
    id: 'contact_support',
    status: last === undefined ? 'unknown' : followUp === null ? 'met' : 'under-way',
    progress: null,
    evidence,
    meetsOn: null,
    nextReview: followUp,
  };
}

/** The first follow-up that was promised and that no other call on its day or after it has answered; null without one. */
export function openFollowUp(calls: readonly SupportCall[]): CivilDate | null {
  const answered = (own: SupportCall, day: CivilDate) =>
    calls.some((call) => call !== own && call.date >= day);
  const open = calls.flatMap((call) =>
    call.followUpOn !== undefined && !answered(call, call.followUpOn) ? [call.followUpOn] : [],
  );
  return open.toSorted()[0] ?? null;
}
