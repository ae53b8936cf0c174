import type { DayNumber } from '../dates/civil-date.ts';
import { takesExtra } from '../debt/prepayment.ts';
import { type Found, costOrder } from './cost-order.ts';
import type { Prepared } from './prepared.ts';
import { type Candidate, bestLookAhead } from './simulate-best.ts';

const MOST_ROUNDS = 4;
const NEVER = Infinity;

/** Where a search begins: an order, and for debts whose rate changes the day from which they stand there. */
interface Start {
  readonly best: Candidate;
  readonly order: readonly number[];
  readonly from: ReadonlyMap<number, DayNumber>;
}

/**
 * When each debt whose rate changes should come to the front: money sent to a promotion early earns little, after it has
 * ended it is too late. From the plain order of rates and from the best fixed orders, one debt's day is moved at a time
 * while that lowers the cost.
 */
export function searchStarts(prepared: Prepared, plain: Candidate, orders: readonly Found[]): Candidate {
  const days = startDays(prepared);
  const never = new Map([...days.keys()].map((debt) => [debt, NEVER]));
  const starts: Start[] = [
    { best: plain, order: [], from: never },
    ...orders.map(({ best, order }) => ({ best, order, from: new Map<number, DayNumber>() })),
  ];
  let best = plain;
  for (const start of starts) {
    const found = descend(prepared, start, days);
    if (costOrder(found, best) < 0) best = found;
  }
  return best;
}

function descend(
  prepared: Prepared,
  start: Start,
  days: ReadonlyMap<number, readonly DayNumber[]>,
): Candidate {
  let { best, from } = start;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best;
    for (const [debt, choices] of days) {
      for (const day of choices) {
        if (from.get(debt) === day) continue;
        const moved = new Map([...from, [debt, day]]);
        const first = orderOf(start, moved);
        const found = bestLookAhead(prepared, { strategy: 'avalanche', first, from: moved });
        if (costOrder(found, best) >= 0) continue;
        best = found;
        from = moved;
      }
    }
    if (best === before) break;
  }
  return best;
}

/** Without an order of its own, the earlier a debt comes to the front the further in front it stands. */
function orderOf(start: Start, from: ReadonlyMap<number, DayNumber>): readonly number[] {
  if (start.order.length > 0) return start.order;
  return [...from.keys()].sort((a, b) => (from.get(a)! < from.get(b)! ? -1 : 1));
}

/** `asOf` and the due dates of each debt whose rate changes, up to the first after its last change. */
function startDays(prepared: Prepared): Map<number, readonly DayNumber[]> {
  const days = new Map<number, readonly DayNumber[]>();
  prepared.openStates().forEach((state, debt) => {
    const { rates, dueDays } = state.terms;
    if (rates.from.length === 1 || !takesExtra(state)) return;
    const after = dueDays.findIndex((day) => day >= rates.from[rates.from.length - 1]);
    days.set(debt, [prepared.asOf, ...dueDays.slice(0, after + 1)]);
  });
  return days;
}
