import { recomputeReserve } from '../cash/reserve.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { accrueTo, openAccrual, takeAccrued } from '../debt/accrual.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { firstInstalment } from '../debt/instalment.ts';
import { ratesSince } from '../debt/rate-schedule.ts';
import { type DebtState, type DebtTerms, principalOf } from '../debt/state.ts';
import type { Run } from './run.ts';

/**
 * An agreed instalment was missed and became overdue on `since`: the debt's own terms return, and with them what is
 * left of the arrears that the agreement had covered. Interest that was waived so far stays waived.
 */
export function breakAgreement(run: Run, debt: number, since: DayNumber): void {
  const own = run.prepared.ownTerms[debt];
  if (own === undefined) return;
  forgetRequired(run, debt);
  chargeAccrued(run, run.states[debt], since);
  returnTerms(run.states[debt], own.terms, since);
  run.standing = null;
  run.dueIndex[debt] = own.dueIndex;
  run.required[debt] = own.dueIndex.map(() => 0);
  run.boundedFrom.delete(debt);
  run.requiredEnds[debt] = requiredAhead(run.states[debt], run.required[debt]);
  run.required[debt].forEach((amount, i) => (run.reserve.need[own.dueIndex[i]] += amount));
  recomputeReserve(run.reserve, { first: 0, last: run.prepared.days.length - 1 }, 0);
}

function forgetRequired(run: Run, debt: number): void {
  for (let i = run.states[debt].nextDue; i < run.required[debt].length; i += 1) {
    run.reserve.need[run.dueIndex[debt][i]] -= run.required[debt][i];
  }
}

function returnTerms(state: DebtState, own: DebtTerms, since: DayNumber): void {
  // The agreement's interest is charged up to the day before; the own rates hold for the days that follow.
  const terms = { ...own, rates: ratesSince(own.rates, since) };
  const nextDue = terms.dueDays.findIndex((due) => due >= since);
  Object.assign(state, {
    terms,
    accrual: openAccrual(terms.rates, since - 1, terms.byPeriod),
    nextDue: nextDue < 0 ? terms.dueDays.length : nextDue,
    nextStatement: terms.statementDays.filter((statement) => statement < since).length,
  } satisfies Partial<DebtState>);
  returnArrears(state);
  state.instalment = firstInstalment(state);
}

/** Interest kept of the days of grace. */
function chargeAccrued(run: Run, state: DebtState, since: DayNumber): void {
  accrueTo(state.accrual, since - 1, state.outstanding);
  const interest = takeAccrued(state.accrual);
  if (interest === 0) return;
  state.interest += interest;
  run.postings.post(state, { day: since, kind: 'interest', amount: interest });
}

/** What the agreement had covered is overdue again, as far as it is not paid and not overdue already. */
function returnArrears(state: DebtState): void {
  const { balance, overdue: before } = state.terms.debt;
  if (before === undefined) return;
  const { overdue } = state;
  const paid = balance - principalOf(state);
  const principal = atMost(before.principal - paid - overdue.principal, state.outstanding);
  const interest = atMost(before.interest - overdue.interest, state.interest);
  const fees = atMost(before.fees, state.fees);
  state.outstanding -= principal;
  state.interest -= interest;
  state.fees -= fees;
  overdue.principal += principal;
  overdue.interest += interest;
  overdue.fees += fees;
}

const atMost = (amount: number, left: number) => Math.min(Math.max(0, amount), left);
