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
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = nameOf(label, Math.max(0, ...numbersOf(folder, label)) + 1);
  try {
    db.prepare('VACUUM INTO ?').run(join(folder, name));
  } catch (error) {
    rmSync(join(folder, name), { force: true });
    throw error;
  }
  return name;
}

/** Deletes all but the newest copies of a label. */
export function forgetOldCopies(databasePath: string, label: string, keep: number): void {
  const folder = copiesFolder(databasePath);
  const newestFirst = numbersOf(folder, label).sort((a, b) => b - a);
  for (const number of newestFirst.slice(keep)) rmSync(join(folder, nameOf(label, number)), { force: true });
}

const nameOf = (label: string, number: number) => `${label}-${number}.db`;

/** Numbers of the copies of a label; a later copy has a higher one. */
function numbersOf(folder: string, label: string): number[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap((file) => {
    const number = file.startsWith(`${label}-`)
      ? /^(\d+)\.db$/.exec(file.slice(label.length + 1))?.[1]
      : undefined;
    return number === undefined ? [] : [Number(number)];
  });
}
