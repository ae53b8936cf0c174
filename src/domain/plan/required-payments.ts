import { reserveOfTwelveMonths } from '../cash/reserve.ts';
import { addPenaltyPeriod, postPenalty, settleDue } from '../debt/arrears.ts';
import { takeDue } from '../debt/due.ts';
import { type Parts, sumOf } from '../debt/state.ts';
import { notePayment } from './pay.ts';
import { payArrears } from './pay-arrears.ts';
import { recordShortfall } from './record.ts';
import { forEachInTriage } from './triage.ts';
import type { Run } from './run.ts';

interface Claim {
  readonly debt: number;
  readonly due: Parts;
}

/** Pays what is due today. Where money is scarce, due and overdue alike wait for essentials and for dearer classes. */
export function payRequired(run: Run): void {
  const claims = takeClaims(run);
  if (claims.length === 0) return;
  if (isScarce(run, claims)) return payScarce(run, claims);
  const { paymentPlaces } = run.prepared;
  if (claims.length > 1) claims.sort((a, b) => paymentPlaces[a.debt] - paymentPlaces[b.debt]);
  for (const claim of claims) settle(run, claim, sumOf(claim.due));
}

/** Whether the coming twelve months, today included, cannot be met. */
function isScarce(run: Run, claims: readonly Claim[]): boolean {
  let left = run.cash;
  for (const claim of claims) left -= sumOf(claim.due);
  return left < run.reserve.whole[run.index] && left < reserveOfTwelveMonths(run.reserve, run.index);
}

/**
 * Goes through the debts in triage order, due and overdue alike. Of one debt, what is due today comes first, for a
 * missed payment would only add to the same arrears.
 */
function payScarce(run: Run, claims: readonly Claim[]): void {
  forEachInTriage(run, (debt, money) => {
    const claim = claims.find((candidate) => candidate.debt === debt);
    if (claim !== undefined) settle(run, claim, Math.min(sumOf(claim.due), money()));
    if (run.arrears.has(debt)) payArrears(run, debt, money);
  });
}

function takeClaims(run: Run): Claim[] {
  const { prepared, states, index, day, record } = run;
  const claims: Claim[] = [];
  const month = record.months[record.months.length - 1];
  for (const debt of prepared.dueDebts[index] ?? []) {
    const state = states[debt];
    if (state.terms.dueDays[state.nextDue] !== day) continue;
    if (state.terms.byPeriod) addPenaltyPeriod(state);
    postPenalty(state, day, run.postings);
    const due = takeDue(state, day, run.postings);
    const amount = sumOf(due);
    if (amount === 0) continue;
    month.required += amount;
    if (state.terms.debt.onCreditReport === true) month.requiredReported += amount;
    claims.push({ debt, due });
  }
  return claims;
}

function settle(run: Run, claim: Claim, paid: number): void {
  const { debt, due } = claim;
  const missed = sumOf(due) - paid;
  const split = settleDue(run.states[debt], { day: run.day, due, paid });
  notePayment(run, { debt, kind: 'required', split });
  if (missed > 0) {
    const ref = run.prepared.input.debts[debt].id;
    recordShortfall(run.record, { day: run.day, kind: 'debt', ref, amount: missed });
  }
}
