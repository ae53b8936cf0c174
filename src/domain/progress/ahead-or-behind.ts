import { type CivilDate, toDayNumber } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { KeptPlan } from './kept-plan.ts';
import { pathReader } from './path-line.ts';

/** What is owed of each debt on a day, in fen. */
export interface OwedNow {
  readonly debt: string;
  readonly name: string;
  readonly owed: Fen;
  readonly overdue: Fen;
}

/** How far from the plan; positive is ahead of it. */
export interface Gap {
  /** Planned minus actual, in fen. */
  readonly amount: Fen;
  /**
   * Ahead: how many days before the plan comes to the actual sum. Behind: how many days since it went below it, negative.
   * Null where the plan never comes to it, or never owed so much.
   */
  readonly days: number | null;
}

/** Where a day stands against the kept plan, over the debts that the plan knew and that are still entered. */
export interface Standing {
  readonly owed: Gap;
  readonly overdue: Gap;
  readonly compared: number;
  /** Names of debts that the plan did not know yet, and of those that are not entered any more. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** Ahead of or behind a kept plan; null before its day, and where no debt can be compared. */
export function aheadOrBehind(kept: KeptPlan, now: readonly OwedNow[], today: CivilDate): Standing | null {
  const planned = new Map(kept.paths.map((path) => [path.debt, path]));
  const there = new Set(now.map((part) => part.debt));
  const compared = now.filter((part) => planned.has(part.debt));
  if (today < kept.keptOn || compared.length === 0) return null;
  const gap = (figure: 'owed' | 'overdue') => gapOf(kept, { compared, today, figure });
  return {
    owed: gap('owed'),
    overdue: gap('overdue'),
    compared: compared.length,
    added: now.filter((part) => !planned.has(part.debt)).map((part) => part.name),
    gone: kept.paths.filter((path) => !there.has(path.debt)).map((path) => path.name),
  };
}

/** Within one fen a debt is on the plan: a path is a line between days on which interest was rounded. */
function gapOf(
  kept: KeptPlan,
  at: {
    readonly compared: readonly OwedNow[];
    readonly today: CivilDate;
    readonly figure: 'owed' | 'overdue';
  },
): Gap {
  const { compared, figure } = at;
  const ids = new Set(compared.map((part) => part.debt));
  const known = kept.paths.filter((path) => ids.has(path.debt));
  const paths = known.map((path) => path.points);
  const read = pathReader(paths, figure);
  const actual = compared.reduce((sum, part) => sum + part[figure], 0);
  const today = toDayNumber(at.today);
  const amount = read(today) - actual;
  if (Math.abs(amount) <= compared.length) return { amount: 0 as Fen, days: 0 };
  if (amount < 0) {
    const opening = known.reduce((sum, path) => sum + path.opening[figure], 0);
    const first = toDayNumber(kept.keptOn);
    for (let day = today; day >= first; day -= 1) {
      const before = day > first ? read(day - 1) : opening;
      if (before >= actual - compared.length) return { amount: amount as Fen, days: day - today };
    }
    return { amount: amount as Fen, days: null };
  }
  const last = Math.max(...paths.map((points) => toDayNumber(points[points.length - 1].date)));
  for (let day = today + 1; day <= last; day += 1) {
    if (read(day) <= actual + compared.length) return { amount: amount as Fen, days: day - today };
  }
  return { amount: amount as Fen, days: null };
}
