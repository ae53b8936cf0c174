import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { readCash } from '../store/cash.ts';
import type { ReadableDB } from '../store/db.ts';
import { countPayments } from '../store/payments.ts';
import { readRecoveryRecords } from '../store/recovery-records.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { readWhatIfs } from '../store/what-ifs.ts';

/** Whether there is nothing yet that could be lost. */
export function nothingIsEntered(db: ReadableDB, today: CivilDate): boolean {
  const { debts, incomes, expenses, scores, restriction } = readStoredCase(db, today);
  const cash = readCash(db);
  const { log, ticks, creditReports } = readRecoveryRecords(db);
  const lists = [debts, incomes, expenses, scores, readWhatIfs(db), log, ticks, creditReports];
  return (
    countPayments(db) === 0 &&
    lists.every((list) => list.length === 0) &&
    restriction === null &&
    (cash === null || (cash.onHand === 0 && cash.buffer === 0))
  );
}
