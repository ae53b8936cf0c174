import { addDays, type CivilDate } from '../dates/civil-date.ts';
import type { FailedRepayment } from './repayments.ts';

/** A due date that has passed and about which nothing is known yet. */
export interface OpenDue {
  readonly debt: string;
  readonly dueDate: CivilDate;
}

/** A lender tries again for some days after a due date; a debit on the eve counts too. */
const DAYS_AFTER = 10;
const DAYS_BEFORE = 1;

/**
 * The due date of a debt that a failed debit is evidence about: the nearest open one to whose time it belongs, and that
 * later repayments did not make up for in time. Null for none.
 */
export function missedDue(
  failed: Pick<FailedRepayment, 'date' | 'madeUpOn'>,
  debt: string,
  open: readonly OpenDue[],
): CivilDate | null {
  const dates = open
    .filter((due) => due.debt === debt)
    .map(({ dueDate }) => dueDate)
    .filter((due) => failed.date >= addDays(due, -DAYS_BEFORE) && failed.date <= addDays(due, DAYS_AFTER))
    .sort();
  const due = dates.at(-1);
  if (due === undefined) return null;
  return failed.madeUpOn !== null && failed.madeUpOn <= due ? null : due;
}
