import type { Snapshot } from '../../../../contract/workspace.ts';
import type { Case } from '../../../../domain/case/case.ts';
import { daysBetween } from '../../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { fen } from '../../../../domain/money/fen.ts';
import type { Fen } from '../../../../domain/money/fen.ts';

/** What has changed between a first and a last record; null where one of the two is missing. */
export interface Changes {
  /** Days since the restriction; null without one. */
  readonly restrictedDays: number | null;
  /** The first record that is compared with: the last one on the restriction's day or before it, else the first after it. */
  readonly from: CivilDate;
  /** Fen; negative when it went down. */
  readonly owed: Fen;
  readonly overdue: Fen;
  /** Points between the score then and the last one. */
  readonly score: number | null;
}

/** What has changed since the restriction, or since the first record without one. Null with fewer than two days recorded. */
export function changesSince(snapshots: readonly Snapshot[], input: Case): Changes | null {
  const { asOf, restriction } = input;
  const recorded = snapshots.filter((one) => one.date <= asOf).sort((a, b) => (a.date < b.date ? -1 : 1));
  const since = restriction?.since ?? recorded[0]?.date;
  const last = recorded.at(-1);
  if (since === undefined || last === undefined) return null;
  const first = recorded.findLast((one) => one.date <= since) ?? recorded[0];
  if (first === undefined || first.date === last.date) return null;
  return {
    restrictedDays: restriction === null ? null : daysBetween(restriction.since, asOf),
    from: first.date,
    owed: fen(last.owed - first.owed),
    overdue: fen(last.overdue - first.overdue),
    score: scoreChange(input, since),
  };
}

/** Between the last score by that day (else the first one after it) and the newest; null when they are the same one. */
function scoreChange({ scores, asOf }: Case, since: CivilDate): number | null {
  const ordered = scores.filter((one) => one.date <= asOf).sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = ordered.findLast((one) => one.date <= since) ?? ordered[0];
  const last = ordered.at(-1);
  return first === undefined || last === undefined || first.date === last.date
    ? null
    : last.zhima - first.zhima;
}

/** The way a figure went. */
export type Direction = 'down' | 'up' | 'same';
export const directionOf = (change: number): Direction => (change < 0 ? 'down' : change > 0 ? 'up' : 'same');
