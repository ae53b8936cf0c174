import { principalOf } from '../debt/state.ts';
import { multiplyHalfUp } from '../money/round.ts';
import { freeMoney, openDebts, payTarget, paysToday } from './extra-money.ts';
import type { Run } from './run.ts';

/**
 * The habit that people follow without a plan: what is free is spread over the debts in proportion to their balances. A
 * debt that takes it on due dates only, or only whole, keeps its share waiting. What a closed debt leaves is spread again.
 */
export function sendInProportion(run: Run): void {
  for (;;) {
    const open = openDebts(run);
    share(run, open, freeMoney(run));
    let closed = false;
    for (const debt of open) {
      if (!paysToday(run, debt) || !paySetAside(run, debt) || run.states[debt].outstanding > 0) continue;
      run.setAside[debt] = 0;
      closed = true;
    }
    if (!closed) return;
  }
}

/** Adds what is newly free to what waits; with less than waits, all of it is shared anew. */
function share(run: Run, open: readonly number[], free: number): void {
  const { setAside } = run;
  let fresh = free - open.reduce((sum, debt) => sum + (setAside[debt] ?? 0), 0);
  if (fresh < 0) {
    for (const debt of open) setAside[debt] = 0;
    fresh = Math.max(0, free);
  }
  let balance = open.reduce((sum, debt) => sum + principalOf(run.states[debt]), 0);
  for (const debt of open) {
    const own = principalOf(run.states[debt]);
    const part = balance === 0 ? fresh : multiplyHalfUp(fresh, own, balance);
    setAside[debt] = (setAside[debt] ?? 0) + part;
    fresh -= part;
    balance -= own;
  }
}

/** Pays a debt what waits for it; false when nothing is paid. */
function paySetAside(run: Run, debt: number): boolean {
  const { setAside } = run;
  if (setAside[debt] <= 0) return false;
  const before = run.cash;
  payTarget(run, debt, freeMoney(run) - setAside[debt]);
  setAside[debt] = Math.max(0, setAside[debt] - (before - run.cash));
  return run.cash < before;
}
