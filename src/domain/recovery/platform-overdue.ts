import type { Debt } from '../case/case.ts';
import { type CivilDate } from '../dates/civil-date.ts';

/** What is overdue of a debt with interest and fees, in fen. Nothing is while an agreement has instalments ahead: it covers them. */
export function overdueOf(debt: Debt, today: CivilDate): number {
  const { overdue, agreement } = debt;
  if (overdue === undefined) return 0;
  if (agreement?.instalments.some(({ date }) => date > today) === true) return 0;
  return overdue.principal + overdue.interest + overdue.fees;
}

/** Due dates that have passed and that nobody has answered for; a due day itself lasts until its midnight. */
export function unansweredOf({ unconfirmed }: Debt, today: CivilDate): number {
  return (unconfirmed ?? []).filter((due) => due.dueDate < today && due.overdueOn === undefined).length;
}

/** Due dates that were answered with "not paid" and whose grace days still run. */
export function inGrace({ unconfirmed }: Debt, today: CivilDate): number {
  return (unconfirmed ?? []).filter((due) => due.dueDate <= today && due.overdueOn !== undefined).length;
}

/** The last agreed date of a debt that is being paid by agreement; null for any other. */
export function agreedUntil({ agreement, balance }: Debt, today: CivilDate): CivilDate | null {
  const last = agreement?.instalments
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return balance > 0 && last !== undefined && last >= today ? last : null;
}
