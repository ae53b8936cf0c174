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
  /** What the due date requires; undefined for an overdue claim. */
  readonly due: Parts | undefined;
}

/** Pays what is due today. Where money is scarce, due and overdue alike wait for essentials and for dearer classes. */
export function payRequired(run: Run): void {
  const claims = takeClaims(run);
  const total = claims.reduce((sum, claim) => sum + sumOf(claim.due!), 0);
  if (claims.length === 0) return;
  if (run.cash - total >= reserveOfTwelveMonths(run.reserve, run.index)) {
    for (const claim of inTriageOrder(run, claims)) settle(run, claim, sumOf(claim.due!));
    return;
  }
  const withOverdue = run.cash - total < shortageBeforeNextIncome(run) ? addOverdueClaims(run, claims) : claims;
  for (const claim of inTriageOrder(run, withOverdue)) {
    const money = Math.max(0, run.cash - reservedForDearer(run, claim.debt));
    if (claim.due !== undefined) settle(run, claim, Math.min(sumOf(claim.due), money));
    else payOverdue(run, claim.debt, money);
  }
}

function takeClaims(run: Run): Claim[] {
  const { prepared, states, index, day, record } = run;
  const claims: Claim[] = [];
  const month = record.months[record.months.length - 1];
  for (const debt of prepared.dueDebts[index] ?? []) {
    const state = states[debt];
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
  const { debt } = claim;
  const due = claim.due!;
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

/** In triage order; of one debt what is due today first, for a missed payment would add to the same arrears. */
function inTriageOrder(run: Run, claims: readonly Claim[]): Claim[] {
  const debts = [...new Set(claims.map((claim) => claim.debt))];
  return byTriage(run, debts).flatMap((debt) => claims.filter((claim) => claim.debt === debt));
}

function addOverdueClaims(run: Run, claims: readonly Claim[]): Claim[] {
  const overdue = [...run.arrears].map((debt) => ({ debt, due: undefined }));
  return [...claims, ...overdue];
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

/** What essentials and the debts before this one in the triage will need within twelve months, beyond what comes in. */
function reservedForDearer(run: Run, debt: number): number {
  const { prepared, states, day, index } = run;
  const order = byTriage(run, states.map((_, i) => i));
  const dearer = order.slice(0, order.indexOf(debt));
  const limit = twelveMonthsAfter(day);
  const need = new Map<number, number>();
  for (const other of dearer) {
    const indices = prepared.dueIndex[other];
    for (let i = states[other].nextDue; i < indices.length && prepared.days[indices[i]] <= limit; i += 1) {
      need.set(indices[i], (need.get(indices[i]) ?? 0) + run.required[other][i]);
    }
  }
  let sum = 0;
  let most = 0;
  for (let i = index + 1; i < prepared.days.length && prepared.days[i] <= limit; i += 1) {
    sum += prepared.baseNeed[i] + (need.get(i) ?? 0);
    if (sum > most) most = sum;
  }
  return most;
}
