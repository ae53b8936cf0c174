import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { KeptFigures } from '../../src/domain/position/corrected-figures.ts';
import { readCash, saveCash } from '../../src/main/store/cash.ts';
import { all } from '../../src/main/store/db.ts';
import {
  insertDebt,
  readDebt,
  readDebts,
  removeDebt,
  restoreDebt,
  updateDebt,
} from '../../src/main/store/debts.ts';
import { deleteDueAnswer, readDueAnswers, saveDueAnswer } from '../../src/main/store/due-answers.ts';
import {
  insertExpense,
  readExpenses,
  removeExpense,
  restoreExpense,
  updateExpense,
} from '../../src/main/store/expenses.ts';
import {
  insertIncome,
  readIncomes,
  removeIncome,
  restoreIncome,
  updateIncome,
} from '../../src/main/store/incomes.ts';
import { readPlanSettings, savePlanSettings } from '../../src/main/store/plan-settings.ts';
import { keepRecord, readKeptRecords } from '../../src/main/store/records.ts';
import { readRestriction, saveRestriction } from '../../src/main/store/restriction.ts';
import { deleteScore, readScores, saveScore } from '../../src/main/store/scores.ts';
import { readSettings, saveSettings } from '../../src/main/store/settings.ts';
import {
  lastSnapshotDate,
  readKeptFigures,
  readSnapshots,
  saveSnapshot,
} from '../../src/main/store/snapshots.ts';
import { readStoredCase } from '../../src/main/store/stored-case.ts';
import { testStore } from '../support/store-folder.ts';
import { BARE_DEBTS, EXPENSES, FULL_DEBTS, INCOMES, TODAY } from '../support/store-entries.ts';

const DEBTS = [...FULL_DEBTS, ...BARE_DEBTS].map((debt) => ({ ...debt, balanceAsOf: TODAY }));

