import type { DayNumber } from '../dates/civil-date.ts';
import { lastDayOf } from '../dates/recurrence.ts';
import { promoteLate } from '../debt/arrears.ts';
import type { DebtState } from '../debt/state.ts';
import { breakAgreement } from './break-agreement.ts';
import { beginMonth, closeMonth } from './record.ts';
import type { Run } from './run.ts';

/** Closes the months that end before `day`; false when the plan has ended in one of them. */
export function advanceMonths(run: Run, day: DayNumber): boolean {
  while (run.monthEnd < day) {
    const { months } = run.record;
    const last = months[months.length - 1];
    run.day = run.monthEnd;
    promoteAll(run);
    closeMonth(last, run.states, run.cash);
    if (run.record.debtFreeOn !== null) return false;
    beginMonth(run.record);
    run.monthEnd = lastDayOf(last.month + 1);
  }
  return true;
}

/** Makes late items overdue whose day has come; an agreement that they break ends. */
export function promoteAll(run: Run): void {
  if (run.arrears.size === 0) return;
  for (const debt of run.arrears) {
    const state = run.states[debt];
    if (state.late.length === 0) continue;
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
