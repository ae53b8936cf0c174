import type { BillImport, BillImportRecord } from '../../contract/bills.ts';
import type { BillSource, Direction } from '../../domain/bills/bill-row.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';

/** The transaction that a payment was recorded from. */
export interface BillPayment {
  readonly payment: string;
  readonly source: BillSource;
  readonly orderId: string;
  readonly at: string;
  readonly direction: Direction;
  readonly amount: Fen;
  readonly hint: string;
}

interface ImportRow {
  readonly id: string;
  readonly on: CivilDate;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly rows: number;
}

const PRESENT = `SELECT id, imported_on AS "on", first_day AS "from", last_day AS "to", transactions AS rows
  FROM bill_imports WHERE removed_at IS NULL ORDER BY number`;

/** Imports that were not taken back, the oldest first, with what is left of each. */
export function readBillImportRecords(db: ReadableDB): BillImportRecord[] {
  return all<ImportRow>(db, PRESENT).map((row) => ({ ...row, ...partsOf(db, row.id) }));
}

function partsOf(db: ReadableDB, id: string): Omit<BillImportRecord, keyof ImportRow> {
  return {
    sources: all<{ source: BillSource }>(db, 'SELECT source FROM bill_import_sources WHERE import = ?', [
      id,
    ]).map(({ source }) => source),
    payments: all<BillPayment>(
      db,
      `SELECT bill.payment, bill.source, coalesce(bill.order_id, '') AS orderId, bill.at, bill.direction, bill.amount, bill.hint
       FROM bill_payments AS bill JOIN recorded_payments AS payment ON payment.id = bill.payment
       WHERE bill.import = ? AND payment.removed_at IS NULL`,
      [id],
    ),
    answers: all<{ debt: string; dueDate: CivilDate }>(
      db,
      'SELECT debt, due_date AS dueDate FROM bill_answers WHERE import = ?',
      [id],
    ),
    incomes: all<{ income: string; counterparty: string }>(
      db,
      `SELECT bill.income, bill.counterparty
       FROM bill_incomes AS bill JOIN incomes AS income ON income.id = bill.income
       WHERE bill.import = ? AND income.removed_at IS NULL`,
      [id],
    ),
    days: all<{ date: CivilDate }>(db, 'SELECT date FROM bill_days WHERE import = ?', [id]).map(
      ({ date }) => date,
    ),
    replaced: all<{ month: string; days: number; notedOn: CivilDate }>(
      db,
      'SELECT month, days, noted_on AS notedOn FROM bill_replaced_months WHERE import = ?',
      [id],
    ),
  };
}

/** Imports that were not taken back, the newest first, with how much is left of each. */
export function readBillImports(db: ReadableDB): BillImport[] {
  const count = (sql: string, id: string) => one<{ n: number }>(db, sql, [id])?.n ?? 0;
  return all<ImportRow>(db, PRESENT)
    .reverse()
    .map((row) => ({
      ...row,
      sources: all<{ source: BillSource }>(db, 'SELECT source FROM bill_import_sources WHERE import = ?', [
        row.id,
      ]).map(({ source }) => source),
      payments: count(
        `SELECT count(*) AS n FROM bill_payments AS bill JOIN recorded_payments AS payment ON payment.id = bill.payment
         WHERE bill.import = ? AND payment.removed_at IS NULL`,
        row.id,
      ),
      answers: count('SELECT count(*) AS n FROM bill_answers WHERE import = ?', row.id),
      incomes: count(
        `SELECT count(*) AS n FROM bill_incomes AS bill JOIN incomes AS income ON income.id = bill.income
         WHERE bill.import = ? AND income.removed_at IS NULL`,
        row.id,
      ),
      months: count('SELECT count(DISTINCT substr(date, 1, 7)) AS n FROM bill_days WHERE import = ?', row.id),
    }));
}

