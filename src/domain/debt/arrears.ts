import type { LateFee } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { BILLION, billionths } from '../money/decimal.ts';
import { multiplyHalfUp } from '../money/round.ts';
import { accruePeriod, accrueTo, takeAccrued } from './accrual.ts';
import { bearingPrincipal } from './revolving.ts';
import {
  type DebtState,
  type LateItem,
  type Parts,
  type Postings,
  addParts,
  noParts,
  sumOf,
} from './state.ts';

export const hasArrears = (state: DebtState): boolean => sumOf(state.overdue) > 0;

/** Penalty by the day on overdue principal, posted up to and with the day; never on interest or fees. */
export function postPenalty(state: DebtState, day: DayNumber, postings: Postings): void {
  accrueTo(state.penalty, day, state.overdue.principal);
  const penalty = takeAccrued(state.penalty);
  if (penalty === 0) return;
  state.overdue.interest += penalty;
  postings.post(state, { day: day, kind: 'penalty', amount: penalty });
}

/** With a monthly budget, the penalty of a whole month. */
export function addPenaltyPeriod(state: DebtState): void {
  accruePeriod(state.penalty, state.overdue.principal);
}

/** Pays up to `amount` from a pool in the order fees, interest, principal; returns what went where. */
export function payFrom(pool: Parts, amount: number): Parts {
  const fees = Math.min(pool.fees, amount);
  const interest = Math.min(pool.interest, amount - fees);
  const principal = Math.min(pool.principal, amount - fees - interest);
  pool.fees -= fees;
  pool.interest -= interest;
  pool.principal -= principal;
  return { fees, interest, principal };
}

/**
 * Settles a due date with what is paid towards it. The money goes to the oldest part, so arrears are paid first and
 * the same amount of what was due today takes their place; what was not paid at all is late.
 */
export function settleDue(state: DebtState, payment: { day: DayNumber; due: Parts; paid: number }): Parts {
  const { day, due, paid } = payment;
  const missed = sumOf(due) - paid;
  // Nothing older stands before it: the money goes where it is due.
  if (missed === 0 && !hasArrears(state)) return due;
  addParts(state.overdue, due);
  const split = payFrom(state.overdue, paid);
  if (missed > 0) state.late.push(lateItem(state, { day, missed }));
  return split;
}

/** Takes what was missed back out of the pool, newest part first: principal, then interest, then fees. */
function lateItem(state: DebtState, event: { day: DayNumber; missed: number }): LateItem {
  const pool = state.overdue;
  const principal = Math.min(pool.principal, event.missed);
  const interest = Math.min(pool.interest, event.missed - principal);
  const fees = event.missed - principal - interest;
  pool.principal -= principal;
  pool.interest -= interest;
  pool.fees -= fees;
  const overdueOn = event.day + 1 + (state.terms.debt.graceDays ?? 0);
  return { fees, interest, principal, dueDay: event.day, overdueOn };
}

/** Makes late items overdue whose day has come, with the late fee of that day. */
export function promoteLate(state: DebtState, day: DayNumber, postings: Postings): void {
  if (state.late.length === 0) return;
  const due = state.late.filter((item) => item.overdueOn <= day);
  for (const item of due) {
    accrueTo(state.penalty, item.overdueOn - 1, state.overdue.principal);
    if (isRevolving(state)) accrueTo(state.accrual, item.overdueOn - 1, bearingPrincipal(state));
    state.late = state.late.filter((other) => other !== item);
    addParts(state.overdue, item);
    const fee = lateFeeOf(state.terms.debt.lateFee, sumOf(item));
    if (fee > 0) {
      state.overdue.fees += fee;
      postings.post(state, { day: item.overdueOn, kind: 'late-fee', amount: fee });
    }
  }
}

/** A share of what was required and not paid, between floor and cap. */
export function lateFeeOf(rule: LateFee | undefined, unpaid: number): number {
  if (rule === undefined || unpaid <= 0) return 0;
  const fee = Math.max(rule.floor, multiplyHalfUp(unpaid, billionths(rule.share), BILLION));
  return rule.cap === undefined ? fee : Math.min(fee, rule.cap);
}

/**
 * Pays late items, the oldest first. Where older arrears stand before them, the money goes to those and the same amount
 * of the late item takes their place.
 */
export function payLate(state: DebtState, amount: number): Parts {
  const paid = noParts();
  let rest = amount;
  for (const item of state.late) {
    const covered = payFrom(item, rest);
    const sum = sumOf(covered);
    rest -= sum;
    addParts(state.overdue, covered);
    addParts(paid, payFrom(state.overdue, sum));
  }
  state.late = state.late.filter((item) => sumOf(item) > 0);
  return paid;
}

const isRevolving = ({ terms }: DebtState) => terms.kind === 'revolving' && terms.agreed === null;
