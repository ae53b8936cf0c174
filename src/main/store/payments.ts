import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { PaymentSplit } from '../../domain/position/payment-split.ts';
import type { RecordedPayment } from '../../domain/position/stored-case.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';
import { forgetWrongSplit, savePaymentSplit } from './payment-splits.ts';
import { present } from './present.ts';
import { nextInSequence } from './sequence.ts';

/** A payment as it is recorded. */
export interface NewPayment {
  readonly id: string;
  readonly debt: string;
  readonly date: CivilDate;
  readonly amount: Fen;
  readonly note?: string;
  /** How it was split, where that is known. */
  readonly split?: PaymentSplit;
}

interface PaymentRow {
  readonly id: string;
  readonly debt: string;
  readonly date: CivilDate;
  readonly amount: Fen;
  readonly note: string | null;
  readonly number: number;
  readonly in_balance: number;
  readonly in_cash: number;
  readonly fees: Fen | null;
  readonly interest: Fen | null;
  readonly principal: Fen | null;
  readonly excess: Fen | null;
}

const COLUMNS = `payment.id, payment.debt, payment.date, payment.amount, payment.note, payment.number,
  (payment.date < debt.balance_as_of
    OR (payment.date = debt.balance_as_of AND payment.recorded_sequence < debt.balance_sequence)) AS in_balance,
  (cash.id IS NULL OR payment.date < cash.as_of
    OR (payment.date = cash.as_of AND payment.recorded_sequence < cash.entered_sequence)) AS in_cash,
  split.fees, split.interest, split.principal, split.excess`;

/**
 * Every recorded payment by date, those on removed debts included: the money was paid.
 * A payment is in a figure that was typed for a later day, or for the same day and after it was recorded.
 * Cash that was never entered asks for nothing to be taken from it.
 */
export function readPayments(db: ReadableDB): RecordedPayment[] {
  return readPaymentsSince(db, '0000-01-01' as CivilDate).map(paymentFromRow);
}

/** The payments since a date, and the older ones that what was entered does not hold yet; by date. */
export function readCountingPayments(db: ReadableDB, since: CivilDate): RecordedPayment[] {
  const cash = one<{ as_of: CivilDate }>(db, 'SELECT as_of FROM cash WHERE id = 1')?.as_of ?? since;
  const from = cash < since ? cash : since;
  const older = all<PaymentRow>(
    db,
    // CROSS: the debts come first, and each finds its payments by their dates.
    `SELECT ${COLUMNS}
     FROM debts AS debt
     CROSS JOIN recorded_payments AS payment
       ON payment.debt = debt.id AND payment.date >= debt.balance_as_of AND payment.date < ?
     LEFT JOIN cash ON cash.id = 1
     LEFT JOIN payment_splits AS split ON split.payment = payment.id
     WHERE payment.removed_at IS NULL AND debt.removed_at IS NULL`,
    [from],
  )
    .filter((row) => row.in_balance === 0)
    .sort((a, b) => (a.date === b.date ? a.number - b.number : a.date < b.date ? -1 : 1));
  return [...older, ...readPaymentsSince(db, from)].map(paymentFromRow);
}

/** At least so many payments before a date, newest first, to the end of a day; fewer when there are no more. */
export function readPaymentsBefore(db: ReadableDB, before: CivilDate, atLeast: number): RecordedPayment[] {
  const last = one<{ date: CivilDate }>(
    db,
    `SELECT date FROM recorded_payments WHERE removed_at IS NULL AND date < ?
     ORDER BY date DESC LIMIT 1 OFFSET ?`,
    [before, atLeast - 1],
  );
  const rows = all<PaymentRow>(
    db,
    `SELECT ${COLUMNS}
     FROM recorded_payments AS payment
     JOIN debts AS debt ON debt.id = payment.debt
     LEFT JOIN cash ON cash.id = 1
     LEFT JOIN payment_splits AS split ON split.payment = payment.id
     WHERE payment.removed_at IS NULL AND payment.date >= ? AND payment.date < ?
     ORDER BY payment.date DESC, payment.number DESC`,
    [last?.date ?? '0000-01-01', before],
  );
  return rows.map(paymentFromRow);
}

