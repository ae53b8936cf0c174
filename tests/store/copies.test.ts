import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { insertDebt, readDebts, removeDebt } from '../../src/main/store/debts.ts';
import { insertPayment, readPayments } from '../../src/main/store/payments.ts';
import { clearEntries, takeRowsOfCopy } from '../../src/main/store/replace.ts';
import { all } from '../../src/main/store/db.ts';
import { saveWorkspaceState } from '../../src/main/store/workspace-state.ts';
import { saveScore, readScores } from '../../src/main/store/scores.ts';
import { forgettable, listCopies, readName } from '../../src/main/store/copies.ts';
import { copyLabels, testFolder, testStore } from '../support/store-folder.ts';
import { FULL_DEBTS, TODAY } from '../support/store-entries.ts';
import { ROWS } from '../support/store-rows.ts';

const debts = FULL_DEBTS.map((debt) => ({ ...debt, balanceAsOf: TODAY }));

describe('copies', () => {
  test('a copy of an open database holds what was just saved', () => {
    const path = join(testFolder(), 'regain.db');
    const store = testStore(path);
    store.change((db) => debts.forEach((debt) => insertDebt(db, debt)));
    const name = store.keepCopy('before-import');
    expect(store.hasCopy(name)).toBe(true);
    expect(dirname(store.copyPath(name))).toBe(join(dirname(path), 'backups'));
    expect(testStore(store.copyPath(name)).read(readDebts)).toStrictEqual(debts);
  });

  test('a copy that is deleted is gone', () => {
    const store = testStore();
    const name = store.keepCopy('before-import');
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
      const copy = store.copyPath(store.keepCopy('before-import'));
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
    const copy = store.copyPath(store.keepCopy('before-import'));
    const failing = () =>
      store.changeBeside(copy, (db) => {
        clearEntries(db);
        throw new Error('interrupted');
      });
    expect(failing).toThrow('interrupted');
    expect(store.read(readScores)).toHaveLength(1);
  });
});

/** Copies of days, newest first: so many of each. */
const copiesOf = (days: readonly (readonly [date: string, count: number])[]) =>
  days.flatMap(([date, count]) =>
    Array.from({ length: count }, (_, index) => {
      const name = `${date}-${String(count - index).padStart(3, '0')}-daily.db`;
      const copy = readName(name);
      if (copy === null) throw new Error(name);
      return copy;
    }),
  );

describe('which copies are kept', () => {
  const staying = (days: readonly (readonly [string, number])[]) => {
    const copies = copiesOf(days);
    const going = forgettable(copies, '2026-11-26');
    return copies.filter((copy) => !going.includes(copy)).map(({ name }) => name.slice(0, 14));
  };

  test('three of today, and the newest of each earlier day', () => {
    expect(
      staying([
        ['2026-11-26', 5],
        ['2026-11-25', 3],
        ['2026-11-20', 1],
      ]),
    ).toEqual(['2026-11-26-005', '2026-11-26-004', '2026-11-26-003', '2026-11-25-003', '2026-11-20-001']);
  });

  test('ten in all', () => {
    const days = Array.from(
      { length: 20 },
      (_, day) => [`2026-10-${String(30 - day).padStart(2, '0')}`, 2] as const,
    );
    expect(staying(days)).toHaveLength(10);
    expect(staying([['2026-11-26', 4], ...days])).toHaveLength(10);
    expect(staying([['2026-11-26', 4], ...days]).at(-1)).toBe('2026-10-24-002');
  });

  test('a day that is still to come, after a clock was set back, counts as another day', () => {
    expect(
      staying([
        ['2026-12-24', 4],
        ['2026-11-26', 4],
      ]),
    ).toEqual(['2026-12-24-004', '2026-11-26-004', '2026-11-26-003', '2026-11-26-002']);
  });

  test('none goes where few are', () => {
    expect(
      forgettable(
        copiesOf([
          ['2026-11-26', 3],
          ['2026-11-25', 1],
        ]),
        '2026-11-26',
      ),
    ).toEqual([]);
  });

  test('the copy of the last import stays, however many come after it', () => {
    const path = join(testFolder(), 'regain.db');
    const store = testStore(path);
    const importCopy = store.keepCopy('before-import');
    store.change((db) => saveWorkspaceState(db, { sample: false, importCopy }));
    for (let time = 0; time < 6; time += 1) store.keepCopy('asked');
    expect(copyLabels(path)).toEqual(['asked', 'asked', 'asked', 'before-import']);
    expect(store.hasCopy(importCopy)).toBe(true);
  });

  test('what else lies in the folder is no copy, is not listed and not deleted', () => {
    const path = join(testFolder(), 'regain.db');
    const store = testStore(path);
    const folder = dirname(store.copyPath(store.keepCopy('asked')));
    const others = [
      'notes.txt',
      '2026-11-26-daily.db',
      '2026-11-26-001-daily.db.unfinished',
      'set-aside-1.db',
    ];
    for (const file of others) writeFileSync(join(folder, file), 'x');
    for (let time = 0; time < 6; time += 1) store.keepCopy('asked');
    expect(listCopies(path)).toHaveLength(3);
    for (const file of others) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  test.each([
    '../regain.db',
    '2026-11-26-001-../x.db',
    '/etc/passwd',
    '2026-11-26-001-daily.db/..',
    'CON',
    '',
  ])('%j is no name of a copy', (name) => {
    expect(readName(name)).toBeNull();
  });
});
