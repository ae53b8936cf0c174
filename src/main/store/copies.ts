import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connection } from './db.ts';

/** Copies lie in a folder of their own next to the database. */
export function copiesFolder(databasePath: string): string {
  return join(dirname(databasePath), 'backups');
}

/**
 * Writes a whole copy of the database and gives its file name. Not inside a transaction.
 * A plain file copy of a live WAL database can lack its newest content; VACUUM INTO does not.
 */
export function keepCopy(db: Connection, databasePath: string, label: string): string {
  const folder = copiesFolder(databasePath);
  mkdirSync(folder, { recursive: true });
  const name = freeName(folder, label);
  try {
    db.prepare('VACUUM INTO ?').run(join(folder, name));
  } catch (error) {
    rmSync(join(folder, name), { force: true });
    throw error;
  }
  return name;
}

/** Deletes all but the newest copies whose label starts so. */
export function forgetOldCopies(databasePath: string, labelStart: string, keep: number): void {
  const folder = copiesFolder(databasePath);
  if (!existsSync(folder)) return;
  const copies = readdirSync(folder).filter((file) => file.startsWith(labelStart) && file.endsWith('.db'));
  const byNumber = (file: string) => Number(/-(\d+)\.db$/.exec(file)?.[1] ?? 0);
  copies.sort((a, b) => byNumber(b) - byNumber(a));
  for (const file of copies.slice(keep)) rmSync(join(folder, file), { force: true });
}

function freeName(folder: string, label: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${label}-${number}.db`;
    if (!existsSync(join(folder, name))) return name;
  }
}
