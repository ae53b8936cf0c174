import { readCase } from '../../contract/case-file.ts';
import type { ParsedArguments, Reply } from '../../contract/commands.ts';
import type { Case } from '../../domain/case/case.ts';
import { insertBillImport } from '../store/bill-imports.ts';
import { saveCash } from '../store/cash.ts';
import type { WritableDB } from '../store/db.ts';
import { countPaymentsIntoBalances, insertDebt, removeDebt } from '../store/debts.ts';
import { saveDueAnswer } from '../store/due-answers.ts';
import { saveDueOutcome } from '../store/due-outcomes.ts';
import { insertExpense } from '../store/expenses.ts';
import { insertIncome } from '../store/incomes.ts';
import { saveKeptConditions } from '../store/kept-conditions.ts';
import { openCopy } from '../store/open.ts';
import { insertKeptPlan } from '../store/kept-plans.ts';
import { insertPayment } from '../store/payments.ts';
import { savePlanSettings } from '../store/plan-settings.ts';
import { keepRecord } from '../store/records.ts';
import { clearEntries, takeRowsOfCopy } from '../store/replace.ts';
import { insertRecoveryRecords } from '../store/recovery-records.ts';
import { saveRestriction } from '../store/restriction.ts';
import { saveScore } from '../store/scores.ts';
import { saveReminders } from '../store/reminders.ts';
import { saveSettings } from '../store/settings.ts';
import { saveSnapshot } from '../store/snapshots.ts';
import { insertStatementCheck } from '../store/statement-checks.ts';
import { insertWhatIf } from '../store/what-ifs.ts';
import { readWorkspaceState, saveWorkspaceState } from '../store/workspace-state.ts';
import type { CaseRecords } from './case-records.ts';
import { readRecords } from './case-records-reading.ts';
import type { AppContext } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, type Outcome, refused } from './outcome.ts';
import { bringUpToDate } from './workspace-commands.ts';
import { bringUpTo } from './what-follows.ts';

/** Puts a case file in place of everything, after a copy of what there was. */
export function importCase(
  { store, clock }: AppContext,
  { text }: ParsedArguments<'case.import'>,
): Outcome<Reply<'case.import'>> {
  const reading = readCase(text);
  if (!reading.ok) return invalid(reading.faults);
  const input = reading.case;
  const today = clock();
  const records = readRecords(input);
  const faults = [...notInFuture('asOf', input.asOf, today), ...(records.ok ? [] : records.faults)];
  if (!records.ok || faults.length > 0) return invalid(faults);

  const importCopy = store.keepCopy('before-import');
  try {
    store.change((db) => {
      clearEntries(db);
      insertCase(db, input, records.records);
      saveWorkspaceState(db, { sample: false, importCopy });
      bringUpTo(db, today, input.asOf);
    });
  } catch (error) {
    store.deleteCopy(importCopy);
    throw error;
  }
  return done({
    debts: input.debts.length,
    incomes: input.incomes.length,
    expenses: input.expenses.length,
    payments: records.records.payments.length,
  });
}

function insertCase(db: WritableDB, input: Case, records: CaseRecords): void {
  for (const { debt, removedAt } of records.removedDebts) {
    insertDebt(db, debt);
    removeDebt(db, debt.id, removedAt);
  }
  const broken = new Map(records.brokenAgreements.map(({ debt, agreement }) => [debt, agreement]));
  for (const debt of input.debts) {
    const agreement = debt.agreement ?? broken.get(debt.id);
    insertDebt(db, { ...debt, ...(agreement && { agreement }), balanceAsOf: input.asOf });
  }
  for (const income of input.incomes) insertIncome(db, income);
  for (const expense of input.expenses) insertExpense(db, expense);
  for (const score of input.scores) saveScore(db, score);
  saveRestriction(db, input.restriction);
  savePlanSettings(db, input.plan);
  for (const payment of records.payments) insertPayment(db, payment);
  for (const check of records.statementChecks) insertStatementCheck(db, check);
  countPaymentsIntoBalances(db);
  for (const answer of records.dueAnswers) saveDueAnswer(db, answer);
  for (const outcome of records.dueOutcomes) saveDueOutcome(db, outcome);
  for (const whatIf of records.whatIfs) insertWhatIf(db, whatIf);
  insertRecoveryRecords(db, records.recovery);
  for (const snapshot of records.snapshots) saveSnapshot(db, snapshot);
  for (const { date, conditions } of records.keptConditions) saveKeptConditions(db, date, conditions);
  for (const plan of records.keptPlans) insertKeptPlan(db, plan);
  for (const bills of records.billImports) insertBillImport(db, bills);
  if (records.settings !== undefined) saveSettings(db, records.settings);
  if (records.reminders !== undefined) saveReminders(db, records.reminders);
  for (const [key, value] of Object.entries(records.others)) keepRecord(db, key, value);
  saveCash(db, input.cash, input.asOf);
}

/** Brings back what there was before the last import; a copy of the present state is kept too. */
export function undoImport(context: AppContext): Outcome<null> {
  const { store } = context;
  const { importCopy } = store.read(readWorkspaceState);
  if (importCopy === null || !store.hasCopy(importCopy)) return refused('import/nothing-to-undo');
  const path = store.copyPath(importCopy);
  // The copy may be older than the last update: opening it brings it to the same shape.
  const copy = openCopy(path);
  if (!copy.ok) return refused(copy.code === 'store/corrupt' ? 'backup/damaged' : copy.code);
  copy.store.close();
  store.keepCopy('before-undo');
  store.changeBeside(path, (db) => {
    takeRowsOfCopy(db);
    saveWorkspaceState(db, { ...readWorkspaceState(db), importCopy: null });
  });
  store.deleteCopy(importCopy);
  bringUpToDate(context);
  return done(null);
}
