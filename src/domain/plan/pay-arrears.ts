import { hasArrears, payFrom, payLate, postPenalty } from '../debt/arrears.ts';
import { accruesByDay, postAccrued } from '../debt/revolving.ts';
import { sumOf } from '../debt/state.ts';
import { notePayment, noteSmallerPayments } from './pay.ts';
import type { Run } from './run.ts';

/** Pays a debt's late and overdue parts as far as the money goes; returns what was paid. Interest is posted first. */
export function payArrears(run: Run, debt: number, money: number): number {
  if (money <= 0) return 0;
  const state = run.states[debt];
  postPenalty(state, run.day, run.postings);
  if (accruesByDay(state)) {
    postAccrued(state, run.day, run.postings);
    noteSmallerPayments(run, debt);
  }
  let rest = money;
  if (state.late.length > 0) {
    const split = payLate(state, rest);
    rest -= sumOf(split);
    notePayment(run, { debt, kind: 'required', split });
  }
  if (rest > 0 && hasArrears(state)) {
    const split = payFrom(state.overdue, rest);
    rest -= sumOf(split);
    notePayment(run, { debt, kind: 'overdue', split });
  }
  return money - rest;
}
