import { reserveOfTwelveMonths } from '../cash/reserve.ts';
import { payArrears } from './pay-arrears.ts';
import { byOverdueOrder } from './priority.ts';
import type { Run } from './run.ts';
import { forEachInTriage } from './triage.ts';

/** Sends free money to late and overdue parts. True when nothing is late or overdue afterwards. */
export function clearOverdue(run: Run): boolean {
  if (run.arrears.size === 0) return true;
  const free = freeForOverdue(run);
  if (free < 0 && run.policy.lookAhead === 'twelve-months') {
    // A bill of the coming year cannot be met anyway: arrears wait for essentials and dearer debts only, not for that bill.
    forEachInTriage(run, (debt, money) => {
      if (run.arrears.has(debt)) payArrears(run, debt, money);
    });
    return false;
  }
  if (free <= 0) return false;
  for (const debt of byOverdueOrder(run, [...run.arrears])) payArrears(run, debt, () => freeForOverdue(run));
  return run.arrears.size === 0;
}

/** Cash above the reserve. The buffer is not built up while something is overdue. */
function freeForOverdue(run: Run): number {
  if (run.policy.lookAhead === 'twelve-months')
    return run.cash - reserveOfTwelveMonths(run.reserve, run.index);
  const whole = run.reserve.whole[run.index];
  if (!run.heldForFarShortage) {
    const near = reserveOfTwelveMonths(run.reserve, run.index);
    run.heldForFarShortage = whole > near && run.cash > near;
  }
  return run.cash - whole;
}
