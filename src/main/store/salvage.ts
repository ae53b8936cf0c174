import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Connection } from './db.ts';

type Row = Readonly<Record<string, unknown>>;

/** What could be read of a database, table by table; those that could not be read to their end are named. */
export interface Salvage {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly incomplete: readonly string[];
}

/**
 * Reads what can be read of a database that is damaged: of each table the rows from its beginning, and where reading
 * breaks off, those from its end. Works on a copy, so the file stays as it is. Null when nothing can be read.
 */
export function salvage(path: string): Salvage | null {
  if (!existsSync(path)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'regain-salvage-'));
  try {
    const copy = join(folder, 'copy.db');
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    return readAll(copy);
  } catch {
    // The schema itself cannot be read: nothing is left to read by.
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAll(copy: string): Salvage | null {
  const db = new Database(copy);
  try {
    db.pragma('trusted_schema = OFF');
    const names = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    const incomplete: string[] = [];
    const tables = names.map((name) => {
      const { rows, whole } = readTable(db, name);
      if (!whole) incomplete.push(name);
      return [name, rows] as const;
    });
    return names.length === 0 ? null : { tables: Object.fromEntries(tables), incomplete };
  } finally {
    db.close();
  }
}

function readTable(db: Connection, name: string): { rows: Row[]; whole: boolean } {
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const first = readRows(db, `SELECT * FROM ${quoted}`);
  if (first.whole) return first;
  // A table without row numbers answers no second reading; then the first is all there is.
  const last = readRows(db, `SELECT * FROM ${quoted} ORDER BY rowid DESC`);
  const seen = new Set(first.rows.map((row) => JSON.stringify(row)));
  const more = last.rows.reverse().filter((row) => !seen.has(JSON.stringify(row)));
  return { rows: [...first.rows, ...more], whole: false };
}

function readRows(db: Connection, sql: string): { rows: Row[]; whole: boolean } {
  const rows: Row[] = [];
  try {
    for (const row of db.prepare(sql).iterate()) rows.push(row as Row);
    return { rows, whole: true };
  } catch {
    return { rows, whole: false };
  }
}
