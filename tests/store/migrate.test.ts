import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { DueOutcome } from '../../src/domain/recovery/due-outcome.ts';
import type { NamedWhatIf } from '../../src/domain/whatif/whatif.ts';
import { all, one, run } from '../../src/main/store/db.ts';
import { insertDebt } from '../../src/main/store/debts.ts';
import { readDueOutcomes, saveDueOutcome } from '../../src/main/store/due-outcomes.ts';
import { MIGRATIONS, inOrder, type Migration } from '../../src/main/store/migrations.ts';
import { openCopy, openStore } from '../../src/main/store/open.ts';
import { readScores, saveScore } from '../../src/main/store/scores.ts';
import type { Store } from '../../src/main/store/store.ts';
import { insertWhatIf, readWhatIfs } from '../../src/main/store/what-ifs.ts';
import { copyOf, testFolder, testStore } from '../support/store-folder.ts';
import { FULL_DEBTS, TODAY } from '../support/store-entries.ts';
import { ROWS } from '../support/store-rows.ts';

const next = (sql: string, version = MIGRATIONS.length + 1): Migration => ({
  version,
  name: `000${version}-next`,
  sql,
});
const ADDING = next('ALTER TABLE scores ADD COLUMN note TEXT; CREATE TABLE later (x INTEGER) STRICT;');
const FAILING = next('CREATE TABLE half (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);');

const KEPT: NamedWhatIf = {
  id: 'ahead',
  name: '先还一笔',
  parts: [{ kind: 'prepayment', debt: 'huabei', amount: fen(1) }],
};

const OUTCOME: DueOutcome = {
  debt: 'huabei',
  name: '花呗',
  dueDate: civilDate('2026-11-10'),
  required: fen(100),
  paid: fen(100),
  result: 'late',
  settledOn: civilDate('2026-11-12'),
};

function fileWithScore(migrations = MIGRATIONS): string {
  const path = join(testFolder(), 'regain.db');
  const opening = openStore(path, migrations);
  if (!opening.ok) throw new Error(opening.code);
  opening.store.change((db) => saveScore(db, { date: TODAY, zhima: 572 }));
  opening.store.close();
  return path;
}

