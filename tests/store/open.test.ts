import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type Connection, one, run } from '../../src/main/store/db.ts';
import { APPLICATION_ID } from '../../src/main/store/file-header.ts';
import { MIGRATIONS } from '../../src/main/store/migrations.ts';
import { openStore } from '../../src/main/store/open.ts';
import { insertDebt, readDebts } from '../../src/main/store/debts.ts';
import { contentsOf, testFolder, testStore } from '../support/store-folder.ts';
import { FULL_DEBTS, TODAY } from '../support/store-entries.ts';

const debt = { ...FULL_DEBTS[0], balanceAsOf: TODAY };

/** A file of ours with a debt in it, closed. */
function closedFile(path: string): void {
  const opening = openStore(path);
  if (!opening.ok) throw new Error(opening.code);
  opening.store.change((db) => insertDebt(db, debt));
  opening.store.close();
}

function expectRefusedUntouched(path: string, code: string, folder: string): void {
  const before = contentsOf(folder);
  expect(openStore(path)).toEqual({ ok: false, code });
  expect(contentsOf(folder)).toEqual(before);
}

const NOBODY = 65_534;

/** Works as a user who may not write what is read-only; whoever is root may write everything. */
function withoutPrivilege<T>(paths: readonly string[], work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  for (const path of paths) chownSync(path, NOBODY, NOBODY);
  process.seteuid!(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid!(0);
  }
}

describe('where nothing can be written', () => {
  test.each([
    ['a file', 0o400, 0o700],
    // Windows keeps nobody from writing into a folder by its mode.
    ...(process.platform === 'win32' ? [] : ([['a folder', 0o600, 0o500]] as const)),
  ] as const)(
    '%s that is read-only is told as such, and nothing is touched',
    (_what, fileMode, folderMode) => {
      const folder = join(testFolder(), 'data');
      const path = join(folder, 'regain.db');
      closedFile(path);
      chmodSync(dirname(folder), 0o755);
      chmodSync(path, fileMode);
      chmodSync(folder, folderMode);
      const before = contentsOf(folder);
      const opening = withoutPrivilege([folder, path], () => openStore(path));
      chmodSync(folder, 0o700);
      chmodSync(path, 0o600);
      expect(opening).toEqual({ ok: false, code: 'store/read-only' });
      expect(contentsOf(folder)).toEqual(before);
      // Writable again, it opens with what it held.
      expect(testStore(path).read(readDebts)).toEqual([debt]);
    },
  );

  if (process.platform === 'win32') return;
  test('a first start in a read-only folder is told as such', () => {
    const folder = testFolder();
    chmodSync(folder, 0o500);
    const opening = withoutPrivilege([folder], () => openStore(join(folder, 'regain.db')));
    chmodSync(folder, 0o700);
    expect(opening).toEqual({ ok: false, code: 'store/read-only' });
    expect(contentsOf(folder)).toEqual({});
  });
});

