import type { Prepared } from './prepared.ts';
import type { Simulation } from './simulate.ts';

/**
 * What plans are chosen by, each smaller the better: payments missed, day from which nothing is overdue, month from
 * which the ratio stays on target, interest and fees. Infinity where a date is never reached.
 */
export interface Outcome {
  readonly missed: number;
  readonly overdueClearedOn: number;
  readonly ratioMonth: number;
  readonly cost: number;
}

/** As a limit: a run is given up at its first missed payment. */
export const NOTHING_MISSED: Outcome = {
  missed: 0,
  overdueClearedOn: Infinity,
  ratioMonth: Infinity,
  cost: Infinity,
};

export function outcomeOf(prepared: Prepared, { record }: Simulation): Outcome {
  const { months } = record;
  let first = months.length;
  while (first > 0 && months[first - 1].required <= prepared.requiredLimit(first - 1)) first -= 1;
  const endsFree = record.debtFreeOn !== null;
  return {
    missed: record.shortfalls.length,
    overdueClearedOn: record.overdueClearedOn ?? Infinity,
    ratioMonth: Math.max(1, first) < months.length || endsFree ? Math.max(1, first) : Infinity,
    cost: record.paid.totalInterest + record.paid.totalFees,
  };
}

/** Negative when `a` is the better plan: fewest missed, earliest overdue-free, earliest ratio target, least interest. */
export function compareOutcomes(a: Outcome, b: Outcome): number {
  if (a.missed !== b.missed) return a.missed - b.missed;
  if (a.overdueClearedOn !== b.overdueClearedOn) return a.overdueClearedOn < b.overdueClearedOn ? -1 : 1;
  if (a.ratioMonth !== b.ratioMonth) return a.ratioMonth < b.ratioMonth ? -1 : 1;
  return a.cost - b.cost;
}
