import { recomputeReserve } from '../cash/reserve.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { returnOwnTerms } from '../debt/return-own-terms.ts';
import type { Run } from './run.ts';

/** An agreed instalment was missed and became overdue on `since`: the debt's own terms return, and its coming payments with them. */
export function breakAgreement(run: Run, debt: number, since: DayNumber): void {
  const own = run.prepared.ownTerms[debt];
  if (own === undefined) return;
  forgetRequired(run, debt);
  returnOwnTerms(run.states[debt], own.terms, { since, postings: run.postings });
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
