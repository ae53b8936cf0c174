import { hasArrears, payFrom, payLate, postPenalty } from '../debt/arrears.ts';
import { accruesByDay, postAccrued } from '../debt/revolving.ts';
import { sumOf } from '../debt/state.ts';
import { notePayment, noteRequired } from './pay.ts';
import type { Run } from './run.ts';

/**
 * Pays a debt's late and overdue parts as far as the money goes. Interest is posted first, and its rounding can move
 * the coming payments by a fen: only then is asked how much money there is.
 */
export function payArrears(run: Run, debt: number, money: () => number): void {
  if (money() <= 0) return;
  postAll(run, debt);
  const state = run.states[debt];
  if (state.late.length > 0 && money() > 0) {
    notePayment(run, { debt, kind: 'required', split: payLate(state, money()) });
  }
  if (hasArrears(state) && money() > 0) {
    notePayment(run, {
      debt,
      kind: 'overdue',
      split: payFrom(state.overdue, Math.min(money(), sumOf(state.overdue))),
    });
  }
}

function postAll(run: Run, debt: number): void {
  const state = run.states[debt];
  postPenalty(state, run.day, run.postings);
  if (!accruesByDay(state)) return;
  postAccrued(state, run.day, run.postings);
  noteRequired(run, debt);
}
