import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { copiesFolder, listCopies } from './copies.ts';

/** Files that SQLite lays beside a database. */
export const BESIDE = ['-wal', '-shm', '-journal'] as const;

/** Where a file is prepared that will take the place of the database: in the same folder, so that it is one step. */
export function preparedPath(databasePath: string): string {
  return `${databasePath}.prepared`;
}

/** Removes a prepared file and what lies beside it. */
export function removePrepared(databasePath: string): void {
  const prepared = preparedPath(databasePath);
  for (const end of ['', ...BESIDE]) rmSync(`${prepared}${end}`, { force: true });
}

/**
 * Puts the prepared file in the place of the closed database, in one step: a crash leaves the one or the other.
 * Throws where something still lies beside the database that belongs to it.
 */
export function swapIn(databasePath: string): void {
  for (const end of BESIDE) {
    if (existsSync(databasePath + end)) throw new Error(`the database was not closed in order: ${end}`);
  }
  sync(preparedPath(databasePath));
  renameSync(preparedPath(databasePath), databasePath);
  syncFolder(dirname(databasePath));
}

/**
 * Keeps a file that cannot be used, with what lies beside it, under `backups/set-aside-N.db`, byte by byte, and gives
 * its name; null when there is none. The file itself stays as it is.
 */
export function setAside(databasePath: string): string | null {
  if (!existsSync(databasePath)) return null;
  const folder = copiesFolder(databasePath);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let number = 1;
  while (existsSync(join(folder, `set-aside-${number}.db`))) number += 1;
  const name = `set-aside-${number}.db`;
  for (const end of ['', ...BESIDE].filter((each) => existsSync(databasePath + each))) {
    copyFileSync(databasePath + end, join(folder, name + end));
    sync(join(folder, name + end));
  }
  return name;
}

/** Removes what lies beside a database that was set aside, so that it is not taken for another's. */
export function removeBeside(databasePath: string): void {
  for (const end of BESIDE) rmSync(databasePath + end, { force: true });
}

/** Copies a kept copy to the prepared file. Throws when it is not there. */
export function prepareFromCopy(databasePath: string, name: string): void {
  removePrepared(databasePath);
  copyFileSync(join(copiesFolder(databasePath), name), preparedPath(databasePath));
}

/** Whether a copy of that name was kept. */
export function isKept(databasePath: string, name: string): boolean {
  return listCopies(databasePath).some((copy) => copy.name === name);
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The new name is on the disk too. Windows has no such thing for a folder. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
