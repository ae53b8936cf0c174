import type { RecoveryRecords } from '../../domain/recovery/recovery-records.ts';
import {
  readActivity,
  readDiagnosis,
  readFacts,
  readReviews,
  readTicks,
  saveActivity,
  saveDiagnosis,
  saveFact,
  saveReview,
  saveTick,
} from './condition-notes.ts';
import { readCreditReports, saveCreditReport } from './credit-reports.ts';
import type { ReadableDB, WritableDB } from './db.ts';
import { insertLogEntry, readLogEntries } from './log-entries.ts';

/** All that was noted about the restriction. */
export function readRecoveryRecords(db: ReadableDB): RecoveryRecords {
  return {
    diagnosis: readDiagnosis(db),
    ticks: readTicks(db),
    facts: readFacts(db),
    reviews: readReviews(db),
    log: readLogEntries(db),
    activity: readActivity(db),
    creditReports: readCreditReports(db),
  };
}

/** Adds all of it to a database that holds none. */
export function insertRecoveryRecords(db: WritableDB, records: RecoveryRecords): void {
  saveDiagnosis(db, records.diagnosis);
  for (const tick of records.ticks) saveTick(db, tick);
  for (const fact of records.facts) saveFact(db, fact);
  for (const { condition, on } of records.reviews) saveReview(db, condition, on);
  for (const entry of records.log) insertLogEntry(db, entry);
  for (const month of records.activity) saveActivity(db, month);
  for (const report of records.creditReports) saveCreditReport(db, report);
}
