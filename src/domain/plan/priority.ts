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
  readonly prepared: Pick<Prepared, 'input'>;
  readonly states: readonly DebtState[];
  readonly day: DayNumber;
  /** Required amounts ahead by debt and due date, once a plan is under way. */
  readonly required?: readonly (readonly number[])[];
}

/** Debts in the order in which scarce money reaches them: by class, inside a class the dearest first. */
export function byTriage(run: PriorityRun, debts: readonly number[]): number[] {
  if (debts.length === 1) return [...debts];
  return inOrder(run, debts, (debt) => [
    triageClass(run.prepared, debt),
    -rateOn(run.states[debt].terms.rates, run.day).rank,
  ]);
}

/** Debts in the order in which free money clears them when overdue: the restricted platform, then the dearest penalty. */
export function byOverdueOrder(run: PriorityRun, debts: readonly number[]): number[] {
  const restricted = run.prepared.input.restriction?.platform;
  return inOrder(run, debts, (debt) => [
    restricted !== undefined && run.prepared.input.debts[debt].platform === restricted ? 0 : 1,
    -rateOn(run.states[debt].terms.penaltyRates, run.day).rank,
  ]);
}

/** Sorts by the given keys, smallest first; ties: smaller balance, then id. */
export function inOrder(
  run: PriorityRun,
  debts: readonly number[],
  keys: (debt: number) => readonly number[],
): number[] {
  const rows = debts.map((debt) => ({
    debt,
    keys: [...keys(debt), principalOf(run.states[debt])],
    id: run.prepared.input.debts[debt].id,
  }));
  rows.sort((a, b) => {
    for (let i = 0; i < a.keys.length; i += 1)
      if (a.keys[i] !== b.keys[i]) return a.keys[i] < b.keys[i] ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
  return rows.map((row) => row.debt);
}
