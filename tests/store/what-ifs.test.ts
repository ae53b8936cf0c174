import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedWhatIf } from '../../src/contract/what-ifs.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { all, run, type WritableDB } from '../../src/main/store/db.ts';
import { insertDebt, removeDebt } from '../../src/main/store/debts.ts';
import { clearEntries } from '../../src/main/store/replace.ts';
import type { Store } from '../../src/main/store/store.ts';
import {
  insertWhatIf,
  readWhatIfs,
  removeWhatIf,
  restoreWhatIf,
  updateWhatIf,
} from '../../src/main/store/what-ifs.ts';
import { anyWhatIf } from '../support/what-if-arbitrary.ts';
import { BARE_DEBTS, FULL_DEBTS, TODAY, WHAT_IFS } from '../support/store-entries.ts';
import { testStore } from '../support/store-folder.ts';

const TABLES = ['what_if_parts', 'what_if_debts', 'what_if_agreements'] as const;

function withDebts(): Store {
  const store = testStore();
  store.change((db) => {
    for (const debt of [...FULL_DEBTS, ...BARE_DEBTS]) insertDebt(db, { ...debt, balanceAsOf: TODAY });
  });
  return store;
}

function withWhatIfs(): Store {
  const store = withDebts();
  store.change((db) => WHAT_IFS.forEach((whatIf) => insertWhatIf(db, whatIf)));
  return store;
}

const clearWhatIfs = (db: WritableDB) => run(db, 'DELETE FROM what_ifs');

const rowsOf = (store: Store) => TABLES.map((table) => store.read((db) => all(db, `SELECT * FROM ${table}`)));

describe('what-ifs', () => {
  test('with parts of every kind come back the same, in the order of creation', () => {
    expect(withWhatIfs().read(readWhatIfs)).toStrictEqual(WHAT_IFS);
  });

  test('the debts and instalments of more than ten parts stay in their order', () => {
    const store = withDebts();
    const [, , ahead, agreed] = WHAT_IFS;
    const long = { id: 'long', name: '很长', parts: Array.from({ length: 20 }, () => agreed.parts[0]) };
    store.change((db) => {
      insertWhatIf(db, long);
      insertWhatIf(db, ahead);
    });
    expect(store.read(readWhatIfs)).toStrictEqual([long, ahead]);
  });

  test('one that is replaced keeps its place and nothing of what it said before', () => {
    const store = withWhatIfs();
    const [first, second, third, fourth] = WHAT_IFS;
    const replaced = { ...second, name: '改名', parts: fourth.parts };
    expect(store.change((db) => updateWhatIf(db, replaced))).toBe(true);
    expect(store.read(readWhatIfs)).toStrictEqual([first, replaced, third, fourth]);
    expect(store.read((db) => all(db, 'SELECT * FROM what_if_debts'))).toEqual([]);
    const shorter = { ...replaced, parts: [{ kind: 'extra-monthly' as const, amount: fen(1) }] };
    store.change((db) => updateWhatIf(db, shorter));
    expect(store.read(readWhatIfs)[1]).toStrictEqual(shorter);
  });

  test('one that is not there is not replaced, and nothing is written', () => {
    const store = withWhatIfs();
    const before = rowsOf(store);
    expect(store.change((db) => updateWhatIf(db, { ...WHAT_IFS[0], id: 'other' }))).toBe(false);
    expect(rowsOf(store)).toEqual(before);
  });

  test('one that is removed is hidden, and comes back in its place with all its parts', () => {
    const store = withWhatIfs();
    expect(store.change((db) => removeWhatIf(db, 'one-loan', TODAY))).toBe(true);
    expect(store.change((db) => removeWhatIf(db, 'one-loan', TODAY))).toBe(false);
    expect(store.change((db) => updateWhatIf(db, WHAT_IFS[1]))).toBe(false);
    expect(store.read(readWhatIfs)).toStrictEqual(WHAT_IFS.filter(({ id }) => id !== 'one-loan'));
    expect(store.change((db) => restoreWhatIf(db, 'one-loan'))).toBe(true);
    expect(store.change((db) => restoreWhatIf(db, 'one-loan'))).toBe(false);
    expect(store.read(readWhatIfs)).toStrictEqual(WHAT_IFS);
  });

  test('the removal of a debt leaves the parts that name it as they are', () => {
    const store = withWhatIfs();
    store.change((db) => ['huabei', 'loan', 'card'].forEach((id) => removeDebt(db, id, TODAY)));
    expect(store.read(readWhatIfs)).toStrictEqual(WHAT_IFS);
  });

  test('a debt that was never entered cannot be named', () => {
    const store = testStore();
    for (const whatIf of WHAT_IFS.slice(1))
      expect(() => store.change((db) => insertWhatIf(db, whatIf)), whatIf.id).toThrow(
        'FOREIGN KEY constraint failed',
      );
    expect(store.read(readWhatIfs)).toEqual([]);
  });

  test('clearing deletes them for good, removed ones too', () => {
    const store = withWhatIfs();
    store.change((db) => removeWhatIf(db, 'ahead', TODAY));
    store.change(clearEntries);
    expect(store.change((db) => restoreWhatIf(db, 'ahead'))).toBe(false);
    expect(rowsOf(store)).toEqual([[], [], []]);
  });

  test('any that the contract accepts is accepted by the store and comes back the same', () => {
    const store = withDebts();
    const kinds = new Set<string>();
    const saved = (db: WritableDB) =>
      fc.property(anyWhatIf([...FULL_DEBTS, ...BARE_DEBTS].map(({ id }) => id)), (entered) => {
        const whatIf = namedWhatIf.parse(entered);
        for (const part of whatIf.parts) kinds.add(part.kind);
        insertWhatIf(db, whatIf);
        expect(readWhatIfs(db)).toStrictEqual([whatIf]);
        expect(updateWhatIf(db, whatIf)).toBe(true);
        expect(readWhatIfs(db)).toStrictEqual([whatIf]);
        clearWhatIfs(db);
      });
    store.change((db) => fc.assert(saved(db), { numRuns: 200, seed: 2026 }));
    expect(kinds.size).toBe(7);
  });
});
