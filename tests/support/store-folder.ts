import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { listCopies } from '../../src/main/store/copies.ts';
import { openStore } from '../../src/main/store/open.ts';
import type { Migration } from '../../src/main/store/migrations.ts';
import type { Store } from '../../src/main/store/store.ts';

/** A folder of the test's own, deleted after it. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regain-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new data file in a folder of the test's own. */
export function newDataFile(): string {
  const file = join(testFolder(), 'regain.db');
  writeFileSync(file, newDatabase());
  return file;
}

let fresh: Buffer | null = null;

/** A new database as its first opening makes it; made once, because every migration waits for the disk. */
function newDatabase(): Buffer {
  if (fresh !== null) return fresh;
  const folder = mkdtempSync(join(tmpdir(), 'regain-store-'));
  const path = join(folder, 'regain.db');
  const opening = openStore(path);
  if (!opening.ok) throw new Error(`the store did not open: ${opening.code}`);
  opening.store.close();
  fresh = readFileSync(path);
  rmSync(folder, { recursive: true });
  return fresh;
}

/** An open store, by default over a new file; closed after the test. */
export function testStore(path?: string, migrations?: readonly Migration[]): Store {
  const file = path ?? (migrations === undefined ? newDataFile() : join(testFolder(), 'regain.db'));
  const opening = openStore(file, migrations);
  if (!opening.ok) throw new Error(`the store did not open: ${opening.code}`);
  onTestFinished(() => opening.store.close());
  return opening.store;
}

/** Every file below a folder with its content, to see that nothing was touched. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((file) => [
      join(file.parentPath, file.name).slice(folder.length + 1),
      readFileSync(join(file.parentPath, file.name)).toString('base64'),
    ]),
  );
}

/** The newest kept copy of a label beside a data file; empty without one. */
export function copyOf(dataFile: string, label: string): string {
  return listCopies(dataFile).find((copy) => copy.label === label)?.name ?? '';
}

/** Labels of the kept copies beside a data file, newest first. */
export function copyLabels(dataFile: string): string[] {
  return listCopies(dataFile).map(({ label }) => label);
}
