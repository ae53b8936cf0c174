import { reserveOfTwelveMonths } from '../cash/reserve.ts';
import { hasArrears, payFrom, payLate, postPenalty } from '../debt/arrears.ts';
import { sumOf } from '../debt/state.ts';
import { notePayment } from './pay.ts';
import { byOverdueOrder } from './priority.ts';
import type { Run } from './run.ts';

/** Sends free money to late and overdue parts. True when nothing is late or overdue afterwards. */
export function clearOverdue(run: Run): boolean {
  if (run.arrears.size === 0) return true;
  const free = freeForOverdue(run);
  if (free <= 0) return false;
  let rest = free;
  for (const debt of byOverdueOrder(run, [...run.arrears])) {
    if (rest <= 0) break;
    const state = run.states[debt];
    postPenalty(state, run.day, run.postings);
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
  }
  return run.arrears.size === 0;
}

/** Cash above the reserve. The buffer is not built up while something is overdue. */
function freeForOverdue(run: Run): number {
  const near = reserveOfTwelveMonths(run.reserve, run.index);
  if (run.policy.lookAhead === 'twelve-months') return run.cash - near;
  const whole = run.reserve.whole[run.index];
  if (whole > near && run.cash > near) run.heldForFarShortage = true;
  return run.cash - whole;
}
