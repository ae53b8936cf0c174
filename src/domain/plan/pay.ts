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
    recordPayment(run.record, state, { ...payment, day: run.day, cashAfter: run.cash });
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
  const stop = onlyFalls(state)
    ? stopAfter(run, debt, Math.max(upTo, coveredFrom(run, run.index)))
    : indices.length;
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
  if (bounded) run.boundedFrom.set(debt, indices[stop]);
  else {
    run.boundedFrom.delete(debt);
    run.requiredEnds[debt] = end;
  }
  if (lastChanged >= 0) recomputeReserve(reserve, { first: firstChanged, last: lastChanged }, run.index);
}

/** Works out amounts that were left as bounds, as far as the reserve of a day looks; all of them for an endless day. */
export function settleRequired(run: Run, from = run.index): void {
  if (run.boundedFrom.size === 0) return;
  const upTo = from === Infinity ? Infinity : coveredFrom(run, from);
  for (const [debt, index] of run.boundedFrom)
    if (index <= upTo || index <= run.dueIndex[debt][run.states[debt].nextDue]) noteRequired(run, debt, upTo);
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
  return terms.rates.from.length === 1 && terms.debt.agreement === undefined;
}

/** The first day from which on, whatever rounding adds, incomes cover what is needed: the reserve of that day is nothing. */
function coveredFrom({ reserve, prepared }: Run, from: number): number {
  const { need, whole } = reserve;
  let day = from;
  while (day + 1 < need.length && need[day + 1] + whole[day + 1] > -prepared.roundingAhead) day += 1;
  return day;
}
