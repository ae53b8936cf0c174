import type { Connection } from './db.ts';
import { keepCopy } from './copies.ts';
import type { Migration } from './migrations.ts';

/** The steps that make the newest version, and whether a copy is kept before each. */
export interface Migrating {
  readonly migrations: readonly Migration[];
  readonly keepCopies: boolean;
  /** Civil date of a copy. */
  readonly today: string;
}

/**
 * Brings the database to the newest version: each step and its number are written in one transaction,
 * after a copy of a database that already has data. Not in WAL, so that the file's header tells the version.
 */
export function migrate(db: Connection, path: string, { migrations, keepCopies, today }: Migrating): void {
  const from = versionOf(db);
  for (const migration of migrations.slice(from)) {
    if (keepCopies && from > 0) keepCopy(db, path, { label: `before-${migration.name}`, date: today });
    apply(db, migration);
  }
}

/** The version of the last migration that was applied; 0 for a new database. */
export function versionOf(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function apply(db: Connection, migration: Migration): void {
  // A migration may rebuild a table that others refer to; switching this inside a transaction does nothing.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      db.exec(migration.sql);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Error(`migration ${migration.name} leaves ${broken.length} broken references`);
      db.pragma(`user_version = ${migration.version}`);
    }).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
