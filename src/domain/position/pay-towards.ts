import type { DayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import { hasArrears, payFrom, payLate, postPenalty, settleDue } from '../debt/arrears.ts';
import { takeDue } from '../debt/due.ts';
import { payExtra, payoffOn } from '../debt/prepayment.ts';
import { accruesByDay, billStatements, postAccrued } from '../debt/revolving.ts';
import { type DebtState, type Parts, NO_POSTINGS, sumOf } from '../debt/state.ts';

/** What was paid towards the current statement of a revolving debt before its due date. */
export interface Credit {
  fees: number;
  interest: number;
  principal: number;
}

export const noCredit = (): Credit => ({ fees: 0, interest: 0, principal: 0 });

/**
 * Books a payment the user made: late and overdue parts first, then the coming due date, then principal. What exceeds
 * everything owed is left out: nobody is ever paid more than is owed.
 */
export function payTowards(
  state: DebtState,
  payment: { day: DayNumber; amount: number; credit: Credit },
): void {
  const { day, credit } = payment;
  let rest = payment.amount;
  postPenalty(state, day, NO_POSTINGS);
  if (accruesByDay(state)) postAccrued(state, day, NO_POSTINGS);
  rest -= sumOf(payLate(state, rest));
  if (hasArrears(state)) rest -= sumOf(payFrom(state.overdue, rest));
  if (rest === 0) return;
  if (state.terms.debt.kind === 'revolving') payRevolving(state, { day, rest, credit });
  else payInstalment(state, { day, rest });
}

/** Money before the statement only lowers it; after it, it counts towards its minimum. */
function payRevolving(state: DebtState, payment: { day: DayNumber; rest: number; credit: Credit }): void {
  const { day, rest, credit } = payment;
  billStatements(state, day);
  const counts = statementIsOpen(state, day) && state.outstanding - state.unbilled > 0;
  const split = payExtra(state, { day, money: rest }, NO_POSTINGS);
  if (!counts) return;
  credit.fees += split.fees;
  credit.interest += split.interest;
  credit.principal += split.principal;
}

/** Whether the statement of the coming due date is out: the last statement day is not before the last due date. */
function statementIsOpen(state: DebtState, day: DayNumber): boolean {
  const { debt } = state.terms;
  if (debt.kind !== 'revolving') return false;
  const thisMonth = dayInMonth(monthOf(day), debt.statement.statementDay);
  const statement = thisMonth <= day ? thisMonth : dayInMonth(monthOf(day) - 1, debt.statement.statementDay);
  return state.shownMinimum >= 0 || statement >= lastSettled(state);
}

/** The due date before the coming one. */
function lastSettled(state: DebtState): DayNumber {
  return state.nextDue > 0 ? state.terms.dueDays[state.nextDue - 1] : state.terms.periodStart;
}

/** The coming instalment first, as if it were paid on its due date; what is more repays principal. */
function payInstalment(state: DebtState, payment: { day: DayNumber; rest: number }): void {
  const { day } = payment;
  let { rest } = payment;
  const { dueDays, debt } = state.terms;
  const next = dueDays[state.nextDue];
  const paidAlready = day <= lastSettled(state);
  if (next !== undefined && debt.kind !== 'informal' && !paidAlready) {
    const due = takeDue(state, next, NO_POSTINGS);
    const paid = Math.min(rest, sumOf(due));
    settleUnanswered(state, { day: next, due, paid });
    rest -= paid;
  }
  if (rest > 0) prepay(state, { day, rest });
}

/** Settles a due date; what is not paid waits, unpenalised, for an answer. */
export function settleUnanswered(
  state: DebtState,
  payment: { day: DayNumber; due: Parts; paid: number },
): void {
  const before = state.late.length;
  settleDue(state, payment);
  state.late = state.late.map((item, index) => (index < before ? item : { ...item, overdueOn: Infinity }));
}

/** A fee instalment is settled whole, or not at all by extra money: then the money lowers its principal like the last periods'. */
function prepay(state: DebtState, payment: { day: DayNumber; rest: number }): Parts {
  const { day, rest } = payment;
  if (state.terms.debt.kind !== 'fee-instalment' || rest >= payoffOn(state, day)) {
    return payExtra(state, { day, money: rest }, NO_POSTINGS);
  }
  const principal = Math.min(state.outstanding, rest);
  state.outstanding -= principal;
  return { fees: 0, interest: 0, principal };
}
