import type { Debt } from '../case/case.ts';
import { type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { monthlyDays } from '../dates/recurrence.ts';
import { accruePeriod } from './accrual.ts';
import type { Span } from './due-days.ts';
import { postAccrued } from './revolving.ts';
import type { DebtState, Parts, Postings } from './state.ts';

/**
 * The agreed instalments still ahead, by day, or null without an agreement (or when it is broken, or its last date has
 * passed: then the debt's own terms hold). With a monthly budget each falls on the first budget day that is not before it.
 */
export function agreedInstalments(debt: Debt, span: Span): { dueDays: DayNumber[]; agreed: number[] } | null {
  const { brokenOn, instalments } = debt.agreement ?? {};
  if (instalments === undefined || (brokenOn !== undefined && toDayNumber(brokenOn) <= span.asOf))
    return null;
  const budgetDays = span.budgetDay === undefined ? null : monthlyDays(span.budgetDay, span.asOf, span.end);
  const amounts = new Map<DayNumber, number>();
  for (const { date, amount } of instalments) {
    const own = toDayNumber(date);
    if (own <= span.asOf) continue;
    const day = budgetDays === null ? own : budgetDays.find((candidate) => candidate >= own);
    if (day !== undefined && day <= span.end) amounts.set(day, (amounts.get(day) ?? 0) + amount);
  }
  const dueDays = [...amounts.keys()].sort((a, b) => a - b);
  return dueDays.length === 0 ? null : { dueDays, agreed: dueDays.map((day) => amounts.get(day)!) };
}

/** What was overdue is overdue no more: it is paid as agreed. */
export function bringUnderAgreement(overdue: Parts, charged: { interest: number; fees: number }): void {
  charged.interest += overdue.interest;
  charged.fees += overdue.fees;
  overdue.principal = 0;
  overdue.interest = 0;
  overdue.fees = 0;
}

/**
 * The agreed instalment of the coming due date, never more than is owed; the last one takes up what is left. Interest is
 * charged up to `day`, which is the due date, or an earlier day on which it is paid.
 */
export function takeAgreedDue(state: DebtState, day: DayNumber, postings: Postings): Parts {
  const { agreed, debt, dueDays } = state.terms;
  accruePeriod(state.accrual, state.outstanding);
  postAccrued(state, day, postings);
  const dueDate = toCivilDate(dueDays[state.nextDue]);
  const ahead = debt.agreement!.instalments.some(({ date }) => date > dueDate);
  const amount = ahead ? agreed![state.nextDue] : Infinity;
  const fees = Math.min(state.fees, amount);
  const interest = Math.min(state.interest, amount - fees);
  const principal = Math.min(state.outstanding, amount - fees - interest);
  state.fees -= fees;
  state.interest -= interest;
  state.outstanding -= principal;
  return { fees, interest, principal };
}
