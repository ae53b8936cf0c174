import type { DayNumber } from '../dates/civil-date.ts';
import type { Prepared } from './prepared.ts';
import { byStrategy } from './strategy-order.ts';
import { compareOutcomes } from './outcome.ts';
import { type Candidate, bestLookAhead } from './simulate-best.ts';
import { takesExtra } from '../debt/prepayment.ts';

/** Up to so many debts every order is tried; above it, orders are improved by exchanging two places. */
const MOST_FOR_ALL_ORDERS = 5;
const MOST_ROUNDS = 12;

export interface AvalancheSearch {
  readonly best: Candidate;
  /** The order found, as debt indices; with constant rates simply the rates. */
  readonly order: readonly number[];
  readonly bounded: boolean;
}

/**
 * Avalanche. With constant rates the highest current rate is optimal for interest. With rates that change, fixed
 * priority orders are searched for the least interest: "highest current rate" loses up to 40 % there.
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
  const attempt = attemptUntil(prepared, lastChange);
  const found = bounded ? exchangePlaces(byRate, attempt) : tryAll(prepayable, attempt);
  if (found === null || costOrder(plain, found.best) <= 0) return { best: plain, order: byRate, bounded };
  return { ...found, bounded };
}

interface Found {
  readonly best: Candidate;
  readonly order: readonly number[];
}

const isNothing = (prepared: Prepared, debt: number) => prepared.input.debts[debt].balance === 0;

/** Least interest among plans equal in missed payments and overdue-free day. */
function costOrder(a: Candidate, b: Candidate): number {
  return compareOutcomes({ ...a.outcome, ratioMonth: 0 }, { ...b.outcome, ratioMonth: 0 });
}

type Attempt = (order: readonly number[]) => Found;

/**
 * Plans with an order, held to the end or to the last change of a rate: from there on rates are constant and the
 * highest one first is optimal. The cheaper of the two counts.
 */
function attemptUntil(prepared: Prepared, lastChange: DayNumber): Attempt {
  return (order) => {
    const policy = { strategy: 'avalanche', first: order } as const;
    const whole = bestLookAhead(prepared, policy);
    const until = bestLookAhead(prepared, { ...policy, firstUntil: lastChange });
    return { best: costOrder(until, whole) < 0 ? until : whole, order };
  };
}

function tryAll(debts: readonly number[], attempt: Attempt): Found | null {
  let best: Found | null = null;
  for (const order of permutations(debts)) {
    const found = attempt(order);
    if (best === null || costOrder(found.best, best.best) < 0) best = found;
  }
  return best;
}

function exchangePlaces(start: readonly number[], attempt: Attempt): Found {
  let best = attempt(start);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best;
    for (let i = 0; i < start.length; i += 1) {
      for (let j = i + 1; j < start.length; j += 1) {
        const order = [...best.order];
        [order[i], order[j]] = [order[j], order[i]];
        const found = attempt(order);
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
