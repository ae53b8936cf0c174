import type { DayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import { hasArrears, payFrom, payLate, postPenalty, settleDue } from '../debt/arrears.ts';
import { takeDue } from '../debt/due.ts';
import { payExtra, payoffOn } from '../debt/prepayment.ts';
import { accruesByDay, billStatements, postAccrued } from '../debt/revolving.ts';
import { type DebtState, type Parts, addParts, noParts, sumOf } from '../debt/state.ts';
import { noteArrearsPaid, noteDue, noteLate } from './due-ledger.ts';
import type { Replay } from './replay.ts';

/** What was paid towards the current statement of a revolving debt before its due date, and when. */
export interface Credit extends Parts {
  paid: { readonly day: DayNumber; readonly amount: number }[];
}

export const noCredit = (): Credit => ({ ...noParts(), paid: [] });

/**
 * Books a payment the user made: late and overdue parts first, then the coming due date, then principal. What exceeds
 * everything owed is left out: nobody is ever paid more than is owed. Returns what went where.
 */
export function payTowards(replay: Replay, payment: { day: DayNumber; amount: number }): Parts {
  const { state, ledger, postings } = replay;
  const { day, amount } = payment;
  postPenalty(state, day, postings);
  if (accruesByDay(state)) postAccrued(state, day, postings);
  const paid = payLate(state, amount);
  noteLate(ledger, state.late, day);
  if (hasArrears(state)) {
    const split = payFrom(state.overdue, amount - sumOf(paid));
    noteArrearsPaid(ledger, sumOf(split), day);
    addParts(paid, split);
  }
  const rest = amount - sumOf(paid);
  if (rest === 0) return paid;
  const { debt, agreed } = state.terms;
  const ordinary = debt.kind === 'revolving' && agreed === null ? payRevolving : payInstalment;
  addParts(paid, ordinary(replay, { day, rest }));
  return paid;
}

interface Rest {
  readonly day: DayNumber;
  readonly rest: number;
}

/** Money before the statement only lowers it; after it, it counts towards its minimum. */
function payRevolving({ state, credit, postings }: Replay, { day, rest }: Rest): Parts {
  billStatements(state, day);
  const counts = statementIsOpen(state, day) && state.outstanding - state.unbilled > 0;
  const split = payExtra(state, { day, money: rest }, postings);
  if (!counts) return split;
  addParts(credit, split);
  credit.paid.push({ day, amount: sumOf(split) });
  return split;
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

/**
 * The coming instalment first, as if it were paid on its due date; an agreed one bears interest only to the day it is
 * paid. What is more repays principal.
 */
function payInstalment(replay: Replay, { day, rest }: Rest): Parts {
  const { state, ledger, postings } = replay;
  const { dueDays, debt, agreed } = state.terms;
  const next = dueDays[state.nextDue];
  const paid = noParts();
  const hasInstalments = debt.kind !== 'informal' || agreed !== null;
  if (next !== undefined && hasInstalments && day > lastSettled(state)) {
    const due = takeDue(state, agreed === null ? next : day, postings);
    const required = sumOf(due);
    const covered = Math.min(rest, required);
    addParts(paid, settleUnanswered(state, { day: next, due, paid: covered }));
    const settledOn = covered === required ? day : null;
    noteDue(ledger, { dueDay: next, required, open: required - covered, settledOn });
  }
  const beyond = rest - sumOf(paid);
  if (beyond > 0) addParts(paid, prepay(replay, { day, rest: beyond }));
  return paid;
}

/** Settles a due date; what is not paid waits, unpenalised, for an answer. Returns what went where. */
export function settleUnanswered(
  state: DebtState,
  payment: { day: DayNumber; due: Parts; paid: number },
): Parts {
  const before = state.late.length;
  const split = settleDue(state, payment);
  state.late = state.late.map((item, index) => (index < before ? item : { ...item, overdueOn: Infinity }));
  return split;
}

/** A fee instalment is settled whole, or not at all by extra money: then the money lowers its principal like the last periods'. */
function prepay({ state, postings }: Replay, { day, rest }: Rest): Parts {
  const { debt, agreed } = state.terms;
  const whole = debt.kind !== 'fee-instalment' || agreed !== null || rest >= payoffOn(state, day);
  const paid = whole ? payExtra(state, { day, money: rest }, postings) : noParts();
  // Where principal and its prepayment fee leave a fen of the money, that lowers the principal too.
  const principal = Math.min(state.outstanding, rest - sumOf(paid));
  state.outstanding -= principal;
  paid.principal += principal;
  return paid;
}
