import type { RevolvingDebt } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { BILLION } from '../money/decimal.ts';
import { multiplyHalfUp } from '../money/round.ts';
import { accruePeriod, accrueTo, takeAccrued } from './accrual.ts';
import type { DebtState, Parts, Postings } from './state.ts';

/** What a payment on a due date must cover at least, and its parts. */
export function takeRevolvingDue(state: DebtState, day: DayNumber, postings: Postings): Parts {
  const debt = state.terms.debt as RevolvingDebt;
  billStatements(state, day - 1);
  accruePeriod(state.accrual, bearingPrincipal(state));
  postAccrued(state, day, postings);
  const due = state.shownMinimum >= 0 ? shownDue(state) : minimumDue(state, debt);
  state.shownMinimum = -1;
  state.fees -= due.fees;
  state.interest -= due.interest;
  takePrincipal(state, due.principal);
  state.billed = 0;
  if (state.terms.byPeriod) return due;
  billStatements(state, day);
  return due;
}

/** max(floor, round(share x (carried + billed))) + ordinary interest and fees charged, never more than is owed. */
function minimumDue(state: DebtState, debt: RevolvingDebt): Parts {
  const base = state.outstanding - state.unbilled;
  const share = multiplyHalfUp(base, state.terms.minimumShare, BILLION);
  return {
    fees: state.fees,
    interest: state.interest,
    principal: Math.min(base, Math.max(debt.minimum.floor, share)),
  };
}

/** The minimum the lender shows for the current statement, as far as so much is owed. */
function shownDue(state: DebtState): Parts {
  const fees = Math.min(state.fees, state.shownMinimum);
  const interest = Math.min(state.interest, state.shownMinimum - fees);
  return { fees, interest, principal: Math.min(state.outstanding, state.shownMinimum - fees - interest) };
}

/** Principal oldest first: carried, billed, unbilled. */
export function takePrincipal(state: DebtState, amount: number): void {
  const carried = state.outstanding - state.billed - state.unbilled;
  const fromBilled = Math.min(state.billed, Math.max(0, amount - carried));
  state.billed -= fromBilled;
  state.unbilled -= Math.max(0, amount - carried - fromBilled);
  state.outstanding -= amount;
}

/** Posts what has accrued up to and with the day. */
export function postAccrued(state: DebtState, day: DayNumber, postings: Postings): void {
  accrueTo(state.accrual, day, bearingPrincipal(state));
  const interest = takeAccrued(state.accrual);
  if (interest === 0) return;
  state.interest += interest;
  postings.post(state, { day: day, kind: 'interest', amount: interest });
}

/** Whether ordinary interest accrues by the day, between due dates. */
export function accruesByDay({ terms }: DebtState): boolean {
  return terms.kind === 'revolving' || terms.agreed !== null;
}

/** Lets every statement day up to and with `day` bill what is unbilled. */
export function billStatements(state: DebtState, day: DayNumber): void {
  const { statementDays } = state.terms;
  while (state.nextStatement < statementDays.length && statementDays[state.nextStatement] <= day) {
    state.billed += state.unbilled;
    state.unbilled = 0;
    state.nextStatement += 1;
  }
}

/**
 * Daily, or under an agreement: all principal that is not overdue, in its days of grace too. After due: what is carried
 * past its due date.
 */
export function bearingPrincipal(state: DebtState): number {
  const { bearsAfterDue, agreed } = state.terms;
  if (agreed !== null) return state.outstanding;
  if (bearsAfterDue) return state.outstanding - state.billed - state.unbilled;
  let principal = state.outstanding;
  for (const item of state.late) if (item.overdueOn !== Infinity) principal += item.principal;
  return principal;
}