describe('what is saved comes back the same', () => {
  test('debts of every kind, with all of their fields and with none that can be left out', () => {
    const store = testStore();
    store.change((db) => DEBTS.forEach((debt) => insertDebt(db, debt)));
    const read = store.read(readDebts);
    expect(read).toStrictEqual(DEBTS);
    for (const debt of DEBTS) expect(store.read((db) => readDebt(db, debt.id))).toStrictEqual(debt);
  });

  test('a debt that becomes another kind loses the terms and parts of the old one', () => {
    const store = testStore();
    const [huabei] = DEBTS;
    const friend = { ...BARE_DEBTS[2], id: huabei.id, balanceAsOf: TODAY };
    store.change((db) => insertDebt(db, huabei));
    expect(store.change((db) => updateDebt(db, friend))).toBe(true);
    expect(store.read(readDebts)).toStrictEqual([friend]);
    expect(store.read((db) => all(db, 'SELECT * FROM rate_steps'))).toEqual([]);
  });

  test('incomes and expenses of every recurrence', () => {
    const store = testStore();
    store.change((db) => {
      INCOMES.forEach((income) => insertIncome(db, income));
      EXPENSES.forEach((expense) => insertExpense(db, expense));
    });
    expect(store.read(readIncomes)).toStrictEqual(INCOMES);
    expect(store.read(readExpenses)).toStrictEqual(EXPENSES);
  });

  test('an income and an expense that were changed', () => {
    const store = testStore();
    const income = { ...INCOMES[3], id: 'salary' };
    const expense = { ...EXPENSES[1], id: 'rent' };
    store.change((db) => {
      insertIncome(db, INCOMES[0]);
      insertExpense(db, EXPENSES[0]);
      expect(updateIncome(db, income)).toBe(true);
      expect(updateExpense(db, expense)).toBe(true);
      expect(updateIncome(db, INCOMES[1])).toBe(false);
      expect(updateExpense(db, EXPENSES[1])).toBe(false);
    });
    expect(store.read(readIncomes)).toStrictEqual([income]);
    expect(store.read(readExpenses)).toStrictEqual([expense]);
  });

  test('cash, with its day', () => {
    const store = testStore();
    expect(store.read(readCash)).toBeNull();
    store.change((db) => saveCash(db, { onHand: fen(1), buffer: fen(2) }, TODAY));
    store.change((db) => saveCash(db, { onHand: fen(520_000), buffer: fen(50_000) }, TODAY));
    expect(store.read(readCash)).toStrictEqual({ onHand: 520_000, buffer: 50_000, asOf: TODAY });
  });

  test('cash that was never entered is nothing today', () => {
    const stored = testStore().read((db) => readStoredCase(db, TODAY));
    expect(stored.cash).toStrictEqual({ onHand: 0, buffer: 0, asOf: TODAY });
  });

  test('scores by date, one a date', () => {
    const store = testStore();
    store.change((db) => {
      saveScore(db, { date: TODAY, zhima: 570 });
      saveScore(db, { date: civilDate('2026-10-07'), zhima: 588 });
      saveScore(db, { date: TODAY, zhima: 572 });
    });
    expect(store.read(readScores)).toStrictEqual([
      { date: '2026-10-07', zhima: 588 },
      { date: TODAY, zhima: 572 },
    ]);
    expect(store.change((db) => deleteScore(db, TODAY))).toBe(true);
    expect(store.change((db) => deleteScore(db, TODAY))).toBe(false);
    expect(store.read(readScores)).toHaveLength(1);
  });

  test('the restriction with its causes in their order, until it is taken away', () => {
    const store = testStore();
    const restriction = {
      since: civilDate('2026-10-20'),
      platform: 'alipay',
      causes: ['zhima_below_600', 'overdue_unpaid'],
    };
    store.change((db) => saveRestriction(db, { ...restriction, causes: ['other'] }));
    store.change((db) => saveRestriction(db, restriction));
    expect(store.read(readRestriction)).toStrictEqual(restriction);
    store.change((db) => saveRestriction(db, null));
    expect(store.read(readRestriction)).toBeNull();
    expect(store.read((db) => all(db, 'SELECT * FROM restriction_causes'))).toEqual([]);
  });

  test('the plan, with order, extras and a monthly budget', () => {
    const store = testStore();
    const plan = {
      strategy: 'custom' as const,
      order: ['friend', 'huabei'],
      extras: [
        { on: civilDate('2027-03-01'), amount: fen(-50_000), name: '搬家' },
        { on: civilDate('2027-02-01'), amount: fen(100) },
      ],
      horizonMonths: 60,
      ratioTarget: '0.45',
      monthlyBudget: fen(300_000),
      budgetDay: 5,
    };
    store.change((db) => {
      DEBTS.forEach((debt) => insertDebt(db, debt));
      savePlanSettings(db, { ...plan, order: ['huabei'] });
      savePlanSettings(db, plan);
    });
    expect(store.read(readPlanSettings)).toStrictEqual(plan);
    store.change((db) => removeDebt(db, 'friend', TODAY));
    expect(store.read(readPlanSettings).order).toEqual(['huabei']);
    store.change((db) => restoreDebt(db, 'friend'));
    expect(store.read(readPlanSettings).order).toEqual(['friend', 'huabei']);
  });

  test('a plan that was never set follows the usual settings', () => {
    expect(testStore().read(readPlanSettings)).toStrictEqual({
      strategy: 'fastest-unlock',
      order: [],
      extras: [],
      horizonMonths: 120,
      ratioTarget: '0.5',
    });
  });

  test('answers about due dates, until they are taken back or their debt is removed', () => {
    const store = testStore();
    const answer = { debt: 'huabei', dueDate: civilDate('2026-11-10'), answer: 'not-paid' as const };
    store.change((db) => {
      insertDebt(db, DEBTS[0]);
      saveDueAnswer(db, answer);
      saveDueAnswer(db, answer);
    });
    expect(store.read(readDueAnswers)).toStrictEqual([answer]);
    store.change((db) => removeDebt(db, 'huabei', TODAY));
    expect(store.read(readDueAnswers)).toEqual([]);
    store.change((db) => {
      restoreDebt(db, 'huabei');
      deleteDueAnswer(db, 'huabei', answer.dueDate);
    });
    expect(store.read(readDueAnswers)).toEqual([]);
  });

  test('language and theme', () => {
    const store = testStore();
    expect(store.read(readSettings)).toStrictEqual({ locale: 'system', theme: 'system' });
    store.change((db) => saveSettings(db, { locale: 'zh-CN', theme: 'dark' }));
    expect(store.read(readSettings)).toStrictEqual({ locale: 'zh-CN', theme: 'dark' });
  });

  test('records of other programs, whatever their names', () => {
    const store = testStore();
    const records = JSON.parse('{"__proto__":{"a":1},"constructor":"x","log":[1,null,"二"]}') as Record<
      string,
      unknown
    >;
    store.change((db) => Object.entries(records).forEach(([key, value]) => keepRecord(db, key, value)));
    const kept = store.read(readKeptRecords);
    expect(Object.entries(kept)).toEqual(Object.entries(records));
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
  });

  test('snapshots, one a day, whatever becomes of their debts', () => {
    const store = testStore();
    const day = (date: string, owed: number): KeptFigures => ({
      date: civilDate(date),
      owed: fen(owed),
      overdue: fen(1),
      principal: fen(2),
      ratio: '0.6240',
      ratioReported: null,
      utilisation: '0.6500',
      zhima: 572,
      income: fen(980_000),
      incomeAhead: 11_760_000,
      debts: [
        { debt: 'z', name: '后来删除的', owed: fen(owed), overdue: fen(1), principal: fen(2) },
        { debt: 'a', name: '另一笔', owed: fen(0), overdue: fen(0), principal: null },
      ],
    });
    store.change((db) => {
      saveSnapshot(db, day('2026-11-23', 10));
      saveSnapshot(db, day('2026-11-22', 20));
      saveSnapshot(db, day('2026-11-23', 30));
    });
    const kept = [day('2026-11-22', 20), day('2026-11-23', 30)];
    expect(store.read(readKeptFigures)).toStrictEqual(kept);
    expect(store.read((db) => readKeptFigures(db, { from: TODAY, to: TODAY }))).toStrictEqual([kept[1]]);
    expect(store.read(readSnapshots)[0]).toStrictEqual({
      date: '2026-11-22',
      owed: 20,
      overdue: 1,
      principal: 2,
      ratio: '0.6240',
      ratioReported: null,
      utilisation: '0.6500',
      zhima: 572,
      income: 980_000,
      conditions: [],
      debts: [
        { debt: 'z', name: '后来删除的', owed: 20, overdue: 1 },
        { debt: 'a', name: '另一笔', owed: 0, overdue: 0 },
      ],
    });
    expect(store.read(lastSnapshotDate)).toBe('2026-11-23');
  });
});

