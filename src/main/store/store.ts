import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copiesFolder, forgetOldCopies, keepCopy, writeCopy } from './copies.ts';
import type { Connection, ReadableDB, WritableDB } from './db.ts';
import { readWorkspaceState } from './workspace-state.ts';

/** The open database. */
export interface Store {
  /** Runs a read. */
  read<T>(work: (db: ReadableDB) => T): T;
  /** Runs a change as one transaction: all of it is kept, or nothing when it throws. */
  change<T>(work: (db: WritableDB) => T): T;
  /**
   * Keeps a whole copy under `backups/` and gives its file name. Older ones that are not kept any more are deleted, but
   * never the one that takes the last import back.
   */
  keepCopy(label: string): string;
  /** Path of a copy by its file name. */
  copyPath(name: string): string;
  /** Whether a copy of that file name is there. */
  hasCopy(name: string): boolean;
  /** Deletes a copy by its file name, if it is there. */
  deleteCopy(name: string): void;
  /** Writes the whole database to a new file elsewhere. */
  writeTo(file: string): void;
  /** Runs a change with another database file attached as `copy`. */
  changeBeside<T>(copyPath: string, work: (db: WritableDB) => T): T;
  /** Whether every page of the file can be read and is in order. */
  isWhole(): boolean;
  /** Closes; what the log holds is in the file then, and nothing lies beside it. */
  close(): void;
}

/** The store over an open, migrated connection; the clock gives the civil date of a copy. */
export function storeOver(connection: Connection, path: string, clock: () => string): Store {
  const db = connection as unknown as WritableDB;
  const change = <T>(work: (db: WritableDB) => T): T => connection.transaction(() => work(db)).immediate();
  const copyPath = (name: string) => join(copiesFolder(path), basename(name));
  return {
    read: (work) => work(db),
    change,
    keepCopy: (label) => {
      const date = clock();
      const name = keepCopy(connection, path, { label, date });
      forgetOldCopies(path, date, { justMade: name, apart: readWorkspaceState(db).importCopy });
      return name;
    },
    copyPath,
    hasCopy: (name) => existsSync(copyPath(name)),
    deleteCopy: (name) => rmSync(copyPath(name), { force: true }),
    writeTo: (file) => writeCopy(connection, file),
    changeBeside: (other, work) => {
      // ATTACH is not allowed inside a transaction.
      connection.prepare('ATTACH ? AS copy').run(other);
      try {
        return change(work);
      } finally {
        connection.prepare('DETACH copy').run();
      }
    },
    isWhole: () => connection.pragma('quick_check(1)', { simple: true }) === 'ok',
    close: () => connection.close(),
  };
}
