import type { Snapshot } from '../../contract/workspace.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { KeptDebtFigures, KeptFigures } from '../../domain/position/corrected-figures.ts';
import { type Days, EVER } from './days.ts';
import { readKeptConditions } from './kept-conditions.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';

interface SnapshotRow {
  readonly date: CivilDate;
  readonly owed: Fen;
  readonly overdue: Fen;
  readonly principal: Fen;
  readonly ratio: string | null;
  readonly ratio_reported: string | null;
  readonly utilisation: string | null;
  readonly zhima: number | null;
  readonly income: Fen | null;
  readonly income_ahead: number | null;
}

interface SnapshotDebtRow {
  readonly date: CivilDate;
  readonly debt: string;
  readonly name: string;
  readonly owed: Fen;
  readonly overdue: Fen;
  readonly principal: Fen | null;
}

/** Everything kept of the figures of some days, by date. */
export function readKeptFigures(db: ReadableDB, { from, to }: Days = EVER): KeptFigures[] {
  const debts = new Map<CivilDate, SnapshotDebtRow[]>();
  const debtRows = all<SnapshotDebtRow>(
    db,
    `SELECT date, debt, name, owed, overdue, principal FROM snapshot_debts
     WHERE date BETWEEN ? AND ? ORDER BY date, position`,
    [from, to],
  );
  for (const row of debtRows) {
    const ofDay = debts.get(row.date);
    if (ofDay === undefined) debts.set(row.date, [row]);
    else ofDay.push(row);
  }
  const rows = all<SnapshotRow>(
    db,
    `SELECT date, owed, overdue, principal, ratio, ratio_reported, utilisation, zhima, income, income_ahead
     FROM snapshots WHERE date BETWEEN ? AND ? ORDER BY date`,
    [from, to],
  );
  return rows.map((row) => figuresFromRow(row, debts.get(row.date) ?? []));
}

function figuresFromRow(row: SnapshotRow, debts: readonly SnapshotDebtRow[]): KeptFigures {
  return {
    date: row.date,
    owed: row.owed,
    overdue: row.overdue,
    principal: row.principal,
    ratio: row.ratio,
    ratioReported: row.ratio_reported,
    utilisation: row.utilisation,
    zhima: row.zhima,
    income: row.income,
    incomeAhead: row.income_ahead,
    debts: debts.map(debtFromRow),
  };
}

function debtFromRow({ debt, name, owed, overdue, principal }: SnapshotDebtRow): KeptDebtFigures {
  return { debt, name, owed, overdue, principal };
}

/** Snapshots of some days as the page draws them, by date. */
export function readSnapshots(db: ReadableDB, days: Days = EVER): Snapshot[] {
  const conditions = readKeptConditions(db, days);
  return readKeptFigures(db, days).map(({ incomeAhead: _ahead, debts, ...figures }) => ({
    ...figures,
    conditions: conditions.get(figures.date) ?? [],
    debts: debts.map(({ debt, name, owed, overdue }) => ({ debt, name, owed, overdue })),
  }));
}

/** The dates before one that have a snapshot, in order. */
export function readSnapshotDates(db: ReadableDB, before: CivilDate): CivilDate[] {
  const rows = all<{ date: CivilDate }>(db, 'SELECT date FROM snapshots WHERE date < ? ORDER BY date', [
    before,
  ]);
  return rows.map(({ date }) => date);
}

/** The date of the last snapshot; null when there is none. */
export function lastSnapshotDate(db: ReadableDB): CivilDate | null {
  return one<{ date: CivilDate }>(db, 'SELECT date FROM snapshots ORDER BY date DESC LIMIT 1')?.date ?? null;
}

/** Saves the figures of a date; earlier ones of the same date are replaced. */
export function saveSnapshot(db: WritableDB, figures: KeptFigures): void {
  run(db, 'DELETE FROM snapshots WHERE date = ?', [figures.date]);
  run(
    db,
    `INSERT INTO snapshots
       (date, owed, overdue, principal, ratio, ratio_reported, utilisation, zhima, income, income_ahead)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [figures.date, ...valuesOf(figures)],
  );
  figures.debts.forEach((part, position) => {
    run(
      db,
      'INSERT INTO snapshot_debts (date, position, debt, name, owed, overdue, principal) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [figures.date, position, part.debt, part.name, part.owed, part.overdue, part.principal],
    );
  });
}

/** Corrects the sums of a date that has figures, and the part of one debt in them. */
export function correctSnapshot(db: WritableDB, figures: KeptFigures, debt: string): void {
  run(
    db,
    `UPDATE snapshots SET owed = ?, overdue = ?, principal = ?, ratio = ?, ratio_reported = ?, utilisation = ?,
       zhima = ?, income = ?, income_ahead = ? WHERE date = ?`,
    [...valuesOf(figures), figures.date],
  );
  for (const part of figures.debts.filter((of) => of.debt === debt)) {
    run(db, 'UPDATE snapshot_debts SET owed = ?, overdue = ?, principal = ? WHERE date = ? AND debt = ?', [
      part.owed,
      part.overdue,
      part.principal,
      figures.date,
      debt,
    ]);
  }
}

/** Gives each of some days the latest score up to it. */
export function correctScores(db: WritableDB, { from, to }: Days): void {
  run(
    db,
    `UPDATE snapshots SET zhima =
       (SELECT scores.zhima FROM scores WHERE scores.date <= snapshots.date ORDER BY scores.date DESC LIMIT 1)
     WHERE date BETWEEN ? AND ?`,
    [from, to],
  );
}

function valuesOf(figures: KeptFigures) {
  const { owed, overdue, principal, ratio, ratioReported, utilisation, zhima, income, incomeAhead } = figures;
  return [owed, overdue, principal, ratio, ratioReported, utilisation, zhima, income, incomeAhead];
}
