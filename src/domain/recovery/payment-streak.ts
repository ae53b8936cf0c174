import type { CivilDate } from '../dates/civil-date.ts';
import type { DueOutcome } from './due-outcome.ts';

/**
 * How many of the latest due dates of some debts were paid in full on time, one after the other, and the last of them.
 * One that is not answered for neither counts nor ends the streak; anything else ends it.
 */
export function statementsOnTime(
  dues: readonly DueOutcome[],
  debts: ReadonlySet<string>,
): { count: number; last: CivilDate | null } {
  const own = dues
    .filter((due) => debts.has(due.debt) && due.required > 0)
    .toSorted((a, b) => (a.dueDate < b.dueDate ? 1 : -1));
  let count = 0;
  let last: CivilDate | null = null;
  for (const due of own) {
    if (due.result === 'unconfirmed') continue;
    last ??= due.dueDate;
    if (due.result !== 'on-time') break;
    count += 1;
  }
  return { count, last };
}
