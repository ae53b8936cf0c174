import { recomputeReserve } from '../cash/reserve.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { hasArrears } from '../debt/arrears.ts';
import { type DebtState, isClosed, sumOf } from '../debt/state.ts';
import { recordPayment } from './record.ts';
import type { PaymentEvent, Run } from './run.ts';

/** Takes a payment out of the cash, writes it down, and notes whether the debt is closed or in arrears. */
export function notePayment(run: Run, payment: PaymentEvent): void {
  const amount = sumOf(payment.split);
  const state = run.states[payment.debt];
  if (amount > 0) {
    run.cash -= amount;
    recordPayment(run, payment);
  }
  noteArrears(run, payment.debt);
  if (amount > 0 && isClosed(state)) run.open -= 1;
}

export function noteArrears(run: Run, debt: number): void {
  const state = run.states[debt];
  if (hasArrears(state) || state.late.length > 0) run.arrears.add(debt);
  else run.arrears.delete(debt);
}

/**
 * After extra money or a posting the debt's coming required payments are others, and with them the reserve. They are
 * worked out up to the day from which incomes cover everything with room to spare: beyond it nothing is reserved, and
 * as extra money only lowers them, the old amounts stand there as upper bounds until that day comes nearer.
 */
export function noteRequired(run: Run, debt: number, upTo = -1): void {
  const { reserve, ahead } = run;
  const state = run.states[debt];
  const indices = run.dueIndex[debt];
  const amounts = run.required[debt];
  const stop = onlyFalls(state) ? stopAfter(run, debt, Math.max(upTo, reachOf(run))) : indices.length;
  const end = requiredAhead(state, ahead, stop);
  const bounded = end === stop && stop < indices.length;
  const last = bounded ? stop : Math.max(end, run.requiredEnds[debt]);
  let firstChanged = -1;
  let lastChanged = -1;
  for (let i = state.nextDue; i < last; i += 1) {
    const amount = i < end ? ahead[i] : 0;
    const change = amount - amounts[i];
    if (change === 0) continue;
    reserve.need[indices[i]] += change;
    amounts[i] = amount;
    lastChanged = indices[i];
    if (firstChanged < 0) firstChanged = lastChanged;
  }
  if (bounded) {
    run.boundedFrom.set(debt, indices[stop]);
    run.firstBound = Math.min(run.firstBound, indices[stop]);
  } else {
    run.boundedFrom.delete(debt);
    run.requiredEnds[debt] = end;
  }
  if (lastChanged >= 0) recomputeReserve(reserve, { first: firstChanged, last: lastChanged }, run.index);
}

/** Works out amounts that were left as bounds, up to a day: as far as today's reserve looks. */
export function settleRequired(run: Run, upTo = reachOf(run)): void {
  if (run.firstBound > upTo) return;
  run.firstBound = Infinity;
  for (const [debt, index] of run.boundedFrom) {
    if (index <= upTo) noteRequired(run, debt, upTo);
    else run.firstBound = Math.min(run.firstBound, index);
  }
}

/** Works out the next amount of each debt where it was left as a bound. */
export function settleNextDue(run: Run): void {
  for (const [debt, index] of run.boundedFrom)
    if (index <= run.dueIndex[debt][run.states[debt].nextDue]) noteRequired(run, debt);
}

/** The index after the last due date up to a day, and after the next one in any case. */
function stopAfter(run: Run, debt: number, day: number): number {
  const indices = run.dueIndex[debt];
  let stop = Math.min(run.states[debt].nextDue + 1, indices.length);
  while (stop < indices.length && indices[stop] <= day) stop += 1;
  return stop;
}

/** With one rate to the end and no agreement, extra money never raises a coming payment. */
function onlyFalls({ terms }: DebtState): boolean {
  return terms.rates.from.length === 1 && !terms.hasAgreement;
}

/** How far today's reserve looks. A day that was found earlier serves as long as incomes still cover what follows it. */
function reachOf(run: Run): number {
  if (run.reach < run.index || !isCovered(run, run.reach)) run.reach = coveredFrom(run, run.index);
  return run.reach;
}

/** The first day from which on incomes cover what is needed. */
export function coveredFrom(run: Run, from: number): number {
  let day = from;
  while (!isCovered(run, day)) day += 1;
  return day;
}

/** Whether incomes cover all that follows a day, whatever rounding adds: the reserve of that day is nothing. */
function isCovered({ reserve, prepared }: Run, day: number): boolean {
  const { need, whole } = reserve;
  return day + 1 >= need.length || need[day + 1] + whole[day + 1] <= -prepared.roundingAhead;
}
