import type { DayNumber } from '../dates/civil-date.ts';
import { type MonthNumber, monthOf } from '../dates/recurrence.ts';
import { type DebtState, type Charge, owedOf, principalOf, sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { toCivilDate } from '../dates/civil-date.ts';
import type { Shortfall } from './plan-result.ts';
import type { Prepared } from './prepared.ts';
import type { PaymentEvent, Run } from './run.ts';
import { type Rows, emptyRows, writePayment, writePosting } from './rows.ts';

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

/** What a simulation writes down. */
export interface Record {
  readonly months: MonthSums[];
  /** By month; null when only dates and totals are wanted. */
  readonly rows: Rows[] | null;
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
    rows: withRows ? [emptyRows()] : null,
    shortfalls: [],
    paid: { totalFees: 0, totalInterest: 0, totalPrincipal: 0 },
    overdueClearedOn: null,
    platformOverdueClearedOn: null,
    debtFreeOn: null,
    spendable: 0,
    sentExtra: false,
  };
}

/** Begins the month after the last. */
export function beginMonth({ months, rows }: Record): void {
  months.push(emptyMonth(months[months.length - 1].month + 1));
  rows?.push(emptyRows());
}

function emptyMonth(month: MonthNumber): MonthSums {
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
  if (record.rows !== null) writePosting(record.rows[record.rows.length - 1], state, charge);
}

/** Writes a payment down that has just been made. */
export function recordPayment(run: Run, payment: PaymentEvent): void {
  const { record } = run;
  const { kind, split } = payment;
  if (kind === 'extra') record.sentExtra = true;
  record.paid.totalFees += split.fees;
  record.paid.totalInterest += split.interest;
  record.paid.totalPrincipal += split.principal;
  record.months[record.months.length - 1].paid += sumOf(split);
  if (record.rows !== null) writePayment(run, record.rows[record.rows.length - 1], payment);
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
