import { feeInstalmentRank } from '../debt/fee-instalment-rate.ts';
import { rateOn } from '../debt/rate-schedule.ts';
import { principalOf } from '../debt/state.ts';
import { type PriorityRun, compareBalances, inOrder } from './priority.ts';
import type { Spreading } from './run.ts';

type Key = (run: PriorityRun, debt: number) => number;

/** What a strategy orders debts by, the smallest in front; where that is the same for two debts, what it looks at next. */
export interface StrategyOrder {
  readonly key: Key;
  readonly nextKey: Key;
  /** Whether that stays the same from day to day as long as no rate changes. */
  readonly stands: boolean;
}

const cheapness: Key = (run, debt) => -rateRank(run, debt);
const none: Key = () => 0;
const BY_RATE: StrategyOrder = { key: cheapness, nextKey: none, stands: true };

/** Debts that the user did not place, or without a limit, follow by their rates. */
export const ORDERS: { readonly [S in Spreading]: StrategyOrder } = {
  'fastest-unlock': BY_RATE,
  avalanche: BY_RATE,
  minimums: BY_RATE,
  proportional: BY_RATE,
  snowball: { key: (run, debt) => principalOf(run.states[debt]), nextKey: none, stands: false },
  'cash-flow': { key: balancePerPayment, nextKey: none, stands: false },
  utilisation: { key: (run, debt) => -usedShare(run, debt), nextKey: cheapness, stands: false },
  custom: { key: (run, debt) => run.prepared.ownPlaces[debt], nextKey: cheapness, stands: true },
};

/** Debts in the order in which the strategy sends free money to them. */
export function byStrategy(run: PriorityRun, strategy: Spreading, debts: readonly number[]): number[] {
  const { key, nextKey } = ORDERS[strategy];
  return inOrder(run, debts, (a, b) => key(run, a) - key(run, b) || nextKey(run, a) - nextKey(run, b));
}

/** The first in the order of the strategy of the debts that count; null when none does. */
export function firstByStrategy<R extends PriorityRun>(
  run: R,
  { key, nextKey }: StrategyOrder,
  counts: (run: R, debt: number) => boolean,
): number | null {
  let best: number | null = null;
  let bestKey = Infinity;
  for (let debt = 0; debt < run.states.length; debt += 1) {
    if (!counts(run, debt)) continue;
    const own = key(run, debt);
    if (best !== null) {
      const difference =
        own - bestKey || nextKey(run, debt) - nextKey(run, best) || compareBalances(run, debt, best);
      if (difference > 0) continue;
    }
    best = debt;
    bestKey = own;
  }
  return best;
}

/** The rate to rank a debt by today; a fee instalment by its true IRR, and last where its fees stay due. */
function rateRank(run: PriorityRun, debt: number): number {
  const { terms } = run.states[debt];
  if (terms.debt.kind === 'fee-instalment' && terms.agreed === null) return feeInstalmentRank(terms.debt);
  return rateOn(terms.rates, run.day).rank;
}

/** Balance / coming required payment; debts that require nothing come last. */
function balancePerPayment(run: PriorityRun, debt: number): number {
  const required = run.required?.[debt][run.states[debt].nextDue] ?? 0;
  return required === 0 ? Infinity : principalOf(run.states[debt]) / required;
}

/** Used share of the limit; debts without a limit come last. */
function usedShare(run: PriorityRun, debt: number): number {
  const { limit } = run.states[debt].terms.debt;
  return limit === undefined || limit === 0 ? -1 : principalOf(run.states[debt]) / limit;
}
