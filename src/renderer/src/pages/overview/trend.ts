import type { Snapshot } from '../../../../contract/workspace.ts';
import { type CivilDate, daysBetween } from '../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../domain/money/fen.ts';

/** How a figure stands against an earlier day. `lastMonth`: that day is about a month back. */
export interface Trend {
  readonly direction: 'down' | 'up' | 'same';
  readonly since: CivilDate;
  readonly lastMonth: boolean;
}
export interface MoneyTrend extends Trend {
  readonly difference: Fen;
}
export interface RatioTrend extends Trend {
  /** The difference of the ratios as a decimal text with four places. */
  readonly difference: string;
}

const MONTH = { from: 25, to: 38 } as const;

/** The snapshot to compare with: the latest at least 28 days old, else the oldest one before today. */
export function comparedWith(snapshots: readonly Snapshot[], today: CivilDate): Snapshot | null {
  const earlier = snapshots.filter(({ date }) => date < today).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return earlier.findLast(({ date }) => daysBetween(date, today) >= 28) ?? earlier[0] ?? null;
}

/** How a sum stands against the same sum earlier. */
export function moneyTrend(now: Fen, before: Fen, days: { since: CivilDate; today: CivilDate }): MoneyTrend {
  return { ...trendOf(now - before, days), difference: fen(Math.abs(now - before)) };
}

/** How a ratio stands against an earlier one; null where either cannot be computed. */
export function ratioTrend(
  now: string | null,
  before: string | null,
  days: { since: CivilDate; today: CivilDate },
): RatioTrend | null {
  if (now === null || before === null) return null;
  const change = tenThousandths(now) - tenThousandths(before);
  const digits = String(Math.abs(change)).padStart(5, '0');
  return { ...trendOf(change, days), difference: `${digits.slice(0, -4)}.${digits.slice(-4)}` };
}

/** How a score stands against an earlier one. */
export function scoreTrend(now: number, before: number, days: { since: CivilDate; today: CivilDate }) {
  return { ...trendOf(now - before, days), difference: Math.abs(now - before) };
}

function trendOf(change: number, { since, today }: { since: CivilDate; today: CivilDate }): Trend {
  const age = daysBetween(since, today);
  return {
    direction: change === 0 ? 'same' : change < 0 ? 'down' : 'up',
    since,
    lastMonth: age >= MONTH.from && age <= MONTH.to,
  };
}

function tenThousandths(ratio: string): number {
  const [whole = '0', fraction = ''] = ratio.split('.');
  return Number(`${whole}${fraction.padEnd(4, '0').slice(0, 4)}`);
}