describe('migrations', () => {
  test.each(MIGRATIONS.map((migration) => [migration.name, migration] as const))(
    '%s applies from empty',
    (_name, migration) => {
      const store = testStore(undefined, MIGRATIONS.slice(0, migration.version));
      expect(store.read((db) => one(db, 'PRAGMA user_version'))).toEqual({ user_version: migration.version });
      expect(store.read((db) => all(db, 'PRAGMA foreign_key_check'))).toEqual([]);
      expect(store.read((db) => one(db, 'PRAGMA integrity_check'))).toEqual({ integrity_check: 'ok' });
    },
  );

  test('a new database needs no copy', () => {
    const path = join(testFolder(), 'regain.db');
    testStore(path);
    expect(readdirSync(dirname(path))).not.toContain('backups');
  });

  test('a database with data is copied before it is migrated, and keeps its rows', () => {
    const path = fileWithScore();
    const store = testStore(path, [...MIGRATIONS, ADDING]);
    expect(store.read((db) => all(db, 'SELECT date, zhima, note FROM scores'))).toEqual([
      { date: TODAY, zhima: 572, note: null },
    ]);
    const copies = readdirSync(join(dirname(path), 'backups'));
    expect(copies).toEqual([copyOf(path, `before-${ADDING.name}`)]);
    const copy = new Database(join(dirname(path), 'backups', copies[0]), { readonly: true });
    expect(copy.prepare('SELECT date, zhima FROM scores').all()).toEqual([{ date: TODAY, zhima: 572 }]);
    expect(copy.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    copy.close();
  });

  test('the file says its new version in its header at once, before any checkpoint', () => {
    const path = fileWithScore();
    testStore(path, [...MIGRATIONS, ADDING]);
    expect(openStore(path)).toEqual({ ok: false, code: 'store/newer' });
  });

  test('a migration that fails leaves neither its tables nor its number', () => {
    const path = fileWithScore();
    expect(() => openStore(path, [...MIGRATIONS, FAILING])).toThrow('nowhere');
    const store = testStore(path);
    expect(store.read((db) => one(db, 'PRAGMA user_version'))).toEqual({ user_version: MIGRATIONS.length });
    expect(store.read((db) => all(db, "SELECT name FROM sqlite_schema WHERE name = 'half'"))).toEqual([]);
  });

  test('a migration that breaks a reference is refused', () => {
    const path = fileWithScore();
    const breaking = next("INSERT INTO plan_order (position, debt) VALUES (0, 'nobody');");
    expect(() => openStore(path, [...MIGRATIONS, breaking])).toThrow('1 broken references');
    expect(testStore(path).read((db) => all(db, 'SELECT * FROM plan_order'))).toEqual([]);
  });

  test.each(MIGRATIONS.slice(1).map((migration) => [migration.version - 1, migration.name] as const))(
    'a data file of version %i gains what %s adds and keeps every row',
    (version, name) => {
      const path = join(testFolder(), 'regain.db');
      const earlier = openStore(path, MIGRATIONS.slice(0, version));
      if (!earlier.ok) throw new Error(earlier.code);
      const columnsOf = (table: string) =>
        earlier.store.read((db) =>
          all<{ name: string }>(db, 'SELECT name FROM pragma_table_info(?)', [table]).map(
            (column) => column.name,
          ),
        );
      const tables = ROWS.map(([table]) => [table, columnsOf(table)] as const).filter(
        ([, has]) => has.length > 0,
      );
      const rows = (store: Store) =>
        tables.map(
          ([table, has]) =>
            [table, store.read((db) => all(db, `SELECT ${has.join(', ')} FROM ${table}`))] as const,
        );
      earlier.store.change((db) => {
        for (const table of ['sequence', 'settings', 'workspace']) run(db, `DELETE FROM ${table}`);
        for (const [table, has] of tables) {
          const row = Object.entries(ROWS.find(([known]) => known === table)?.[1] ?? {});
          const known = Object.fromEntries(row.filter(([column]) => has.includes(column)));
          const columns = Object.keys(known);
          const values = columns.map((column) => `@${column}`).join(', ');
          run(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`, known);
        }
      });
      const before = rows(earlier.store);
      expect(before.map(([, { length }]) => length)).toEqual(tables.map(() => 1));
      earlier.store.close();

      const now = testStore(path);
      expect(rows(now)).toEqual(before);
      const copy = testStore(now.copyPath(copyOf(path, `before-${name}`)), MIGRATIONS.slice(0, version));
      expect(rows(copy)).toEqual(before);
      expect(copy.read((db) => one(db, 'PRAGMA user_version'))).toEqual({ user_version: version });
    },
  );

  test('a data file of version 1 takes what-ifs and outcomes of due dates', () => {
    const now = testStore(fileWithScore(MIGRATIONS.slice(0, 1)));
    now.change((db) => {
      insertDebt(db, { ...FULL_DEBTS[0], balanceAsOf: TODAY });
      insertWhatIf(db, KEPT);
      saveDueOutcome(db, OUTCOME);
    });
    expect(now.read(readWhatIfs)).toEqual([KEPT]);
    expect(now.read(readDueOutcomes)).toEqual([OUTCOME]);
  });

  test('a kept copy of version 1 is opened in the present shape, and no copy is kept of it', () => {
    const folder = testFolder();
    const path = join(folder, 'before-import-1.db');
    const first = openStore(path, MIGRATIONS.slice(0, 1));
    if (!first.ok) throw new Error(first.code);
    first.store.change((db) => saveScore(db, { date: TODAY, zhima: 572 }));
    first.store.close();
    const copy = openCopy(path);
    if (!copy.ok) throw new Error(copy.code);
    expect(copy.store.read(readScores)).toEqual([{ date: TODAY, zhima: 572 }]);
    expect(copy.store.read((db) => one(db, 'PRAGMA user_version'))).toEqual({
      user_version: MIGRATIONS.length,
    });
    copy.store.close();
    expect(readdirSync(folder)).toEqual(['before-import-1.db']);
  });

  test('a missing or doubled number is refused', () => {
    expect(() => inOrder([next('', 2)])).toThrow('migration 1 is missing');
    expect(() => inOrder([next('', 1), next('', 1)])).toThrow('migration 2 is missing or doubled');
  });

  test('they are taken in the order of their numbers', () => {
    expect(inOrder([next('b', 2), next('a', 1)]).map(({ sql }) => sql)).toEqual(['a', 'b']);
  });
});
