import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { StoredCase } from '../../domain/position/stored-case.ts';
import { readCash } from './cash.ts';
import type { ReadableDB } from './db.ts';
import { readDebts } from './debts.ts';
import { readDueAnswers } from './due-answers.ts';
import { readEarlierDues } from './due-outcomes.ts';
import { readExpenses } from './expenses.ts';
import { readIncomes } from './incomes.ts';
import { readCountingPayments } from './payments.ts';
import { readPlanSettings } from './plan-settings.ts';
import { readRestriction } from './restriction.ts';
import { readScores } from './scores.ts';
import { readStatementChecks } from './statement-checks.ts';

/**
 * All that was entered; of the payments those since a date, by default of today, and the older ones that count for
 * today's position. Cash that was never entered is nothing, as of `today`.
 */
export function readStoredCase(db: ReadableDB, today: CivilDate, since = today): StoredCase {
  return {
    debts: readDebts(db),
    incomes: readIncomes(db),
    expenses: readExpenses(db),
    cash: readCash(db) ?? { onHand: 0 as Fen, buffer: 0 as Fen, asOf: today },
    scores: readScores(db),
    restriction: readRestriction(db),
    plan: readPlanSettings(db),
    payments: readCountingPayments(db, since),
    dueAnswers: readDueAnswers(db),
    earlierDues: readEarlierDues(db),
    checks: readStatementChecks(db),
  };
}
