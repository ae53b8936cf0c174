import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Connection } from './db.ts';
import { APPLICATION_ID, type FileKind, fileKind } from './file-header.ts';
import { migrate, type Migrating } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { localDate } from './local-date.ts';
import { type Store, storeOver } from './store.ts';
import { type StoreErrorCode, storeErrorCode } from './store-error.ts';

export type Opening =
  { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly code: StoreErrorCode };

/**
 * Opens the database file, creating it with its folder when there is none.
 * A file of another application, of a newer version or that is no whole database is refused and left untouched.
 */
export function openStore(
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
  clock: () => string = localDate,
): Opening {
  return openFile(path, { migrations, keepCopies: true, clock });
}

/** Opens a copy that was kept, in the shape of this version. No copy is kept of a copy. */
export function openCopy(path: string): Opening {
  return openFile(path, { migrations: MIGRATIONS, keepCopies: false, clock: localDate });
}

/** How a file is opened; the clock gives the civil date of a copy. */
interface How extends Omit<Migrating, 'today'> {
  readonly clock: () => string;
}

function openFile(path: string, how: How): Opening {
  try {
    const file = fileKind(path, how.migrations.length);
    if (file.kind === 'refused') return { ok: false, code: file.code };
    return open(path, file, how);
  } catch (error) {
    const code = storeErrorCode(error);
    if (code === null) throw error;
    return { ok: false, code };
  }
}

function open(path: string, file: FileKind, how: How): Opening {
  if (file.kind === 'absent') createPrivately(path);
  else requireWritable(path);
  const db = new Database(path, { timeout: 250 });
  try {
    // Before the first access: in this mode WAL needs no shared memory file, and a second opener is refused.
    db.pragma('locking_mode = EXCLUSIVE');
    if (file.kind === 'ours' && !isWhole(db)) {
      db.close();
      return { ok: false, code: 'store/corrupt' };
    }
    prepare(db, path, how);
    return { ok: true, store: storeOver(db, path, how.clock) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Nobody else on this computer reads it; the files that SQLite lays beside it take its mode. */
function createPrivately(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

/** SQLite calls it a failing lock when it may not write; asked before, the system says which it is. */
function requireWritable(path: string): void {
  closeSync(openSync(path, 'r+'));
}

function isWhole(db: Connection): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok';
}

function prepare(db: Connection, path: string, how: How): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('synchronous = FULL');
  if (db.pragma('user_version', { simple: true }) !== how.migrations.length) {
    db.pragma('journal_mode = DELETE');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, path, { ...how, today: how.clock() });
  }
  db.pragma('journal_mode = WAL');
}
