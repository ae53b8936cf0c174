import type { Prepared } from './prepared.ts';
import { byStrategy } from './strategy-order.ts';
import { type Found, costOrder } from './cost-order.ts';
import { searchStarts } from './search-starts.ts';
import { type Candidate, bestLookAhead } from './simulate-best.ts';
import { takesExtra } from '../debt/prepayment.ts';

/** Up to so many debts every order is tried; above it, orders are improved by exchanging two places. */
const MOST_FOR_ALL_ORDERS = 5;
const MOST_ROUNDS = 12;
/** From so many of the best orders the days on which promotions come to the front are searched. */
const MOST_STARTS = 3;

export interface AvalancheSearch {
  readonly best: Candidate;
  /** The order found, as debt indices; with constant rates simply the rates. */
  readonly order: readonly number[];
  readonly bounded: boolean;
}

/**
 * Avalanche. With constant rates the highest current rate is optimal for interest. With rates that change, orders are
 * searched for the least interest, and the days on which each promotion comes to the front: "highest current rate" loses
 * up to 40 % there.
 */
export function searchAvalanche(prepared: Prepared): AvalancheSearch {
  const run = { prepared, states: prepared.openStates(), day: prepared.asOf };
  const prepayable = run.states.flatMap((state, debt) =>
    takesExtra(state) && !isNothing(prepared, debt) ? [debt] : [],
  );
  const plain = bestLookAhead(prepared, { strategy: 'avalanche', first: [] }, true);
  const byRate = byStrategy(run, 'avalanche', prepayable);
  const lastChange = Math.max(...prepayable.map((debt) => run.states[debt].terms.rates.from.at(-1)!));
  if (lastChange <= prepared.asOf || !plain.sentExtra) return { best: plain, order: byRate, bounded: false };
  const bounded = prepayable.length > MOST_FOR_ALL_ORDERS;
  const orders = bounded ? [exchangePlaces(prepared, byRate)] : bestOrders(prepared, prepayable);
  return { best: searchStarts(prepared, plain, orders), order: orders[0].order, bounded };
}

const isNothing = (prepared: Prepared, debt: number) => prepared.input.debts[debt].balance === 0;

function attempt(prepared: Prepared, order: readonly number[]): Found {
  return { best: bestLookAhead(prepared, { strategy: 'avalanche', first: order }), order };
}

/** The best few of all orders, the best first. */
function bestOrders(prepared: Prepared, debts: readonly number[]): Found[] {
  const found = [...permutations(debts)].map((order) => attempt(prepared, order));
  return found.sort((a, b) => costOrder(a.best, b.best)).slice(0, MOST_STARTS);
}

function exchangePlaces(prepared: Prepared, start: readonly number[]): Found {
  let best = attempt(prepared, start);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best;
    for (let i = 0; i < start.length; i += 1) {
      for (let j = i + 1; j < start.length; j += 1) {
        const order = [...best.order];
        [order[i], order[j]] = [order[j], order[i]];
        const found = attempt(prepared, order);
        if (costOrder(found.best, best.best) < 0) best = found;
      }
    }
    if (best === before) return best;
  }
  return best;
}

function* permutations(items: readonly number[]): Generator<number[]> {
  if (items.length <= 1) {
    yield [...items];
    return;
  }
  for (let i = 0; i < items.length; i += 1) {
    const rest = [...items.slice(0, i), ...items.slice(i + 1)];
    for (const tail of permutations(rest)) yield [items[i], ...tail];
  }
}
