import { STRATEGIES, type StrategyId } from '../case/case.ts';
import { feeInstalmentRank } from '../debt/fee-instalment-rate.ts';
import { rateOn } from '../debt/rate-schedule.ts';
import { principalOf } from '../debt/state.ts';
import { type PriorityRun, compareBalances, inOrder } from './priority.ts';
import type { Spreading } from './run.ts';

export const isStrategy = (text: string): text is StrategyId =>
  (STRATEGIES as readonly string[]).includes(text);

/** Debts in the order in which the strategy sends free money to them. */
export function byStrategy(run: PriorityRun, strategy: Spreading, debts: readonly number[]): number[] {
  return inOrder(
    run,
    debts,
    (a, b) => strategyKey(run, strategy, a) - strategyKey(run, strategy, b) || compareSecondKeys(run, strategy, [a, b]),
  );
}

/** What the strategy compares first, the smallest in front. */
export function strategyKey(run: PriorityRun, strategy: Spreading, debt: number): number {
  switch (strategy) {
    case 'snowball':
      return principalOf(run.states[debt]);
    case 'cash-flow':
      return balancePerPayment(run, debt);
    case 'utilisation':
      return -usedShare(run, debt);
    case 'custom':
      return run.prepared.ownPlaces[debt];
    default:
      return -rateRank(run, debt);
  }
}

/** Debts that the user did not place, or without a limit, follow by their rates. */
function compareSecondKeys(run: PriorityRun, strategy: Spreading, [a, b]: readonly [number, number]): number {
  return strategy === 'custom' || strategy === 'utilisation' ? rateRank(run, b) - rateRank(run, a) : 0;
}

/** Which of two debts with the same key comes first. */
export const isBeforeTied = (run: PriorityRun, strategy: Spreading, pair: readonly [number, number]) =>
  (compareSecondKeys(run, strategy, pair) || compareBalances(run, pair[0], pair[1])) < 0;

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
