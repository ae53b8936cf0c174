import { toCivilDate } from '../dates/civil-date.ts';
import { type Charge, type DebtState, principalOf, sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import type { CashRow, PlannedPayment, Posting } from './plan-result.ts';
import type { PaymentEvent, Run } from './run.ts';
import type { Flow } from './timeline.ts';

/** What is written down of a plan, or of one of its months. */
export interface Rows {
  readonly payments: PlannedPayment[];
  readonly postings: Posting[];
  readonly cash: CashRow[];
}

export const emptyRows = (): Rows => ({ payments: [], postings: [], cash: [] });

/**
 * The rows of a plan from those of its months. They are kept by months while the plan is made: one list that grows to
 * many thousands of rows would be moved to a larger place again and again, and time would grow faster than the rows.
 */
export function joinRows(months: readonly Rows[]): Rows {
  return {
    payments: new Array<PlannedPayment>().concat(...months.map(({ payments }) => payments)),
    postings: new Array<Posting>().concat(...months.map(({ postings }) => postings)),
    cash: new Array<CashRow>().concat(...months.map(({ cash }) => cash)),
  };
}

export function writePosting(rows: Rows, state: DebtState, charge: Charge): void {
  rows.postings.push({
    date: toCivilDate(charge.day),
    debt: state.terms.debt.id,
    kind: charge.kind,
    amount: charge.amount as Fen,
  });
}

/** Writes down a payment that has just been made, joined with one of the same day, debt and kind just before it. */
export function writePayment(run: Run, rows: Rows, { debt: index, kind, split }: PaymentEvent): void {
  const state = run.states[index];
  const date = toCivilDate(run.day);
  const debt = state.terms.debt.id;
  const { payments, cash } = rows;
  const last = payments[payments.length - 1];
  const joined = last !== undefined && last.date === date && last.debt === debt && last.kind === kind;
  if (joined) {
    payments.pop();
    cash.pop();
  }
  const amount = sumOf(split) + (joined ? last.amount : 0);
  payments.push({
    date,
    debt,
    kind,
    amount: amount as Fen,
    fees: (split.fees + (joined ? last.fees : 0)) as Fen,
    interest: (split.interest + (joined ? last.interest : 0)) as Fen,
    principal: (split.principal + (joined ? last.principal : 0)) as Fen,
    balanceAfter: principalOf(state) as Fen,
  });
  cash.push({ date, kind: 'payment', ref: debt, amount: -amount as Fen, after: run.cash as Fen });
}

/** The cash that a plan begins with. */
export function writeOpening(run: Run, rows: Rows): void {
  const amount = run.cash as Fen;
  rows.cash.push({ date: toCivilDate(run.day), kind: 'opening', ref: '', amount, after: amount });
}

/** A movement of cash that has just been made. */
export function writeFlow(run: Run, { kind, ref }: Flow, amount: number): void {
  const rows = run.record.rows?.at(-1);
  rows?.cash.push({ date: toCivilDate(run.day), kind, ref, amount: amount as Fen, after: run.cash as Fen });
}
