import type { StrategyId } from '../case/case.ts';
import type { Prepared } from './prepared.ts';
import { compareOutcomes, outcomeOf } from './outcome.ts';
import { searchAvalanche } from './search-orders.ts';
import { type Candidate, bestLookAhead } from './simulate-best.ts';
import { simulate } from './simulate.ts';
import { byStrategy } from './strategy-order.ts';

/** Up to so many prepayable debts every subset is tried; above it the search is bounded and the plan says so. */
export const MOST_FOR_ALL_SUBSETS = 10;
const MOST_ROUNDS = 6;

const RIVALS: readonly StrategyId[] = ['snowball', 'cash-flow', 'utilisation', 'custom', 'minimums'];

export interface UnlockSearch {
  readonly best: Candidate;
  readonly bounded: boolean;
}

/**
 * The plan that reaches the debt-ratio target on the earliest date, then has the least interest. Every other strategy's
 * plan is a candidate; so is every subset of prepayable debts closed first, each followed by avalanche.
 */
export function searchUnlock(prepared: Prepared): UnlockSearch {
  const avalanche = searchAvalanche(prepared);
  let best = avalanche.best;
  const consider = (candidate: Candidate) => {
    if (compareOutcomes(candidate.outcome, best.outcome) < 0) best = candidate;
  };
  for (const strategy of RIVALS) consider(bestLookAhead(prepared, { strategy, first: [] }));
  if (!avalanche.best.sentExtra) return { best, bounded: false };
  const { order } = avalanche;
  const tried = new Set<string>();
  let bestSubset: readonly number[] = [];
  const attempt = (subset: readonly number[]) => {
    const key = subset.join();
    if (subset.length === 0 || tried.has(key)) return;
    tried.add(key);
    const before = best;
    const first = [...subset, ...order.filter((debt) => !subset.includes(debt))];
    const policy = { strategy: 'avalanche', first, lookAhead: best.policy.lookAhead } as const;
    const run = simulate(prepared, policy, { rows: false, limit: best.outcome });
    if (run !== null) consider({ policy, outcome: outcomeOf(prepared, run), sentExtra: true });
    if (best !== before) bestSubset = subset;
  };
  if (order.length <= MOST_FOR_ALL_SUBSETS) {
    for (let mask = 1; mask < 2 ** order.length; mask += 1)
      attempt(order.filter((_, i) => (mask & (1 << i)) !== 0));
    return { best, bounded: avalanche.bounded };
  }
  tryPrefixes(prepared, order, attempt);
  climb(order, () => bestSubset, attempt);
  return { best, bounded: true };
}

/** The first debts of every simple order, one more each time. */
function tryPrefixes(
  prepared: Prepared,
  debts: readonly number[],
  attempt: (first: readonly number[]) => void,
): void {
  const run = {
    prepared,
    states: prepared.openStates(),
    day: prepared.asOf,
    required: prepared.requiredAtFirst,
  };
  for (const strategy of ['cash-flow', 'snowball', 'utilisation', 'avalanche'] as const) {
    const order = byStrategy(run, strategy, debts);
    for (let count = 1; count < order.length; count += 1) {
      const first = new Set(order.slice(0, count));
      attempt(debts.filter((debt) => first.has(debt)));
    }
  }
}

/** From the best subset so far, adds or leaves out one debt at a time while that helps. */
function climb(
  debts: readonly number[],
  best: () => readonly number[],
  attempt: (subset: readonly number[]) => void,
): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best();
    for (const debt of debts) {
      attempt(debts.filter((other) => (other === debt ? !before.includes(debt) : before.includes(other))));
    }
    if (best() === before) return;
  }
}
