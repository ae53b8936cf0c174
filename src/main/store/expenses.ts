import type { Expense } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import { all, type ReadableDB, run, type WritableDB } from './db.ts';
import { type TimingColumns, timingFromColumns, timingToColumns } from './timing-row.ts';

interface ExpenseRow extends TimingColumns {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
}

/** Essential expenses that are not removed, in the order of entry. */
export function readExpenses(db: ReadableDB): Expense[] {
  const rows = all<ExpenseRow>(
    db,
    `SELECT id, name, amount, every_unit, every_weekday, every_month, every_day, starts_on, ends_on, once_on
     FROM expenses WHERE removed_at IS NULL ORDER BY number`,
  );
  return rows.map(expenseFromRow);
}

/** Adds an expense. */
export function insertExpense(db: WritableDB, expense: Expense): void {
  run(
    db,
    `INSERT INTO expenses (id, name, amount, every_unit, every_weekday, every_month, every_day, starts_on, ends_on, once_on)
     VALUES (@id, @name, @amount, @every_unit, @every_weekday, @every_month, @every_day, @starts_on, @ends_on, @once_on)`,
    { ...expenseToRow(expense) },
  );
}

/** Replaces an expense that is not removed; false when there is none of that id. */
export function updateExpense(db: WritableDB, expense: Expense): boolean {
  const changed = run(
    db,
    `UPDATE expenses SET name = @name, amount = @amount, every_unit = @every_unit, every_weekday = @every_weekday,
       every_month = @every_month, every_day = @every_day, starts_on = @starts_on, ends_on = @ends_on, once_on = @once_on
     WHERE id = @id AND removed_at IS NULL`,
    { ...expenseToRow(expense) },
  );
  return changed === 1;
}

function expenseToRow(expense: Expense): ExpenseRow {
  return { id: expense.id, name: expense.name, amount: expense.amount, ...timingToColumns(expense) };
}

function expenseFromRow(row: ExpenseRow): Expense {
  return { id: row.id, name: row.name, amount: row.amount as Fen, ...timingFromColumns(row) };
}

/** Hides an expense; false when there is none of that id. */
export function removeExpense(db: WritableDB, id: string, on: CivilDate): boolean {
  return run(db, 'UPDATE expenses SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [on, id]) === 1;
}

/** Brings a removed expense back; false when none of that id was removed. */
export function restoreExpense(db: WritableDB, id: string): boolean {
  return run(db, 'UPDATE expenses SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', [id]) === 1;
}
