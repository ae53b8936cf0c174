import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { StoredDebt } from '../../domain/position/stored-case.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';
import { debtFromRow } from './debt-from-row.ts';
import { readDebtParts, saveDebtParts } from './debt-parts.ts';
import type { DebtRow } from './debt-row.ts';
import { debtToRow } from './debt-to-row.ts';
import { nextInSequence } from './sequence.ts';

const COLUMNS = [
  'id',
  'name',
  'kind',
  'product',
  'platform',
  'on_credit_report',
  'balance',
  'balance_as_of',
  'credit_limit',
  'overdue_principal',
  'overdue_interest',
  'overdue_fees',
  'overdue_since',
  'settled_until',
  'charged_interest',
  'charged_fees',
  'rate',
  'rate_period',
  'rate_day_count',
  'penalty_rate',
  'penalty_rate_period',
  'penalty_rate_day_count',
  'grace_days',
  'late_fee_share',
  'late_fee_floor',
  'late_fee_cap',
  'prepay',
  'prepay_fee',
  'due_day',
  'accrues',
  'statement_day',
  'statement_billed',
  'statement_carried',
  'statement_minimum_due',
  'minimum_share',
  'minimum_floor',
  'method',
  'remaining_periods',
  'instalment',
  'original_principal',
  'periods',
  'total_fee_rate',
  'remaining_fees',
  'minimum_amount',
  'due_date',
] as const satisfies readonly (keyof DebtRow)[];

const LISTED = COLUMNS.join(', ');
const INSERT = `INSERT INTO debts (${LISTED}, balance_sequence)
  VALUES (${COLUMNS.map((column) => `@${column}`).join(', ')}, @balance_sequence)`;
const UPDATE = `UPDATE debts SET ${COLUMNS.map((column) => `${column} = @${column}`).join(', ')}
  WHERE id = @id AND removed_at IS NULL`;

/** Debts that are not removed, in the order of entry. */
export function readDebts(db: ReadableDB): StoredDebt[] {
  const rows = all<DebtRow>(db, `SELECT ${LISTED} FROM debts WHERE removed_at IS NULL ORDER BY number`);
  const partsOf = readDebtParts(db);
  return rows.map((row) => debtFromRow(row, partsOf(row.id)));
}

/** A removed debt and the day it was removed. */
export interface RemovedDebt {
  readonly debt: StoredDebt;
  readonly removedAt: CivilDate;
}

/** Removed debts, in the order of entry. */
export function readRemovedDebts(db: ReadableDB): RemovedDebt[] {
  const rows = all<DebtRow & { readonly removed_at: CivilDate }>(
    db,
    `SELECT ${LISTED}, removed_at FROM debts WHERE removed_at IS NOT NULL ORDER BY number`,
  );
  const partsOf = readDebtParts(db);
  return rows.map((row) => ({ debt: debtFromRow(row, partsOf(row.id)), removedAt: row.removed_at }));
}

/** A debt that is not removed, by its id. */
export function readDebt(db: ReadableDB, id: string): StoredDebt | null {
  const row = one<DebtRow>(db, `SELECT ${LISTED} FROM debts WHERE id = ? AND removed_at IS NULL`, [id]);
  return row === undefined ? null : debtFromRow(row, readDebtParts(db)(id));
}

/** Whether a debt of that id exists and is not removed. */
export function hasDebt(db: ReadableDB, id: string): boolean {
  return one(db, 'SELECT 1 FROM debts WHERE id = ? AND removed_at IS NULL', [id]) !== undefined;
}

/** Adds a debt. */
export function insertDebt(db: WritableDB, debt: StoredDebt): void {
  run(db, INSERT, { ...debtToRow(debt), balance_sequence: nextInSequence(db) });
  saveDebtParts(db, debt);
}

/**
 * Replaces a debt that is not removed; false when there is none of that id. Only when what the lender shows for a day
 * was typed anew does the balance hold the payments recorded until now.
 */
export function updateDebt(db: WritableDB, debt: StoredDebt): boolean {
  const before = readDebt(db, debt.id);
  if (before === null) return false;
  run(db, UPDATE, { ...debtToRow(debt) });
  saveDebtParts(db, debt);
  if (!haveSameFigures(before, debt)) {
    run(db, 'UPDATE debts SET balance_sequence = ? WHERE id = ?', [nextInSequence(db), debt.id]);
  }
  return true;
}

/** Marks every balance as typed after all payments recorded so far, for balances that came together with them. */
export function countPaymentsIntoBalances(db: WritableDB): void {
  run(db, 'UPDATE debts SET balance_sequence = ?', [nextInSequence(db)]);
}

/** Marks one balance as typed after all payments recorded so far. */
export function countPaymentsIntoBalance(db: WritableDB, id: string): void {
  run(db, 'UPDATE debts SET balance_sequence = ? WHERE id = ?', [nextInSequence(db), id]);
}

/** Whether two states of a debt have the same figures of the same day; name and terms may differ. */
function haveSameFigures(a: StoredDebt, b: StoredDebt): boolean {
  return JSON.stringify(figures(a)) === JSON.stringify(figures(b));
}

function figures(debt: StoredDebt): readonly unknown[] {
  const row = debtToRow(debt);
  const unconfirmed = (debt.unconfirmed ?? []).map((due) => [
    due.dueDate,
    due.overdueOn,
    due.principal,
    due.interest,
    due.fees,
  ]);
  return [
    row.balance_as_of,
    row.balance,
    unconfirmed,
    row.overdue_principal,
    row.overdue_interest,
    row.overdue_fees,
    row.overdue_since,
    row.charged_interest,
    row.charged_fees,
    row.settled_until,
    row.statement_billed,
    row.statement_carried,
    row.statement_minimum_due,
    row.remaining_periods,
  ];
}

/** Hides a debt; false when there is none of that id. */
export function removeDebt(db: WritableDB, id: string, on: CivilDate): boolean {
  return run(db, 'UPDATE debts SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [on, id]) === 1;
}

/** Brings a removed debt back; false when none of that id was removed. */
export function restoreDebt(db: WritableDB, id: string): boolean {
  return run(db, 'UPDATE debts SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', [id]) === 1;
}
