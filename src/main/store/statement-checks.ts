import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { Correction, StatementCheck } from '../../domain/position/statement-check.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';
import { present } from './present.ts';
import { nextInSequence } from './sequence.ts';

/** A statement check as it is recorded. */
export type NewStatementCheck = Omit<StatementCheck, 'inBalance' | 'followedBy'>;

interface CheckRow {
  readonly id: string;
  readonly debt: string;
  readonly date: CivilDate;
  readonly balance: Fen;
  readonly overdue: Fen | null;
  readonly next_due: Fen | null;
  readonly note: string | null;
  readonly in_balance: number;
  readonly principal_change: number | null;
  readonly interest_change: number | null;
  readonly fees_change: number | null;
  readonly overdue_change: number | null;
}

/** Every statement check by date, those on removed debts included. One is in a balance that was typed after it. */
export function readStatementChecks(db: ReadableDB): StatementCheck[] {
  const rows = all<CheckRow>(
    db,
    `SELECT checked.id, checked.debt, checked.date, checked.balance, checked.overdue, checked.next_due, checked.note,
       (checked.date < debt.balance_as_of
         OR (checked.date = debt.balance_as_of AND checked.recorded_sequence < debt.balance_sequence)) AS in_balance,
       correction.principal_change, correction.interest_change, correction.fees_change, correction.overdue_change
     FROM statement_checks AS checked
     CROSS JOIN debts AS debt ON debt.id = checked.debt
     LEFT JOIN statement_corrections AS correction ON correction.statement = checked.id
     WHERE checked.removed_at IS NULL ORDER BY checked.date, checked.number`,
  );
  const later = paymentsAfter(db);
  return rows.map((row) => ({
    id: row.id,
    debt: row.debt,
    date: row.date,
    balance: row.balance,
    ...present({ overdue: row.overdue, nextDue: row.next_due, note: row.note }),
    inBalance: row.in_balance === 1,
    followedBy: later.get(row.id) ?? [],
    ...present({ booked: correctionFrom(row) }),
  }));
}

/** Payments of the day of a check that were recorded after it, by the check's id. */
function paymentsAfter(db: ReadableDB): Map<string, string[]> {
  const rows = all<{ readonly statement: string; readonly payment: string }>(
    db,
    `SELECT checked.id AS statement, payment.id AS payment
     FROM statement_checks AS checked
     CROSS JOIN recorded_payments AS payment ON payment.debt = checked.debt AND payment.date = checked.date
     WHERE checked.removed_at IS NULL AND payment.removed_at IS NULL
       AND payment.recorded_sequence > checked.recorded_sequence`,
  );
  const later = new Map<string, string[]>();
  for (const { statement, payment } of rows) later.set(statement, [...(later.get(statement) ?? []), payment]);
  return later;
}

function correctionFrom(row: CheckRow): Correction | null {
  const { principal_change: principal, interest_change: interest, fees_change: fees } = row;
  const { overdue_change: overdue } = row;
  if (principal === null || interest === null || fees === null || overdue === null) return null;
  return { principal, interest, fees, overdue };
}

/** The debt and date of a check, a removed one included; null when there is none of that id. */
export function findStatementCheck(
  db: ReadableDB,
  id: string,
): { readonly debt: string; readonly date: CivilDate } | null {
  return one(db, 'SELECT debt, date FROM statement_checks WHERE id = ?', [id]) ?? null;
}

/** Records a statement check. */
export function insertStatementCheck(db: WritableDB, check: NewStatementCheck): void {
  run(
    db,
    `INSERT INTO statement_checks (id, debt, date, balance, overdue, next_due, note, recorded_sequence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      check.id,
      check.debt,
      check.date,
      check.balance,
      check.overdue ?? null,
      check.nextDue ?? null,
      check.note ?? null,
      nextInSequence(db),
    ],
  );
  if (check.booked !== undefined) saveCorrection(db, check.id, check.booked);
}

/** Saves what a check corrected; what was kept of it before is replaced. */
export function saveCorrection(db: WritableDB, statement: string, correction: Correction): void {
  run(
    db,
    `INSERT INTO statement_corrections (statement, principal_change, interest_change, fees_change, overdue_change)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (statement) DO UPDATE SET principal_change = excluded.principal_change,
       interest_change = excluded.interest_change, fees_change = excluded.fees_change,
       overdue_change = excluded.overdue_change`,
    [statement, correction.principal, correction.interest, correction.fees, correction.overdue],
  );
}

/** Hides a check; false when there is none of that id. */
export function removeStatementCheck(db: WritableDB, id: string, on: CivilDate): boolean {
  const sql = 'UPDATE statement_checks SET removed_at = ? WHERE id = ? AND removed_at IS NULL';
  return run(db, sql, [on, id]) === 1;
}

/** Brings a removed check back; false when none of that id was removed. */
export function restoreStatementCheck(db: WritableDB, id: string): boolean {
  const sql = 'UPDATE statement_checks SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL';
  return run(db, sql, [id]) === 1;
}
