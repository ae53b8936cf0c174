import type { Debt } from '../case/case.ts';
import { type CivilDate, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { lastDayOf, monthOf } from '../dates/recurrence.ts';
import { debtTerms } from '../debt/open-debt.ts';

/** The first due date after a day of any of the debts that still owe something; null when there is none within two months. */
export function nextDueDate(debts: readonly Debt[], today: CivilDate): CivilDate | null {
  const asOf = toDayNumber(today);
  const span = { asOf, end: lastDayOf(monthOf(asOf) + 2), budgetDay: undefined };
  const days = debts
    .filter((debt) => debt.balance > 0)
    .flatMap((debt) => debtTerms(debt, span).dueDays.slice(0, 1));
  return days.length === 0 ? null : toCivilDate(Math.min(...days));
}
