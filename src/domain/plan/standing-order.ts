import type { DayNumber } from '../dates/civil-date.ts';
import type { RateSchedule } from '../debt/rate-schedule.ts';
import { type PriorityRun, compareBalances } from './priority.ts';
import type { StrategyOrder } from './strategy-order.ts';

/**
 * Debts in the order of a strategy that looks at rates or at the user's wish. It stays until a rate changes; only debts
 * that are equal in it change places, by their balances.
 */
export interface StandingOrder {
  readonly debts: readonly number[];
  /** By place in `debts`: the same number for debts that are equal. */
  readonly ranks: readonly number[];
  /** The day on which a rate changes next. */
  readonly until: DayNumber;
}

export function standingOrder(run: PriorityRun, { key, nextKey }: StrategyOrder): StandingOrder {
  const compare = (a: number, b: number) => key(run, a) - key(run, b) || nextKey(run, a) - nextKey(run, b);
  const debts = run.states.map((_, debt) => debt).sort(compare);
  const ranks = debts.map(() => 0);
  for (let i = 1; i < debts.length; i += 1)
    ranks[i] = ranks[i - 1] + (compare(debts[i - 1], debts[i]) === 0 ? 0 : 1);
  const until = Math.min(...run.states.map((state) => nextChange(state.terms.rates, run.day)));
  return { debts, ranks, until };
}

function nextChange({ from }: RateSchedule, day: DayNumber): DayNumber {
  return from.find((start) => start > day) ?? Infinity;
}

/** The first of the debts that count: of those that are equal, the one with the smallest balance. Null when none counts. */
export function firstStanding<R extends PriorityRun>(
  run: R,
  { debts, ranks }: StandingOrder,
  counts: (run: R, debt: number) => boolean,
): number | null {
  let place = 0;
  while (place < debts.length && !counts(run, debts[place])) place += 1;
  if (place === debts.length) return null;
  let best = debts[place];
  for (let other = place + 1; ranks[other] === ranks[place]; other += 1) {
    if (counts(run, debts[other]) && compareBalances(run, debts[other], best) < 0) best = debts[other];
  }
  return best;
}
