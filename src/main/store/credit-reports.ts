import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { CreditReport } from '../../domain/recovery/recovery-records.ts';
import { all, type ReadableDB, run, type WritableDB } from './db.ts';
import { present } from './present.ts';

interface CreditReportRow {
  readonly date: CivilDate;
  readonly lenders: number;
  readonly enquiries: number;
  readonly bad_record: CreditReport['badRecord'];
  readonly settled_on: CivilDate | null;
}

/** Credit reports by their day. */
export function readCreditReports(db: ReadableDB): CreditReport[] {
  const rows = all<CreditReportRow>(
    db,
    'SELECT date, lenders, enquiries, bad_record, settled_on FROM credit_reports ORDER BY date',
  );
  return rows.map(({ date, lenders, enquiries, bad_record, settled_on }) => ({
    date,
    lenders,
    enquiries,
    badRecord: bad_record,
    ...present({ settledOn: settled_on }),
  }));
}

/** Saves the report of a day in place of an earlier one of that day. */
export function saveCreditReport(db: WritableDB, report: CreditReport): void {
  deleteCreditReport(db, report.date);
  run(
    db,
    'INSERT INTO credit_reports (date, lenders, enquiries, bad_record, settled_on) VALUES (?, ?, ?, ?, ?)',
    [report.date, report.lenders, report.enquiries, report.badRecord, report.settledOn ?? null],
  );
}

/** Deletes the report of a day; false when there is none. */
export function deleteCreditReport(db: WritableDB, date: CivilDate): boolean {
  return run(db, 'DELETE FROM credit_reports WHERE date = ?', [date]) === 1;
}
