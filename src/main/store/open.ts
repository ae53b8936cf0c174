import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Connection } from './db.ts';
import { APPLICATION_ID, type FileKind, fileKind } from './file-header.ts';
import { migrate, type Migrating } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { type Store, storeOver } from './store.ts';
import { type StoreErrorCode, storeErrorCode } from './store-error.ts';

export type Opening =
  { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly code: StoreErrorCode };

/**
 * Opens the database file, creating it with its folder when there is none.
 * A file of another application, of a newer version or that is no whole database is refused and left untouched.
 */
export function openStore(path: string, migrations: readonly Migration[] = MIGRATIONS): Opening {
  return openFile(path, { migrations, keepCopies: true });
}

/** Opens a copy that was kept, in the shape of this version. No copy is kept of a copy. */
export function openCopy(path: string): Opening {
  return openFile(path, { migrations: MIGRATIONS, keepCopies: false });
}

function openFile(path: string, migrating: Migrating): Opening {
  try {
    const file = fileKind(path, migrating.migrations.length);
    if (file.kind === 'refused') return { ok: false, code: file.code };
    return open(path, file, migrating);
  } catch (error) {
    const code = storeErrorCode(error);
    if (code === null) throw error;
    return { ok: false, code };
  }
}

function open(path: string, file: FileKind, migrating: Migrating): Opening {
  if (file.kind === 'absent') createPrivately(path);
  const db = new Database(path, { timeout: 250 });
  try {
    // Before the first access: in this mode WAL needs no shared memory file, and a second opener is refused.
    db.pragma('locking_mode = EXCLUSIVE');
    if (file.kind === 'ours' && !isWhole(db)) {
      db.close();
      return { ok: false, code: 'store/corrupt' };
    }
    prepare(db, path, migrating);
    return { ok: true, store: storeOver(db, path) };
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

function isWhole(db: Connection): boolean {
  return db.pragma('quick_check(1)', { simple: true }) === 'ok';
}

function prepare(db: Connection, path: string, migrating: Migrating): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('synchronous = FULL');
  if (db.pragma('user_version', { simple: true }) !== migrating.migrations.length) {
    db.pragma('journal_mode = DELETE');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, path, migrating);
  }
  db.pragma('journal_mode = WAL');
}