/** The date of the payment that has so many newer ones; null when there are not so many. */
export function dateOfPayment(db: ReadableDB, newer: number): CivilDate | null {
  const row = one<{ date: CivilDate }>(
    db,
    'SELECT date FROM recorded_payments WHERE removed_at IS NULL ORDER BY date DESC LIMIT 1 OFFSET ?',
    [newer],
  );
  return row?.date ?? null;
}

/** How many payments are recorded. */
export function countPayments(db: ReadableDB): number {
  const row = one<{ count: number }>(
    db,
    `SELECT (SELECT count(*) FROM recorded_payments)
       - (SELECT count(*) FROM recorded_payments WHERE removed_at IS NOT NULL) AS count`,
  );
  return row?.count ?? 0;
}

function readPaymentsSince(db: ReadableDB, since: CivilDate): PaymentRow[] {
  return all<PaymentRow>(
    db,
    `SELECT ${COLUMNS}
     FROM recorded_payments AS payment
     JOIN debts AS debt ON debt.id = payment.debt
     LEFT JOIN cash ON cash.id = 1
     LEFT JOIN payment_splits AS split ON split.payment = payment.id
     WHERE payment.removed_at IS NULL AND payment.date >= ?
     ORDER BY payment.date, payment.number`,
    [since],
  );
}

/** The debt, date and amount of a payment, a removed one included; null when there is none of that id. */
export function findPayment(
  db: ReadableDB,
  id: string,
): { readonly debt: string; readonly date: CivilDate; readonly amount: Fen } | null {
  return one(db, 'SELECT debt, date, amount FROM recorded_payments WHERE id = ?', [id]) ?? null;
}

function paymentFromRow(row: PaymentRow): RecordedPayment {
  return {
    id: row.id,
    debt: row.debt,
    date: row.date,
    amount: row.amount,
    ...present({ note: row.note }),
    inBalance: row.in_balance === 1,
    inCash: row.in_cash === 1,
    ...present({ split: splitFrom(row) }),
  };
}

function splitFrom({ fees, interest, principal, excess }: PaymentRow): PaymentSplit | null {
  if (fees === null || interest === null || principal === null || excess === null) return null;
  return { fees, interest, principal, excess };
}

/** Records a payment. */
export function insertPayment(db: WritableDB, payment: NewPayment): void {
  run(
    db,
    'INSERT INTO recorded_payments (id, debt, date, amount, note, recorded_sequence) VALUES (?, ?, ?, ?, ?, ?)',
    [payment.id, payment.debt, payment.date, payment.amount, payment.note ?? null, nextInSequence(db)],
  );
  if (payment.split !== undefined) savePaymentSplit(db, payment.id, payment.split);
}

/** Corrects a payment; its place among what was typed stays. False when there is none of that id. */
export function updatePayment(db: WritableDB, payment: Omit<NewPayment, 'debt' | 'split'>): boolean {
  const changed = run(
    db,
    'UPDATE recorded_payments SET date = ?, amount = ?, note = ? WHERE id = ? AND removed_at IS NULL',
    [payment.date, payment.amount, payment.note ?? null, payment.id],
  );
  if (changed === 1) forgetWrongSplit(db, payment.id, payment.amount);
  return changed === 1;
}

/** Hides a payment; false when there is none of that id. */
export function removePayment(db: WritableDB, id: string, on: CivilDate): boolean {
  return (
    run(db, 'UPDATE recorded_payments SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [on, id]) === 1
  );
}

/** Brings a removed payment back; false when none of that id was removed. */
export function restorePayment(db: WritableDB, id: string): boolean {
  return (
    run(db, 'UPDATE recorded_payments SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', [
      id,
    ]) === 1
  );
}
