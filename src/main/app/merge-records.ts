import type { Restriction } from '../../domain/case/case.ts';
import type { RecoveryRecords } from '../../domain/recovery/recovery-records.ts';
import { insertBillImport, readBillImportRecords } from '../store/bill-imports.ts';
import {
  readActivity,
  readDiagnosis,
  readTicks,
  saveActivity,
  saveDiagnosis,
  saveTick,
} from '../store/condition-notes.ts';
import { readCreditReports, saveCreditReport } from '../store/credit-reports.ts';
import type { WritableDB } from '../store/db.ts';
import { idIsTaken } from '../store/ids.ts';
import { insertLogEntry } from '../store/log-entries.ts';
import { insertPayment, readPayments } from '../store/payments.ts';
import { readRestriction, saveRestriction } from '../store/restriction.ts';
import type { CaseRecords } from './case-records.ts';
import type { Past } from './past.ts';

/** Adds the payments that are not recorded yet, neither by their id nor by debt, day and sum. Gives how many. */
export function mergePayments(
  db: WritableDB,
  { payments, billImports }: CaseRecords,
  { debtIds, past }: { readonly debtIds: ReadonlyMap<string, string>; readonly past: Past },
): number {
  const known = new Set(readPayments(db).map(({ debt, date, amount }) => `${debt} ${date} ${amount}`));
  const added = new Set<string>();
  for (const payment of payments) {
    const debt = debtIds.get(payment.debt);
    if (debt === undefined || idIsTaken(db, 'recorded_payments', payment.id)) continue;
    if (known.has(`${debt} ${payment.date} ${payment.amount}`)) continue;
    insertPayment(db, { ...payment, debt });
    past.debt(debt, payment.date);
    added.add(payment.id);
  }
  const imports = new Set(readBillImportRecords(db).map(({ id }) => id));
  for (const bills of billImports) {
    const own = bills.payments.filter(({ payment }) => added.has(payment));
    if (imports.has(bills.id) || own.length === 0) continue;
    // Of an import only what came along: its payments, so that their bills are known.
    insertBillImport(db, { ...bills, payments: own, answers: [], incomes: [], days: [], replaced: [] });
  }
  return added.size;
}

/** Adds notes about the restriction where there are none of their day, month or id. */
export function mergeRecovery(
  db: WritableDB,
  records: RecoveryRecords,
  { restriction, past }: { readonly restriction: Restriction | null; readonly past: Past },
): void {
  if (readRestriction(db) === null) saveRestriction(db, restriction);
  if (readDiagnosis(db) === null) saveDiagnosis(db, records.diagnosis);
  const ticked = new Set(readTicks(db).map(({ condition, step }) => `${condition} ${step}`));
  for (const tick of records.ticks) if (!ticked.has(`${tick.condition} ${tick.step}`)) saveTick(db, tick);
  for (const entry of records.log) if (!idIsTaken(db, 'log_entries', entry.id)) insertLogEntry(db, entry);
  const months = new Set(readActivity(db).map(({ month }) => month));
  for (const month of records.activity) if (!months.has(month.month)) saveActivity(db, month);
  const reports = new Set(readCreditReports(db).map(({ date }) => date));
  for (const report of records.creditReports) if (!reports.has(report.date)) saveCreditReport(db, report);
  const days = [...records.ticks.map(({ doneOn }) => doneOn), ...records.log.map(({ date }) => date)].sort();
  if (days[0] !== undefined) past.notes(days[0]);
}
