import { twelveMonthsAfter } from '../cash/reserve.ts';
import { settleRequired } from './pay.ts';
import { byTriage } from './priority.ts';
import type { Run } from './run.ts';

/**
 * Goes through the debts in the order in which scarce money reaches them. Each may use what is not reserved, over twelve
 * months, for essentials and for the debts before it; `money` tells how much that is at the moment.
 */
export function forEachInTriage(run: Run, visit: (debt: number, money: () => number) => void): void {
  settleRequired(run, Infinity);
  const dearer = essentialsAhead(run);
  const all = run.states.map((_, debt) => debt);
  for (const debt of byTriage(run, all)) {
    visit(debt, () => Math.max(0, run.cash - mostNeeded(dearer)));
    addRequired(run, debt, dearer);
  }
}

/** What essentials need beyond what comes in, by day, over the coming twelve months. */
function essentialsAhead(run: Run): number[] {
  const { prepared, day, index } = run;
  const limit = twelveMonthsAfter(day);
  let end = index + 1;
  while (end < prepared.days.length && prepared.days[end] <= limit) end += 1;
  return prepared.baseNeed().slice(index + 1, end);
}

function addRequired(run: Run, debt: number, need: number[]): void {
  const indices = run.dueIndex[debt];
  for (let i = run.states[debt].nextDue; i < indices.length; i += 1) {
    const place = indices[i] - run.index - 1;
    if (place >= need.length) return;
    need[place] += run.required[debt][i];
  }
}

function mostNeeded(need: readonly number[]): number {
  let sum = 0;
  let most = 0;
  for (const amount of need) {
    sum += amount;
    if (sum > most) most = sum;
  }
  return most;
}