describe('opening the data file', () => {
  test('a new file is created with its folder, marked as ours', () => {
    const path = join(testFolder(), 'deep', 'er', 'regain.db');
    testStore(path);
    const header = readFileSync(path);
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readUInt32BE(60)).toBe(MIGRATIONS.length);
  });

  test('a new file, what lies beside it and its copies are for its owner only', () => {
    const folder = join(testFolder(), 'data');
    const path = join(folder, 'regain.db');
    const store = testStore(path);
    const copy = store.copyPath(store.keepCopy('before-import'));
    // Windows has no such modes: there the user's own folder keeps others out.
    const others = process.platform === 'win32' ? 0o777 : 0o077;
    const readable = (file: string) => statSync(file).mode & 0o777 & others;
    const expected = process.platform === 'win32' ? readable(path) : 0;
    for (const file of [folder, path, `${path}-wal`, dirname(copy)])
      expect(readable(file), file).toBe(expected);
  });

  test('an empty file becomes a new database', () => {
    const path = join(testFolder(), 'regain.db');
    writeFileSync(path, '');
    expect(testStore(path).read(readDebts)).toEqual([]);
  });

  test('what was saved is there after closing and opening again', () => {
    const path = join(testFolder(), 'regain.db');
    closedFile(path);
    expect(testStore(path).read(readDebts)).toEqual([debt]);
  });

  test('a file closed in order leaves nothing beside it', () => {
    const folder = testFolder();
    closedFile(join(folder, 'regain.db'));
    expect(Object.keys(contentsOf(folder))).toEqual(['regain.db']);
  });

  test('it runs in WAL with full syncs, foreign keys, an untrusted schema and the file for itself', () => {
    const store = testStore();
    const pragma = (name: string) =>
      store.read((db) => (db as unknown as Connection).pragma(name, { simple: true }));
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('locking_mode')).toBe('exclusive');
  });

  test('a second opener is told that the file is in use', () => {
    const path = join(testFolder(), 'regain.db');
    testStore(path);
    expect(openStore(path)).toEqual({ ok: false, code: 'store/busy' });
  });

  test('a database of another application is refused untouched', () => {
    const folder = testFolder();
    const path = join(folder, 'regain.db');
    const other = new Database(path);
    other.pragma('application_id = 77');
    other.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);');
    other.close();
    expectRefusedUntouched(path, 'store/foreign', folder);
  });

  test('a database without any mark is refused untouched, in WAL too', () => {
    const folder = testFolder();
    const path = join(folder, 'regain.db');
    const other = new Database(path);
    other.pragma('journal_mode = WAL');
    other.exec('CREATE TABLE theirs (x)');
    other.close();
    expectRefusedUntouched(path, 'store/foreign', folder);
  });

  test('a file of a newer version is refused untouched', () => {
    const folder = testFolder();
    const path = join(folder, 'regain.db');
    closedFile(path);
    const newer = new Database(path);
    newer.pragma('journal_mode = DELETE');
    newer.pragma('user_version = 99');
    newer.close();
    expectRefusedUntouched(path, 'store/newer', folder);
  });

  test.each([
    ['a text', Buffer.from('这不是数据库'.repeat(100))],
    ['one byte', Buffer.from('S')],
    ['the first half of a header', Buffer.from('SQLite format 3\0'.padEnd(50, '\0'), 'latin1')],
    ['zeros', Buffer.alloc(8192)],
  ])('%s is no database and is refused untouched', (_name, bytes) => {
    const folder = testFolder();
    const path = join(folder, 'regain.db');
    writeFileSync(path, bytes);
    expectRefusedUntouched(path, 'store/corrupt', folder);
  });

  test('a database of ours that was cut off is refused untouched', () => {
    const folder = testFolder();
    const path = join(folder, 'regain.db');
    closedFile(path);
    truncateSync(path, 4096 * 3);
    expectRefusedUntouched(path, 'store/corrupt', folder);
  });

  test('a database of ours with garbage in its pages is refused untouched', () => {
    const folder = testFolder();
    const path = join(folder, 'regain.db');
    closedFile(path);
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, 4096 * 6);
    writeFileSync(path, bytes);
    expectRefusedUntouched(path, 'store/corrupt', folder);
  });

  test('a folder in the place of the file is refused', () => {
    const folder = testFolder();
    const path = join(folder, 'regain.db');
    mkdirSync(path);
    expect(openStore(path)).toEqual({ ok: false, code: 'store/corrupt' });
  });

  test('a data folder that is a file is refused untouched', () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'data'), 'a file');
    expectRefusedUntouched(join(folder, 'data', 'regain.db'), 'store/corrupt', folder);
  });

  test('what was written before a crash is there, and the marks too', () => {
    const folder = testFolder();
    const path = join(folder, 'regain.db');
    const store = testStore(path);
    store.change((db) => insertDebt(db, debt));
    // As after a crash: the file and its log as they are now, copied elsewhere.
    const crashed = join(testFolder(), 'regain.db');
    writeFileSync(crashed, readFileSync(path));
    writeFileSync(`${crashed}-wal`, readFileSync(`${path}-wal`));
    expect(testStore(crashed).read(readDebts)).toEqual([debt]);
  });

  test('a read cannot write', () => {
    const store = testStore();
    expect(() => store.read((db) => one(db, 'DELETE FROM scores RETURNING date'))).toThrow(
      'a read may not write',
    );
  });

  test('a change that fails midway leaves nothing behind', () => {
    const store = testStore();
    const failing = () =>
      store.change((db) => {
        insertDebt(db, debt);
        run(db, "INSERT INTO scores (date, zhima) VALUES ('2026-11-07', 1)");
      });
    expect(failing).toThrow('CHECK constraint failed');
    expect(store.read(readDebts)).toEqual([]);
  });
});
