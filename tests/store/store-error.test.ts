import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { storeErrorCode } from '../../src/main/store/store-error.ts';
import { testFolder } from '../support/store-folder.ts';

function database(): Database.Database {
  const db = new Database(join(testFolder(), 'x.db'), { timeout: 0 });
  onTestFinished(() => void db.close());
  db.exec('CREATE TABLE t (x)');
  return db;
}

function codeOf(work: () => unknown): string | null {
  try {
    work();
  } catch (error) {
    return storeErrorCode(error);
  }
  return 'no error';
}

describe('failures of the disk have a code', () => {
  test('no room left', () => {
    const db = database();
    db.pragma('max_page_count = 2');
    expect(codeOf(() => db.prepare('INSERT INTO t VALUES (zeroblob(100000))').run())).toBe('store/full');
  });

  test('read only', () => {
    const db = database();
    const reader = new Database(db.name, { readonly: true });
    onTestFinished(() => void reader.close());
    expect(codeOf(() => reader.exec('INSERT INTO t VALUES (1)'))).toBe('store/read-only');
  });

  test('in use', () => {
    const db = database();
    const other = new Database(db.name, { timeout: 0 });
    onTestFinished(() => void other.close());
    db.exec('BEGIN IMMEDIATE');
    expect(codeOf(() => other.exec('BEGIN IMMEDIATE'))).toBe('store/busy');
  });

  test('no database', () => {
    expect(codeOf(() => new Database(Buffer.from('x'.repeat(4096))).pragma('user_version'))).toBe(
      'store/corrupt',
    );
  });

  test.each([
    ['ENOSPC', 'store/full'],
    ['EROFS', 'store/read-only'],
    ['EACCES', 'store/read-only'],
    ['SQLITE_CORRUPT_INDEX', 'store/corrupt'],
    ['SQLITE_READONLY_DIRECTORY', 'store/read-only'],
    ['SQLITE_IOERR_WRITE', 'store/full'],
    ['SQLITE_IOERR_READ', 'store/other'],
    ['EIO', 'store/other'],
    ['SQLITE_CONSTRAINT_CHECK', null],
    ['constructor', null],
  ])('%s is %s', (code, expected) => {
    expect(storeErrorCode(Object.assign(new Error('x'), { code }))).toBe(expected);
  });

  test('anything else has none', () => {
    expect(storeErrorCode(new RangeError('x'))).toBeNull();
    expect(storeErrorCode('store/full')).toBeNull();
  });
});
