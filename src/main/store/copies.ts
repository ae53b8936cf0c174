import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connection } from './db.ts';

/** A whole copy of the database that was kept, by its file name: day, number of that day, and why it was kept. */
export interface Copy {
  readonly name: string;
  /** Civil date, `2026-11-26`. */
  readonly date: string;
  /** From 1; a later copy of the day has a higher one. */
  readonly number: number;
  /** `daily`, `before-import`, `before-0002-what-ifs`, … */
  readonly label: string;
}

/** Copies of today that are kept, and copies in all; of each earlier day the newest is kept. */
const OF_TODAY = 3;
const IN_ALL = 10;
const NAME = /^(\d{4}-\d{2}-\d{2})-(\d{3,6})-([a-z0-9][a-z0-9-]{0,80})\.db$/;
const UNFINISHED = '.unfinished';

/** Copies lie in a folder of their own next to the database. */
export function copiesFolder(databasePath: string): string {
  return join(dirname(databasePath), 'backups');
}

/** The copies that were kept, newest first. What else lies in the folder is none of them. */
export function listCopies(databasePath: string): Copy[] {
  const folder = copiesFolder(databasePath);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap((file) => readName(file) ?? []).sort(newestFirst);
}

/** The copy that a file name stands for; null when it is no name of a copy, so that no name leads elsewhere. */
export function readName(name: string): Copy | null {
  const [, date, number, label] = NAME.exec(name) ?? [];
  return date && number && label ? { name, date, number: Number(number), label } : null;
}

/** The next free name of a day. */
export function nextName(databasePath: string, label: string, date: string): string {
  const numbers = listCopies(databasePath).flatMap((copy) => (copy.date === date ? [copy.number] : []));
  return `${date}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}-${label}.db`;
}

/**
 * Writes a whole copy of the database and gives its file name. Not inside a transaction.
 * A plain file copy of a live WAL database can lack its newest content; VACUUM INTO does not. The copy has its name only
 * once it is whole and on the disk.
 */
export function keepCopy(
  db: Connection,
  databasePath: string,
  { label, date }: { label: string; date: string },
): string {
  const folder = copiesFolder(databasePath);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = nextName(databasePath, label, date);
  const unfinished = join(folder, `${name}${UNFINISHED}`);
  try {
    // What a killed writing left behind.
    rmSync(unfinished, { force: true });
    writeCopy(db, unfinished);
    renameSync(unfinished, join(folder, name));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return name;
}

/** Writes the database whole to a new file, for its owner only, and to the disk. */
export function writeCopy(db: Connection, file: string): void {
  db.prepare('VACUUM INTO ?').run(file);
  chmodSync(file, 0o600);
  const written = openSync(file, 'r+');
  try {
    fsyncSync(written);
  } finally {
    closeSync(written);
  }
}

/** Which copies may not be deleted: the one just made, and one that stands for itself and is not counted. */
export interface Spared {
  readonly justMade: string;
  readonly apart: string | null;
}

/** Deletes the copies that are not kept any more. */
export function forgetOldCopies(databasePath: string, today: string, { justMade, apart }: Spared): void {
  const countable = listCopies(databasePath).filter(({ name }) => name !== apart);
  for (const { name } of forgettable(countable, today)) {
    // After a clock was set back it is not the newest.
    if (name !== justMade) rmSync(join(copiesFolder(databasePath), name), { force: true });
  }
}

/** Of copies, newest first, those that go: all but three of today, the newest of each other day, and ten in all. */
export function forgettable(copies: readonly Copy[], today: string): Copy[] {
  const seen = new Map<string, number>();
  const kept = copies.filter(({ date }) => {
    const before = seen.get(date) ?? 0;
    seen.set(date, before + 1);
    return before < (date === today ? OF_TODAY : 1);
  });
  const staying = new Set(kept.slice(0, IN_ALL));
  return copies.filter((copy) => !staying.has(copy));
}

/** Size of a copy in bytes. */
export function copySize(databasePath: string, name: string): number {
  return statSync(join(copiesFolder(databasePath), name)).size;
}

function newestFirst(a: Copy, b: Copy): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return b.number - a.number;
}
