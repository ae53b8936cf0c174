import { recordCash, recordShortfall } from './record.ts';
import type { Run } from './run.ts';

/** Incomes first, then expenses, each as far as there is money. */
export function moveCash(run: Run): void {
  const { prepared, record, day, index } = run;
  for (const flow of prepared.incoming[index] ?? []) {
    const amount = run.incomeOf === undefined ? flow.amount : run.incomeOf(flow);
    run.cash += amount;
    recordCash(record, { day, kind: flow.kind, ref: flow.ref, amount, after: run.cash });
  }
  for (const flow of prepared.outgoing[index] ?? []) {
    const wanted = Math.abs(flow.amount);
    const paid = Math.min(run.cash, wanted);
    run.cash -= paid;
    if (paid > 0) recordCash(record, { day, kind: flow.kind, ref: flow.ref, amount: -paid, after: run.cash });
    if (paid < wanted)
      recordShortfall(record, { day, kind: 'expense', ref: flow.ref, amount: wanted - paid });
  }
}