/** Adds an import with what was made of it; the payments, debts and incomes it names must be there. */
export function insertBillImport(db: WritableDB, added: BillImportRecord): void {
  run(
    db,
    'INSERT INTO bill_imports (id, imported_on, first_day, last_day, transactions) VALUES (?, ?, ?, ?, ?)',
    [added.id, added.on, added.from, added.to, added.rows],
  );
  for (const source of new Set(added.sources))
    run(db, 'INSERT INTO bill_import_sources (import, source) VALUES (?, ?)', [added.id, source]);
  for (const bill of added.payments) {
    run(
      db,
      `INSERT INTO bill_payments (payment, import, source, order_id, at, direction, amount, hint)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        bill.payment,
        added.id,
        bill.source,
        bill.orderId === '' ? null : bill.orderId,
        bill.at,
        bill.direction,
        bill.amount,
        bill.hint,
      ],
    );
  }
  for (const { debt, dueDate } of added.answers)
    run(db, 'INSERT INTO bill_answers (import, debt, due_date) VALUES (?, ?, ?)', [added.id, debt, dueDate]);
  for (const { income, counterparty } of added.incomes)
    run(db, 'INSERT INTO bill_incomes (income, import, counterparty) VALUES (?, ?, ?)', [
      income,
      added.id,
      counterparty,
    ]);
  for (const date of added.days)
    run(db, 'INSERT INTO bill_days (import, date) VALUES (?, ?)', [added.id, date]);
  for (const { month, days, notedOn } of added.replaced)
    run(db, 'INSERT INTO bill_replaced_months (import, month, days, noted_on) VALUES (?, ?, ?, ?)', [
      added.id,
      month,
      days,
      notedOn,
    ]);
}

/** Hides an import and forgets what of it was taken back before; false when there is none of that id. */
export function removeBillImport(db: WritableDB, id: string, on: CivilDate): boolean {
  if (run(db, 'UPDATE bill_imports SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [on, id]) === 0)
    return false;
  run(
    db,
    `DELETE FROM bill_payments WHERE import = ?
       AND payment IN (SELECT id FROM recorded_payments WHERE removed_at IS NOT NULL)`,
    [id],
  );
  run(
    db,
    'DELETE FROM bill_incomes WHERE import = ? AND income IN (SELECT id FROM incomes WHERE removed_at IS NOT NULL)',
    [id],
  );
  return true;
}

/** Brings a removed import back; false when none of that id was removed. */
export function restoreBillImport(db: WritableDB, id: string): boolean {
  return (
    run(db, 'UPDATE bill_imports SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', [id]) === 1
  );
}

/** What an import is made of, a removed one included. */
export interface BillImportParts {
  readonly payments: readonly string[];
  readonly incomes: readonly string[];
  readonly answers: readonly { readonly debt: string; readonly dueDate: CivilDate }[];
  readonly days: readonly CivilDate[];
  readonly replaced: readonly {
    readonly month: string;
    readonly days: number;
    readonly notedOn: CivilDate;
  }[];
}

/** Reads what an import is made of. */
export function readBillImportParts(db: ReadableDB, id: string): BillImportParts {
  const { answers, days, replaced } = partsOf(db, id);
  const ids = (sql: string) => all<{ id: string }>(db, sql, [id]).map((row) => row.id);
  return {
    payments: ids('SELECT payment AS id FROM bill_payments WHERE import = ?'),
    incomes: ids('SELECT income AS id FROM bill_incomes WHERE import = ?'),
    answers,
    days,
    replaced,
  };
}

/** Whether a transaction of a removed import was taken in again since. */
export function isTakenInAgain(db: ReadableDB, id: string): boolean {
  const again = one(
    db,
    `SELECT 1 FROM bill_payments AS mine
     JOIN bill_payments AS other ON other.import <> mine.import AND other.source = mine.source
       AND other.order_id = mine.order_id AND other.at = mine.at AND other.amount = mine.amount
       AND other.direction = mine.direction
     JOIN recorded_payments AS payment ON payment.id = other.payment AND payment.removed_at IS NULL
     WHERE mine.import = ? LIMIT 1`,
    [id],
  );
  return again !== undefined;
}

/** The transactions of all payments that are recorded from bills, and what debt was last chosen for what they say. */
export function readBillPayments(db: ReadableDB): (BillPayment & { readonly debt: string })[] {
  return all(
    db,
    `SELECT bill.payment, bill.source, coalesce(bill.order_id, '') AS orderId, bill.at, bill.direction, bill.amount, bill.hint, payment.debt
     FROM recorded_payments AS payment JOIN bill_payments AS bill ON bill.payment = payment.id
     WHERE payment.removed_at IS NULL ORDER BY payment.number`,
  );
}

/** Incomes that were entered from bills, by counterparty. */
export function readBillIncomes(
  db: ReadableDB,
): { readonly income: string; readonly counterparty: string }[] {
  return all(
    db,
    `SELECT bill.income, bill.counterparty FROM bill_incomes AS bill JOIN incomes AS income ON income.id = bill.income
     WHERE income.removed_at IS NULL`,
  );
}

/** Days with free activity of imports that were not taken back. */
export function readBillDays(db: ReadableDB): CivilDate[] {
  return all<{ date: CivilDate }>(
    db,
    `SELECT days.date FROM bill_imports AS import CROSS JOIN bill_days AS days ON days.import = import.id
     WHERE import.removed_at IS NULL`,
  ).map(({ date }) => date);
}