describe('what is removed is hidden and can come back in its place', () => {
  test('debts', () => {
    const store = testStore();
    store.change((db) => DEBTS.forEach((debt) => insertDebt(db, debt)));
    expect(store.change((db) => removeDebt(db, 'loan', TODAY))).toBe(true);
    expect(store.change((db) => removeDebt(db, 'loan', TODAY))).toBe(false);
    expect(store.read(readDebts).map((debt) => debt.id)).not.toContain('loan');
    expect(store.read((db) => readDebt(db, 'loan'))).toBeNull();
    expect(store.change((db) => updateDebt(db, DEBTS[1]))).toBe(false);
    expect(store.change((db) => restoreDebt(db, 'loan'))).toBe(true);
    expect(store.change((db) => restoreDebt(db, 'loan'))).toBe(false);
    expect(store.read(readDebts)).toStrictEqual(DEBTS);
  });

  test('incomes and expenses', () => {
    const store = testStore();
    store.change((db) => {
      INCOMES.forEach((income) => insertIncome(db, income));
      EXPENSES.forEach((expense) => insertExpense(db, expense));
      expect([removeIncome(db, 'side', TODAY), removeExpense(db, 'rent', TODAY)]).toEqual([true, true]);
      expect([removeIncome(db, 'side', TODAY), removeExpense(db, 'rent', TODAY)]).toEqual([false, false]);
    });
    expect(store.read(readIncomes)).toHaveLength(INCOMES.length - 1);
    expect(store.read(readExpenses)).toHaveLength(EXPENSES.length - 1);
    store.change((db) => {
      expect([restoreIncome(db, 'side'), restoreExpense(db, 'rent')]).toEqual([true, true]);
      expect([restoreIncome(db, 'side'), restoreExpense(db, 'rent')]).toEqual([false, false]);
    });
    expect(store.read(readIncomes)).toStrictEqual(INCOMES);
    expect(store.read(readExpenses)).toStrictEqual(EXPENSES);
  });
});
