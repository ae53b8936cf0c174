import { type MonthNumber, lastDayOf } from '../dates/recurrence.ts';
import { promoteLate } from '../debt/arrears.ts';
import type { DebtState } from '../debt/state.ts';
import { breakAgreement } from './break-agreement.ts';
import { closeMonth, emptyMonth } from './record.ts';
import type { Run } from './run.ts';

/** Closes the months before `month`; false when the plan has ended in one of them. */
export function advanceMonths(run: Run, month: MonthNumber): boolean {
  const { months } = run.record;
  for (let last = months[months.length - 1]; last.month < month; last = months[months.length - 1]) {
    endMonth(run, last.month);
    if (run.record.debtFreeOn !== null) return false;
    months.push(emptyMonth(last.month + 1));
  }
  return true;
}

function endMonth(run: Run, month: MonthNumber): void {
  run.day = lastDayOf(month);
  promoteAll(run);
  const { months } = run.record;
  closeMonth(months[months.length - 1], run.states, run.cash);
}

/** Makes late items overdue whose day has come; an agreement that they break ends. */
export function promoteAll(run: Run): void {
  for (const debt of run.arrears) {
    const state = run.states[debt];
    const since = state.late.reduce((first, item) => Math.min(first, item.overdueOn), Infinity);
    if (since > run.day) continue;
    promoteLate(state, run.day, run.postings);
    noteOverdue(run, state);
    if (state.terms.agreed !== null) breakAgreement(run, debt, since);
  }
}

function noteOverdue(run: Run, state: DebtState): void {
  run.record.overdueClearedOn = null;
  if (onRestrictedPlatform(run, state)) run.record.platformOverdueClearedOn = null;
}

export function onRestrictedPlatform(run: Run, state: DebtState): boolean {
  const platform = run.prepared.input.restriction?.platform;
  return platform !== undefined && state.terms.debt.platform === platform;
}
