import { reserveOfTwelveMonths, twelveMonthsAfter } from '../cash/reserve.ts';
import { addPenaltyPeriod, payFrom, postPenalty, settleDue } from '../debt/arrears.ts';
import { takeDue } from '../debt/due.ts';
import { type Parts, sumOf } from '../debt/state.ts';
import { notePayment } from './pay.ts';
import { byTriage } from './priority.ts';
import { recordShortfall } from './record.ts';
import type { Run } from './run.ts';

interface Claim {
  readonly debt: number;
  readonly due: Parts;
}

/** Pays what is due today. Where money is scarce, due and overdue alike wait for essentials and for dearer classes. */
export function payRequired(run: Run): void {
  const claims = takeClaims(run);
  const total = claims.reduce((sum, claim) => sum + sumOf(claim.due), 0);
  if (claims.length === 0) return;
  if (run.cash - total >= reserveOfTwelveMonths(run.reserve, run.index)) {
    for (const debt of byTriage(
      run,
      claims.map((claim) => claim.debt),
    )) {
      const claim = claims.find((candidate) => candidate.debt === debt)!;
      settle(run, claim, sumOf(claim.due));
    }
    return;
  }
  const near = run.cash - total < shortageBeforeNextIncome(run);
  payScarce(run, claims, near ? [...run.arrears] : []);
}

/**
 * Goes through the debts in triage order. Each may use what is not reserved for essentials and for the debts before it.
 * Of one debt, what is due today comes first, for a missed payment would only add to the same arrears.
 */
function payScarce(run: Run, claims: readonly Claim[], overdue: readonly number[]): void {
  const dearer = openDearerReserve(run);
  for (const debt of byTriage(
    run,
    run.states.map((_, i) => i),
  )) {
    const claim = claims.find((candidate) => candidate.debt === debt);
    if (claim !== undefined)
      settle(run, claim, Math.min(sumOf(claim.due), Math.max(0, run.cash - mostNeeded(dearer))));
    if (overdue.includes(debt)) payOverdue(run, debt, Math.max(0, run.cash - mostNeeded(dearer)));
    addRequired(run, debt, dearer);
  }
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

function payOverdue(run: Run, debt: number, money: number): void {
  const state = run.states[debt];
  postPenalty(state, run.day, run.postings);
  const split = payFrom(state.overdue, Math.min(money, sumOf(state.overdue)));
  notePayment(run, { debt, kind: 'overdue', split });
}

/** What the days before the next income need beyond today; negative is never returned. */
function shortageBeforeNextIncome(run: Run): number {
  const { reserve, prepared, index } = run;
  let sum = 0;
  let most = 0;
  for (let i = index + 1; i < reserve.days.length && prepared.incoming[i] === undefined; i += 1) {
    sum += reserve.need[i];
    if (sum > most) most = sum;
  }
  return most;
}

/** What the coming twelve months need beyond what comes in, day by day: essentials at first, then debt after debt. */
function openDearerReserve(run: Run): number[] {
  const { prepared, day, index } = run;
  const limit = twelveMonthsAfter(day);
  let end = index + 1;
  while (end < prepared.days.length && prepared.days[end] <= limit) end += 1;
  return prepared.baseNeed.slice(index + 1, end);
}

function addRequired(run: Run, debt: number, need: number[]): void {
  const indices = run.dueIndex[debt];
  for (let i = run.states[debt].nextDue; i < indices.length; i += 1) {
    const place = indices[i] - run.index - 1;
    if (place >= need.length) return;
    need[place] += run.required[debt][i];
  }
}

function mostNeeded(need: readonly number[]): number {
  let sum = 0;
  let most = 0;
  for (const amount of need) {
    sum += amount;
    if (sum > most) most = sum;
  }
  return most;
}
