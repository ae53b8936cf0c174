import type { Income } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import { all, type ReadableDB, run, type WritableDB } from './db.ts';
import { present } from './present.ts';
import { type TimingColumns, timingFromColumns, timingToColumns } from './timing-row.ts';

interface IncomeRow extends TimingColumns {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly amount: number;
  readonly varies_spread: string | null;
  readonly varies_gap: string | null;
}

/** Incomes that are not removed, in the order of entry. */
export function readIncomes(db: ReadableDB): Income[] {
  const rows = all<IncomeRow>(
    db,
    `SELECT id, name, kind, amount, every_unit, every_weekday, every_month, every_day, starts_on, ends_on, once_on,
       varies_spread, varies_gap
     FROM incomes WHERE removed_at IS NULL ORDER BY number`,
  );
  return rows.map(incomeFromRow);
}

/** Adds an income. */
export function insertIncome(db: WritableDB, income: Income): void {
  run(
    db,
    `INSERT INTO incomes (id, name, kind, amount, every_unit, every_weekday, every_month, every_day, starts_on, ends_on,
       once_on, varies_spread, varies_gap)
     VALUES (@id, @name, @kind, @amount, @every_unit, @every_weekday, @every_month, @every_day, @starts_on, @ends_on,
       @once_on, @varies_spread, @varies_gap)`,
    { ...incomeToRow(income) },
  );
}

/** Replaces an income that is not removed; false when there is none of that id. */
export function updateIncome(db: WritableDB, income: Income): boolean {
  const changed = run(
    db,
    `UPDATE incomes SET name = @name, kind = @kind, amount = @amount, every_unit = @every_unit,
       every_weekday = @every_weekday, every_month = @every_month, every_day = @every_day, starts_on = @starts_on,
       ends_on = @ends_on, once_on = @once_on, varies_spread = @varies_spread, varies_gap = @varies_gap
     WHERE id = @id AND removed_at IS NULL`,
    { ...incomeToRow(income) },
  );
  return changed === 1;
}

function incomeToRow(income: Income): IncomeRow {
  return {
    id: income.id,
    name: income.name,
    kind: income.kind,
    amount: income.amount,
    ...timingToColumns(income),
    varies_spread: income.varies?.spread ?? null,
    varies_gap: income.varies?.gap ?? null,
  };
}

function incomeFromRow(row: IncomeRow): Income {
  const varies = variesFromRow(row);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    amount: row.amount as Fen,
    ...timingFromColumns(row),
    ...present({ varies }),
  };
}

function variesFromRow(row: IncomeRow): { spread: string; gap: string } | null {
  return row.varies_spread === null || row.varies_gap === null
    ? null
    : { spread: row.varies_spread, gap: row.varies_gap };
}

/** Hides an income; false when there is none of that id. */
export function removeIncome(db: WritableDB, id: string, on: CivilDate): boolean {
  return run(db, 'UPDATE incomes SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [on, id]) === 1;
}

/** Brings a removed income back; false when none of that id was removed. */
export function restoreIncome(db: WritableDB, id: string): boolean {
  return run(db, 'UPDATE incomes SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', [id]) === 1;
}
