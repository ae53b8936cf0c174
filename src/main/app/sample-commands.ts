import { saveCash } from '../store/cash.ts';
import type { WritableDB } from '../store/db.ts';
import { insertDebt } from '../store/debts.ts';
import { saveDueAnswer } from '../store/due-answers.ts';
import { insertExpense } from '../store/expenses.ts';
import { insertIncome } from '../store/incomes.ts';
import { insertPayment } from '../store/payments.ts';
import { clearEntries } from '../store/replace.ts';
import { insertKeptPlan } from '../store/kept-plans.ts';
import { insertRecoveryRecords } from '../store/recovery-records.ts';
import { saveRestriction } from '../store/restriction.ts';
import { saveScore } from '../store/scores.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { readWorkspaceState, saveWorkspaceState } from '../store/workspace-state.ts';
import type { Handlers } from './context.ts';
import { nothingIsEntered } from './nothing-entered.ts';
import { done, refused } from './outcome.ts';
import { type SampleCase, sampleCase } from './sample-case.ts';
import { samplePlan } from './sample-plan.ts';
import { bringUpTo } from './what-follows.ts';

export const sampleCommands: Handlers<'sample.load' | 'sample.remove'> = {
  'sample.load': ({ store, clock }, { locale }) => {
    const today = clock();
    return store.change((db) => {
      if (!nothingIsEntered(db, today)) return refused('sample/not-empty');
      const sample = sampleCase(today, locale);
      // Entries that were removed before would otherwise come back into the sample.
      clearEntries(db);
      insertSample(db, sample);
      saveWorkspaceState(db, { ...readWorkspaceState(db), sample: true });
      bringUpTo(db, today, sample.since);
      insertKeptPlan(db, samplePlan(readStoredCase(db, today), sample.since));
      return done(null);
    });
  },
  'sample.remove': ({ store }) =>
    store.change((db) => {
      const state = readWorkspaceState(db);
      if (!state.sample) return refused('entry/not-found');
      clearEntries(db);
      saveWorkspaceState(db, { ...state, sample: false });
      return done(null);
    }),
};

/** Whether the pages show no entry; how the plan is computed is a choice, not an entry. */
function insertSample(db: WritableDB, { entered, payments, recovery }: SampleCase): void {
  for (const debt of entered.debts) insertDebt(db, debt);
  for (const income of entered.incomes) insertIncome(db, income);
  for (const expense of entered.expenses) insertExpense(db, expense);
  for (const score of entered.scores) saveScore(db, score);
  saveRestriction(db, entered.restriction);
  for (const answer of entered.dueAnswers) saveDueAnswer(db, answer);
  for (const payment of payments) insertPayment(db, payment);
  insertRecoveryRecords(db, recovery);
  saveCash(db, entered.cash, entered.cash.asOf);
}
