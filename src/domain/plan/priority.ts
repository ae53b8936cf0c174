import type { DayNumber } from '../dates/civil-date.ts';
import { rateOn } from '../debt/rate-schedule.ts';
import { type DebtState, principalOf } from '../debt/state.ts';
import type { Prepared } from './prepared.ts';

const SECURED = new Set(['mortgage', 'car_loan']);

/** Classes for scarce money: secured debt, the restricted platform, debts on the credit report, the rest. */
export function triageClass(prepared: Pick<Prepared, 'input'>, debt: number): number {
  const { product, platform, onCreditReport } = prepared.input.debts[debt];
  if (product !== undefined && SECURED.has(product)) return 0;
  const restricted = prepared.input.restriction?.platform;
  if (restricted !== undefined && platform === restricted) return 1;
  return onCreditReport === true ? 2 : 3;
}

export interface PriorityRun {
  readonly prepared: Pick<Prepared, 'input' | 'ownPlaces'>;
  readonly states: readonly DebtState[];
  readonly day: DayNumber;
  /** Required amounts ahead by debt and due date, once a plan is under way. */
  readonly required?: readonly (readonly number[])[];
}

/** Debts in the order in which scarce money reaches them: by class, inside a class the dearest first. */
export function byTriage(run: PriorityRun, debts: readonly number[]): number[] {
  const rank = (debt: number) => rateOn(run.states[debt].terms.rates, run.day).rank;
  return inOrder(
    run,
    debts,
    (a, b) => triageClass(run.prepared, a) - triageClass(run.prepared, b) || rank(b) - rank(a),
  );
}

/** Debts in the order in which free money clears them when overdue: the restricted platform, then the dearest penalty. */
export function byOverdueOrder(run: PriorityRun, debts: readonly number[]): number[] {
  const { debts: all, restriction } = run.prepared.input;
  const place = (debt: number) =>
    restriction !== null && all[debt].platform === restriction.platform ? 0 : 1;
  const rank = (debt: number) => rateOn(run.states[debt].terms.penaltyRates, run.day).rank;
  return inOrder(run, debts, (a, b) => place(a) - place(b) || rank(b) - rank(a));
}

/** Negative where debt `a` comes before debt `b`; 0 leaves it to their balances. */
export type Comparison = (a: number, b: number) => number;

/** Sorts debts; ties: smaller balance, then id. */
export function inOrder(run: PriorityRun, debts: readonly number[], compare: Comparison): number[] {
  if (debts.length < 2) return [...debts];
  return [...debts].sort((a, b) => compare(a, b) || compareBalances(run, a, b));
}

/** The last word between two debts: smaller balance, then id. */
export function compareBalances({ prepared, states }: PriorityRun, a: number, b: number): number {
  const { debts } = prepared.input;
  return principalOf(states[a]) - principalOf(states[b]) || (debts[a].id < debts[b].id ? -1 : 1);
}
