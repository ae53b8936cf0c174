import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copiesFolder, forgetOldCopies, keepCopy } from './copies.ts';
import type { Connection, ReadableDB, WritableDB } from './db.ts';

/** The open database. */
export interface Store {
  /** Runs a read. */
  read<T>(work: (db: ReadableDB) => T): T;
  /** Runs a change as one transaction: all of it is kept, or nothing when it throws. */
  change<T>(work: (db: WritableDB) => T): T;
  /** Keeps a whole copy under `backups/` and gives its file name; older ones of the label beyond `keep` are deleted. */
  keepCopy(label: string, keep: number): string;
  /** Path of a copy by its file name. */
  copyPath(name: string): string;
  /** Whether a copy of that file name is there. */
  hasCopy(name: string): boolean;
  /** Deletes a copy by its file name, if it is there. */
  deleteCopy(name: string): void;
  /** Runs a change with another database file attached as `copy`. */
  changeBeside<T>(copyPath: string, work: (db: WritableDB) => T): T;
  close(): void;
}

/** The store over an open, migrated connection. */
export function storeOver(connection: Connection, path: string): Store {
  const db = connection as unknown as WritableDB;
  const change = <T>(work: (db: WritableDB) => T): T => connection.transaction(() => work(db)).immediate();
  const copyPath = (name: string) => join(copiesFolder(path), basename(name));
  return {
    read: (work) => work(db),
    change,
    keepCopy: (label, keep) => {
      const name = keepCopy(connection, path, label);
      forgetOldCopies(path, label, keep);
      return name;
    },
    copyPath,
    hasCopy: (name) => existsSync(copyPath(name)),
    deleteCopy: (name) => rmSync(copyPath(name), { force: true }),
    changeBeside: (other, work) => {
      // ATTACH is not allowed inside a transaction.
      connection.prepare('ATTACH ? AS copy').run(other);
      try {
        return change(work);
      } finally {
        connection.prepare('DETACH copy').run();
      }
    },
    close: () => connection.close(),
  };
}
