import { reserveOfTwelveMonths } from '../cash/reserve.ts';
import { addPenaltyPeriod, postPenalty, settleDue } from '../debt/arrears.ts';
import { takeDue } from '../debt/due.ts';
import { sumOf } from '../debt/state.ts';
import { onDay } from './by-day.ts';
import { notePayment } from './pay.ts';
import { payArrears } from './pay-arrears.ts';
import { recordShortfall } from './record.ts';
import { forEachInTriage } from './triage.ts';
import type { Run } from './run.ts';

/** Pays what is due today. Where money is scarce, due and overdue alike wait for essentials and for dearer classes. */
export function payRequired(run: Run): void {
  const { debts, asPaid } = onDay(run.prepared.dues, run.index);
  if (debts.length === 0) return;
  const claimed = takeClaims(run, debts);
  if (claimed === 0) return;
  if (isScarce(run, claimed)) return payScarce(run);
  for (const debt of asPaid) {
    const due = run.claims[debt];
    if (due !== null) settle(run, debt, sumOf(due));
  }
}

/** Whether the coming twelve months, and what is claimed today, cannot be met. */
function isScarce({ cash, reserve, index }: Run, claimed: number): boolean {
  const left = cash - claimed;
  return left < reserve.whole[index] && left < reserveOfTwelveMonths(reserve, index);
}

/**
 * Goes through the debts in triage order, due and overdue alike. Of one debt, what is due today comes first, for a
 * missed payment would only add to the same arrears.
 */
function payScarce(run: Run): void {
  forEachInTriage(run, (debt, money) => {
    const due = run.claims[debt];
    if (due !== null) settle(run, debt, Math.min(sumOf(due), money()));
    if (run.arrears.has(debt)) payArrears(run, debt, money);
  });
}

/** Posts and takes what is due today, by debt in `claims`; returns the sum. */
function takeClaims(run: Run, debts: readonly number[]): number {
  const { states, day, record, claims } = run;
  const month = record.months[record.months.length - 1];
  let claimed = 0;
  for (const debt of debts) {
    const state = states[debt];
    if (state.terms.dueDays[state.nextDue] !== day) continue;
    if (state.terms.byPeriod) addPenaltyPeriod(state);
    postPenalty(state, day, run.postings);
    const due = takeDue(state, day, run.postings);
    const amount = sumOf(due);
    if (amount === 0) continue;
    month.required += amount;
    if (state.terms.debt.onCreditReport === true) month.requiredReported += amount;
    claims[debt] = due;
    claimed += amount;
  }
  return claimed;
}

/** Pays so much of what a debt claims. */
function settle(run: Run, debt: number, paid: number): void {
  const due = run.claims[debt]!;
  run.claims[debt] = null;
  const missed = sumOf(due) - paid;
  const split = settleDue(run.states[debt], { day: run.day, due, paid });
  notePayment(run, { debt, kind: 'required', split });
  if (missed > 0) {
    const ref = run.prepared.input.debts[debt].id;
    recordShortfall(run.record, { day: run.day, kind: 'debt', ref, amount: missed });
  }
}
