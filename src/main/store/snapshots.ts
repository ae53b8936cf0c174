import type { Snapshot } from '../../contract/commands.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
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
}

interface SnapshotDebtRow {
  readonly date: CivilDate;
  readonly debt: string;
  readonly name: string;
  readonly owed: Fen;
  readonly overdue: Fen;
}

/** Snapshots by date. */
export function readSnapshots(db: ReadableDB): Snapshot[] {
  const debts = new Map<CivilDate, SnapshotDebtRow[]>();
  const debtRows = all<SnapshotDebtRow>(
    db,
    'SELECT date, debt, name, owed, overdue FROM snapshot_debts ORDER BY date, position',
  );
  for (const row of debtRows) {
    const ofDay = debts.get(row.date);
    if (ofDay === undefined) debts.set(row.date, [row]);
    else ofDay.push(row);
  }
  const rows = all<SnapshotRow>(
    db,
    'SELECT date, owed, overdue, principal, ratio, ratio_reported, utilisation, zhima FROM snapshots ORDER BY date',
  );
  return rows.map((row) => snapshotFromRow(row, debts.get(row.date) ?? []));
}

function snapshotFromRow(row: SnapshotRow, debts: readonly SnapshotDebtRow[]): Snapshot {
  return {
    date: row.date,
    owed: row.owed,
    overdue: row.overdue,
    principal: row.principal,
    ratio: row.ratio,
    ratioReported: row.ratio_reported,
    utilisation: row.utilisation,
    zhima: row.zhima,
    debts: debts.map(({ debt, name, owed, overdue }) => ({ debt, name, owed, overdue })),
  };
}

/** The date of the last snapshot; null when there is none. */
export function lastSnapshotDate(db: ReadableDB): CivilDate | null {
  return one<{ date: CivilDate }>(db, 'SELECT date FROM snapshots ORDER BY date DESC LIMIT 1')?.date ?? null;
}

/** Saves the snapshot of a date; an earlier one of the same date is replaced. */
export function saveSnapshot(db: WritableDB, snapshot: Snapshot): void {
  run(db, 'DELETE FROM snapshots WHERE date = ?', [snapshot.date]);
  run(
    db,
    `INSERT INTO snapshots (date, owed, overdue, principal, ratio, ratio_reported, utilisation, zhima)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      snapshot.date,
      snapshot.owed,
      snapshot.overdue,
      snapshot.principal,
      snapshot.ratio,
      snapshot.ratioReported,
      snapshot.utilisation,
      snapshot.zhima,
    ],
  );
  snapshot.debts.forEach((part, position) => {
    run(
      db,
      'INSERT INTO snapshot_debts (date, position, debt, name, owed, overdue) VALUES (?, ?, ?, ?, ?, ?)',
      [snapshot.date, position, part.debt, part.name, part.owed, part.overdue],
    );
  });
}
