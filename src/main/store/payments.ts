import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { RecordedPayment } from '../../domain/position/stored-case.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';
import { present } from './present.ts';
import { nextInSequence } from './sequence.ts';

/** A payment as it is recorded. */
export interface NewPayment {
  readonly id: string;
  readonly debt: string;
  readonly date: CivilDate;
  readonly amount: Fen;
  readonly note?: string;
}

interface PaymentRow {
  readonly id: string;
  readonly debt: string;
  readonly date: CivilDate;
  readonly amount: Fen;
  readonly note: string | null;
  readonly in_balance: number;
  readonly in_cash: number;
}

/**
 * Recorded payments by date, those on removed debts included: the money was paid.
 * A payment is in a figure that was typed for a later day, or for the same day and after it was recorded.
 * Cash that was never entered asks for nothing to be taken from it.
 */
export function readPayments(db: ReadableDB): RecordedPayment[] {
  const rows = all<PaymentRow>(
    db,
    `SELECT payment.id, payment.debt, payment.date, payment.amount, payment.note,
       (payment.date < debt.balance_as_of
         OR (payment.date = debt.balance_as_of AND payment.recorded_sequence < debt.balance_sequence)) AS in_balance,
       (cash.id IS NULL OR payment.date < cash.as_of
         OR (payment.date = cash.as_of AND payment.recorded_sequence < cash.entered_sequence)) AS in_cash
     FROM recorded_payments AS payment
     JOIN debts AS debt ON debt.id = payment.debt
     LEFT JOIN cash ON cash.id = 1
     WHERE payment.removed_at IS NULL
     ORDER BY payment.date, payment.number`,
  );
  return rows.map(paymentFromRow);
}

/** The debt and date of a payment, a removed one included; null when there is none of that id. */
export function findPayment(db: ReadableDB, id: string): { debt: string; date: CivilDate } | null {
  return one(db, 'SELECT debt, date FROM recorded_payments WHERE id = ?', [id]) ?? null;
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
  };
}

/** Records a payment. */
export function insertPayment(db: WritableDB, payment: NewPayment): void {
  run(
    db,
    'INSERT INTO recorded_payments (id, debt, date, amount, note, recorded_sequence) VALUES (?, ?, ?, ?, ?, ?)',
    [payment.id, payment.debt, payment.date, payment.amount, payment.note ?? null, nextInSequence(db)],
  );
}

/** Corrects a payment; its place among what was typed stays. False when there is none of that id. */
export function updatePayment(db: WritableDB, payment: Omit<NewPayment, 'debt'>): boolean {
  const values = [payment.date, payment.amount, payment.note ?? null, payment.id];
  return (
    run(
      db,
      'UPDATE recorded_payments SET date = ?, amount = ?, note = ? WHERE id = ? AND removed_at IS NULL',
      values,
    ) === 1
  );
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
