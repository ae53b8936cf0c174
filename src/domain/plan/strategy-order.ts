import { type Case, STRATEGIES, type StrategyId } from '../case/case.ts';
import { feeInstalmentRank } from '../debt/fee-instalment-rate.ts';
import { rateOn } from '../debt/rate-schedule.ts';
import { principalOf } from '../debt/state.ts';
import { type PriorityRun, inOrder } from './priority.ts';
import type { Spreading } from './run.ts';

export const isStrategy = (text: string): text is StrategyId =>
  (STRATEGIES as readonly string[]).includes(text);

/** Debts in the order in which the strategy sends free money to them. */
export function byStrategy(run: PriorityRun, strategy: Spreading, debts: readonly number[]): number[] {
  switch (strategy) {
    case 'snowball':
      return inOrder(run, debts, (debt) => [principalOf(run.states[debt])]);
    case 'custom': {
      const place = customPlaces(run.prepared.input);
      return inOrder(run, debts, (debt) => [place(debt), -rateRank(run, debt)]);
    }
    case 'cash-flow':
      return inOrder(run, debts, (debt) => [balancePerPayment(run, debt)]);
    case 'utilisation':
      return inOrder(run, debts, (debt) => [-usedShare(run, debt), -rateRank(run, debt)]);
    default:
      return inOrder(run, debts, (debt) => [-rateRank(run, debt)]);
  }
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

function customPlaces(input: Case): (debt: number) => number {
  const places = new Map(input.plan.order.map((id, place) => [id, place]));
  return (debt) => places.get(input.debts[debt].id) ?? input.plan.order.length;
}
/** Takes out of `left` the debt that the strategy sends money to first. */
export function takeNext(run: PriorityRun, strategy: Spreading, left: number[]): number {
  let best = 0;
  let bestKey = firstKey(run, strategy, left[0]);
  for (let i = 1; i < left.length; i += 1) {
    const key = firstKey(run, strategy, left[i]);
    if (key > bestKey || (key === bestKey && !isBefore(run, strategy, [left[i], left[best]]))) continue;
    best = i;
    bestKey = key;
  }
  const debt = left[best];
  left[best] = left[left.length - 1];
  left.pop();
  return debt;
}

function firstKey(run: PriorityRun, strategy: Spreading, debt: number): number {
  switch (strategy) {
    case 'snowball':
      return principalOf(run.states[debt]);
    case 'cash-flow':
      return balancePerPayment(run, debt);
    case 'utilisation':
      return -usedShare(run, debt);
    case 'custom':
      return customPlaces(run.prepared.input)(debt);
    default:
      return -rateRank(run, debt);
  }
}

const isBefore = (run: PriorityRun, strategy: Spreading, pair: [number, number]) =>
  byStrategy(run, strategy, pair)[0] === pair[0];
