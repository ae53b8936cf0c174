import type { DayNumber } from '../dates/civil-date.ts';
import { type MonthNumber, monthOf } from '../dates/recurrence.ts';
import { type DebtState, type Charge, owedOf, principalOf, sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { toCivilDate } from '../dates/civil-date.ts';
import type { CashRow, PlannedPayment, Posting, Shortfall } from './plan-result.ts';
import type { Prepared } from './prepared.ts';
import type { PaymentEvent, Run } from './run.ts';
import type { Flow } from './timeline.ts';

/** Sums of one month, in fen; the last five are taken at its end. */
export interface MonthSums {
  readonly month: MonthNumber;
  required: number;
  requiredReported: number;
  paid: number;
  interest: number;
  fees: number;
  owed: number;
  overdue: number;
  principal: number;
  usedOfLimits: number;
  cashEnd: number;
}

/**
 * Sums over the whole plan, in fen. They are no `Parts`: the engine that runs this keeps objects of one shape alike, and
 * one sum past 2^31 would make the parts of every payment larger and slower.
 */
export interface PaidSums {
  totalFees: number;
  totalInterest: number;
  totalPrincipal: number;
}

/** What a simulation writes down. `rows` is null when only dates and totals are wanted. */
export interface Record {
  readonly months: MonthSums[];
  readonly rows: { payments: PlannedPayment[]; postings: Posting[]; cash: CashRow[] } | null;
  readonly shortfalls: Shortfall[];
  readonly paid: PaidSums;
  overdueClearedOn: DayNumber | null;
  platformOverdueClearedOn: DayNumber | null;
  debtFreeOn: DayNumber | null;
  spendable: number;
  /** Whether any money went beyond what was due and overdue: if none did, no order of debts changes anything. */
  sentExtra: boolean;
}

export function openRecord(prepared: Prepared, withRows: boolean): Record {
  return {
    months: [emptyMonth(monthOf(prepared.asOf))],
    rows: withRows ? { payments: [], postings: [], cash: [] } : null,
    shortfalls: [],
    paid: { totalFees: 0, totalInterest: 0, totalPrincipal: 0 },
    overdueClearedOn: null,
    platformOverdueClearedOn: null,
    debtFreeOn: null,
    spendable: 0,
    sentExtra: false,
  };
}

export function emptyMonth(month: MonthNumber): MonthSums {
  return {
    month,
    required: 0,
    requiredReported: 0,
    paid: 0,
    interest: 0,
    fees: 0,
    owed: 0,
    overdue: 0,
    principal: 0,
    usedOfLimits: 0,
    cashEnd: 0,
  };
}

/** Writes a charge down. A late fee may belong to a day before the month's last event, never to an earlier month's end. */
export function recordPosting(record: Record, state: DebtState, charge: Charge): void {
  const month = record.months[record.months.length - 1];
  if (charge.kind === 'interest' || charge.kind === 'penalty') month.interest += charge.amount;
  else month.fees += charge.amount;
  record.rows?.postings.push({
    date: toCivilDate(charge.day),
    debt: state.terms.debt.id,
    kind: charge.kind,
    amount: charge.amount as Fen,
  });
}

/** Writes a payment down, joined with one of the same day, debt and kind just before it. */
export function recordPayment(run: Run, { debt: index, kind, split }: PaymentEvent): void {
  const { record } = run;
  const amount = sumOf(split);
  if (kind === 'extra') record.sentExtra = true;
  record.paid.totalFees += split.fees;
  record.paid.totalInterest += split.interest;
  record.paid.totalPrincipal += split.principal;
  record.months[record.months.length - 1].paid += amount;
  if (record.rows === null) return;
  const date = toCivilDate(run.day);
  const state = run.states[index];
  const debt = state.terms.debt.id;
  const { payments, cash } = record.rows;
  const last = payments[payments.length - 1];
  const joined = last !== undefined && last.date === date && last.debt === debt && last.kind === kind;
  if (joined) {
    payments.pop();
    cash.pop();
  }
  payments.push({
    date,
    debt,
    kind,
    amount: (amount + (joined ? last.amount : 0)) as Fen,
    fees: (split.fees + (joined ? last.fees : 0)) as Fen,
    interest: (split.interest + (joined ? last.interest : 0)) as Fen,
    principal: (split.principal + (joined ? last.principal : 0)) as Fen,
    balanceAfter: principalOf(state) as Fen,
  });
  const total = payments[payments.length - 1].amount;
  cash.push({ date, kind: 'payment', ref: debt, amount: -total as Fen, after: run.cash as Fen });
}

/** Writes the cash down that a plan begins with. */
export function recordOpening({ record, day, cash }: Run): void {
  const [date, amount] = [toCivilDate(day), cash as Fen];
  record.rows?.cash.push({ date, kind: 'opening', ref: '', amount, after: amount });
}

/** Writes a movement of cash down that has just been made. */
export function recordFlow({ record, day, cash }: Run, { kind, ref }: Flow, amount: number): void {
  record.rows?.cash.push({ date: toCivilDate(day), kind, ref, amount: amount as Fen, after: cash as Fen });
}

export function recordShortfall(
  record: Record,
  short: { day: DayNumber; kind: 'debt' | 'expense'; ref: string; amount: number },
): void {
  record.shortfalls.push({
    date: toCivilDate(short.day),
    kind: short.kind,
    ref: short.ref,
    amount: short.amount as Fen,
  });
}

/** Takes the figures of a month's end. */
export function closeMonth(month: MonthSums, states: readonly DebtState[], cash: number): void {
  for (const state of states) {
    const principal = principalOf(state);
    month.owed += owedOf(state);
    month.overdue += sumOf(state.overdue);
    month.principal += principal;
    if (state.terms.debt.limit !== undefined) month.usedOfLimits += principal;
  }
  month.cashEnd = cash;
}
