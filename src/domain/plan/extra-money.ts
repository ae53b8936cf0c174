import { reserveOfTwelveMonths } from '../cash/reserve.ts';
import { payExtra, payoffOn, takesExtraAnyDay } from '../debt/prepayment.ts';
import { takeDue } from '../debt/due.ts';
import { accruesByDay, postAccrued } from '../debt/revolving.ts';
import { NO_POSTINGS, ordinaryCopy, sumOf } from '../debt/state.ts';
import { coveredFrom, noteRequired, notePayment, settleNextDue, settleRequired } from './pay.ts';
import { nextTarget, takesMoney } from './next-target.ts';
import type { Run } from './run.ts';

/**
 * Sends what is free above reserve and buffer to the strategy's target; what a closed debt leaves free cascades on the
 * same day. Money for a debt that takes it on due dates only waits for that date.
 */
export function sendExtra(run: Run): void {
  if (run.policy.strategy === 'minimums') return;
  let free = freeMoney(run);
  if (free <= 0) return;
  // This order looks at the next required payment, which is another one since today's was taken.
  if (run.policy.strategy === 'cash-flow') settleNextDue(run);
  let waiting = 0;
  for (let debt = nextTarget(run); debt !== null; debt = nextTarget(run)) {
    run.askedAt[debt] = run.index;
    if (paysToday(run, debt)) {
      free = payTarget(run, debt, waiting);
    } else {
      waiting += moneyToWait(run, debt, free - waiting);
    }
    if (free <= waiting) return;
  }
}

/** Debts with something ordinary left that extra money can reach. */
export function openDebts(run: Run): number[] {
  const open: number[] = [];
  for (let debt = 0; debt < run.states.length; debt += 1) if (takesMoney(run, debt)) open.push(debt);
  return open;
}

/** Pays as much as is free beside what waits for others; smaller coming payments free more, until nothing is free or the debt takes no more. */
export function payTarget(run: Run, debt: number, waiting: number): number {
  const state = run.states[debt];
  if (accruesByDay(state)) {
    // The rounding of a posting can move the coming payments by a fen: it is done before the money is counted.
    postAccrued(state, run.day, run.postings);
    noteRequired(run, debt);
  }
  let free = freeMoney(run);
  while (free - waiting > 0) {
    const split = payExtra(state, { day: run.day, money: free - waiting }, run.postings);
    if (sumOf(split) === 0) break;
    notePayment(run, { debt, kind: 'extra', split });
    noteRequired(run, debt);
    free = freeMoney(run);
    if (state.outstanding === 0) break;
  }
  return free;
}

/** Cash above reserve and buffer. */
export function freeMoney(run: Run): number {
  const { reserve, index, prepared } = run;
  const kept =
    run.policy.lookAhead === 'whole' ? reserve.whole[index] : reserveOfTwelveMonths(reserve, index);
  return run.cash - kept - prepared.input.cash.buffer;
}

export function paysToday(run: Run, debt: number): boolean {
  if (takesExtraAnyDay(run.states[debt])) return true;
  const { dueDays } = run.states[debt].terms;
  return dueDays[run.states[debt].nextDue - 1] === run.day;
}

/**
 * How much of some money waits for the debt's next due date: what the debt can take then, after what is required. A fee
 * instalment is waited for only if it can be settled whole.
 */
function moneyToWait(run: Run, debt: number, money: number): number {
  const state = run.states[debt];
  const { terms, nextDue } = state;
  if (nextDue === terms.dueDays.length) return 0;
  const settledWhole = terms.kind === 'fee-instalment';
  // Mostly so much is left after the next due date that there is no need to know how much exactly.
  const least = state.outstanding - run.required[debt][nextDue] - run.prepared.roundingAhead;
  if (!settledWhole && least >= money) return money;
  const ahead = ordinaryCopy(state);
  const day = terms.dueDays[nextDue];
  takeDue(ahead, day, NO_POSTINGS);
  const whole = payoffOn(ahead, day);
  return !settledWhole || freeOn(run, run.dueIndex[debt][nextDue]) >= whole ? Math.min(money, whole) : 0;
}

/** What will be free on a later day if nothing extra is paid before. */
function freeOn(run: Run, index: number): number {
  settleRequired(run, coveredFrom(run, index));
  const { reserve, prepared } = run;
  let cash = run.cash;
  for (let i = run.index + 1; i <= index; i += 1) cash -= reserve.need[i];
  return cash - reserve.whole[index] - prepared.input.cash.buffer;
}
