import { recomputeReserve } from '../cash/reserve.ts';
import { openAccrual } from '../debt/accrual.ts';
import { requiredAhead } from '../debt/due.ts';
import { firstInstalment } from '../debt/instalment.ts';
import { type DebtState, principalOf } from '../debt/state.ts';
import type { Run } from './run.ts';

/**
 * An agreed instalment was missed: the debt's own terms return, and with them what is left of the arrears that the
 * agreement had covered. Interest that was waived so far stays waived.
 */
export function breakAgreement(run: Run, debt: number): void {
  const own = run.prepared.ownTerms[debt];
  if (own === undefined) return;
  forgetRequired(run, debt);
  returnTerms(run.states[debt], own.terms, run.day);
  run.dueIndex[debt] = own.dueIndex;
  run.required[debt] = own.dueIndex.map(() => 0);
  requiredAhead(run.states[debt], (i, amount) => {
    run.required[debt][i] = amount;
    run.reserve.need[own.dueIndex[i]] += amount;
  });
  recomputeReserve(run.reserve, { first: 0, last: run.prepared.days.length - 1 }, 0);
}

function forgetRequired(run: Run, debt: number): void {
  for (let i = run.states[debt].nextDue; i < run.required[debt].length; i += 1) {
    run.reserve.need[run.dueIndex[debt][i]] -= run.required[debt][i];
  }
}

function returnTerms(state: DebtState, terms: DebtState['terms'], day: number): void {
  const paid = terms.debt.balance - principalOf(state);
  const arrears = Math.max(0, (terms.debt.overdue?.principal ?? 0) - paid - state.overdue.principal);
  const returning = Math.min(arrears, state.outstanding);
  const nextDue = terms.dueDays.findIndex((due) => due >= day);
  Object.assign(state, {
    terms,
    outstanding: state.outstanding - returning,
    accrual: openAccrual(terms.rates, day - 1, terms.byPeriod),
    nextDue: nextDue < 0 ? terms.dueDays.length : nextDue,
    nextStatement: terms.statementDays.filter((statement) => statement < day).length,
  } satisfies Partial<DebtState>);
  state.overdue.principal += returning;
  state.instalment = firstInstalment(state);
}
