import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { insertDebt, readDebts, removeDebt } from '../../src/main/store/debts.ts';
import { insertPayment, readPayments } from '../../src/main/store/payments.ts';
import { clearEntries, takeRowsOfCopy } from '../../src/main/store/replace.ts';
import { all } from '../../src/main/store/db.ts';
import { saveScore, readScores } from '../../src/main/store/scores.ts';
import { testFolder, testStore } from '../support/store-folder.ts';
import { FULL_DEBTS, TODAY } from '../support/store-entries.ts';
import { ROWS } from '../support/store-rows.ts';

const debts = FULL_DEBTS.map((debt) => ({ ...debt, balanceAsOf: TODAY }));

describe('copies', () => {
  test('a copy of an open database holds what was just saved', () => {
    const path = join(testFolder(), 'regain.db');
    const store = testStore(path);
    store.change((db) => debts.forEach((debt) => insertDebt(db, debt)));
    const name = store.keepCopy('before-import', 3);
    expect(store.hasCopy(name)).toBe(true);
    expect(dirname(store.copyPath(name))).toBe(join(dirname(path), 'backups'));
    expect(testStore(store.copyPath(name)).read(readDebts)).toStrictEqual(debts);
  });

  test('only the newest copies of a kind are kept', () => {
    const store = testStore();
    const names = Array.from({ length: 12 }, () => store.keepCopy('before-import', 3));
    const other = store.keepCopy('before-undo', 3);
    expect(readdirSync(dirname(store.copyPath(other))).sort()).toEqual([...names.slice(-3), other].sort());
  });

  test('a copy that is deleted is gone', () => {
    const store = testStore();
    const name = store.keepCopy('before-import', 3);
    store.deleteCopy(name);
    expect(existsSync(store.copyPath(name))).toBe(false);
    expect(store.hasCopy(name)).toBe(false);
  });

  test('a name cannot lead out of the folder of copies', () => {
    const store = testStore();
    expect(store.copyPath('../../regain.db')).toBe(store.copyPath('regain.db'));
  });

  test('the rows of a copy take the place of all rows, again and again', () => {
    const store = testStore();
    const payment = { id: 'p', debt: 'huabei', date: TODAY, amount: debts[0].balance };
    store.change((db) => {
      debts.forEach((debt) => insertDebt(db, debt));
      insertPayment(db, payment);
      removeDebt(db, 'friend', TODAY);
    });
    const rows = () => ROWS.map(([table]) => store.read((db) => all(db, `SELECT * FROM ${table}`)));
    const before = rows();
    for (let time = 0; time < 2; time += 1) {
      const copy = store.copyPath(store.keepCopy('before-import', 3));
      store.change((db) => {
        clearEntries(db);
        saveScore(db, { date: TODAY, zhima: 600 });
      });
      expect(store.read(readPayments)).toEqual([]);
      store.changeBeside(copy, takeRowsOfCopy);
      expect(rows()).toEqual(before);
    }
  });

  test('when the rows of a copy cannot be taken, nothing changes', () => {
    const store = testStore();
    store.change((db) => saveScore(db, { date: TODAY, zhima: 600 }));
    const copy = store.copyPath(store.keepCopy('before-import', 3));
    const failing = () =>
      store.changeBeside(copy, (db) => {
        clearEntries(db);
        throw new Error('interrupted');
      });
    expect(failing).toThrow('interrupted');
    expect(store.read(readScores)).toHaveLength(1);
  });
});
