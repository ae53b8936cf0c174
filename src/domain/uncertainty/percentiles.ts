import { monthText } from '../dates/recurrence.ts';
import { type PathOutcome, type Spread, type Uncertainty, dateOf } from './paths.ts';

/** Joins the outcomes of paths. `firstMonth` is the month of `asOf`. */
export function joinPaths(outcomes: readonly PathOutcome[], firstMonth: number): Uncertainty {
  const longest = outcomes.reduce((most, outcome) => Math.max(most, outcome.owed.length), 0);
  const owed = Array.from({ length: longest }, (_, i) => {
    const sorted = outcomes
      .map((outcome) => outcome.owed[i] ?? outcome.owed.at(-1) ?? 0)
      .sort((a, b) => a - b);
    return {
      month: monthText(firstMonth + i),
      p10: rank(sorted, 0.1),
      p50: rank(sorted, 0.5),
      p90: rank(sorted, 0.9),
    };
  });
  return {
    paths: outcomes.length,
    overdueClearedOn: spreadOf(outcomes.map((outcome) => outcome.overdueClearedOn)),
    ratioTargetOn: spreadOf(outcomes.map((outcome) => outcome.ratioTargetOn)),
    debtFreeOn: spreadOf(outcomes.map((outcome) => outcome.debtFreeOn)),
    chanceOfMiss: outcomes.filter((outcome) => outcome.missed).length / outcomes.length,
    owed,
  };
}

function spreadOf(days: readonly number[]): Spread {
  const sorted = [...days].sort((a, b) => a - b);
  return { p10: dateOf(rank(sorted, 0.1)), p50: dateOf(rank(sorted, 0.5)), p90: dateOf(rank(sorted, 0.9)) };
}

/** Nearest-rank percentile: the smallest value that at least this share of the values does not exceed. */
function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
