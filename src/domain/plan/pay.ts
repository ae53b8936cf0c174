import { recomputeReserve } from '../cash/reserve.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { hasArrears } from '../debt/arrears.ts';
import { isClosed, sumOf } from '../debt/state.ts';
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

/** After extra money or a posting the debt's coming required payments are others, and with them the reserve. */
export function noteRequired(run: Run, debt: number): void {
  const { reserve, ahead } = run;
  const indices = run.dueIndex[debt];
  const amounts = run.required[debt];
  let first = -1;
  let last = -1;
  const end = requiredAhead(run.states[debt], ahead);
  for (let i = run.states[debt].nextDue; i < Math.max(end, run.requiredEnds[debt]); i += 1) {
    const amount = i < end ? ahead[i] : 0;
    const change = amount - amounts[i];
    if (change === 0) continue;
    reserve.need[indices[i]] += change;
    amounts[i] = amount;
    last = indices[i];
    if (first < 0) first = last;
  }
  run.requiredEnds[debt] = end;
  if (last >= 0) recomputeReserve(reserve, { first, last }, run.index);
}
