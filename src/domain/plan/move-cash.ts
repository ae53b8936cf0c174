import { onDay } from './by-day.ts';
import { recordShortfall } from './record.ts';
import { writeFlow } from './rows.ts';
import type { Run } from './run.ts';
import { type Flow, isOutgoing } from './timeline.ts';

/** Incomes first, then expenses, each as far as there is money. */
export function moveCash(run: Run): void {
  for (const flow of onDay(run.prepared.flows, run.index)) {
    if (isOutgoing(flow)) {
      spend(run, flow);
      continue;
    }
    const amount = run.incomeOf === undefined ? flow.amount : run.incomeOf(flow);
    run.cash += amount;
    writeFlow(run, flow, amount);
  }
}

function spend(run: Run, flow: Flow): void {
  const wanted = Math.abs(flow.amount);
  const paid = Math.min(run.cash, wanted);
  run.cash -= paid;
  if (paid > 0) writeFlow(run, flow, -paid);
  if (paid < wanted)
    recordShortfall(run.record, { day: run.day, kind: 'expense', ref: flow.ref, amount: wanted - paid });
}
