import { takesExtra } from '../debt/prepayment.ts';
import type { Run } from './run.ts';
import { firstStanding, standingOrder } from './standing-order.ts';
import { ORDERS, firstByStrategy } from './strategy-order.ts';

/** The debt that takes extra money next, of those that were not asked today; null when all were. */
export function nextTarget(run: Run): number | null {
  const { first, from, strategy } = run.policy;
  for (const debt of first) {
    const begun = from === undefined || run.day >= (from.get(debt) ?? run.day);
    if (begun && isLeft(run, debt)) return debt;
  }
  const order = ORDERS[strategy];
  if (!order.stands) return firstByStrategy(run, order, isLeft);
  if (run.standing === null || run.day >= run.standing.until) run.standing = standingOrder(run, order);
  return firstStanding(run, run.standing, isLeft);
}

const isLeft = (run: Run, debt: number) => run.askedAt[debt] !== run.index && takesMoney(run, debt);

/** Whether something ordinary is left of a debt that extra money can reach. */
export function takesMoney(run: Run, debt: number): boolean {
  const state = run.states[debt];
  return state.outstanding + state.interest + state.fees > 0 && takesExtra(state);
}
