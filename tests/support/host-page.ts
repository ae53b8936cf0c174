import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** An empty folder of its own. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'regain-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A built page in small, with a secret beside it that must never be served. */
export function smallPage(): TemporaryFolder & { readonly page: string } {
  const folder = temporaryFolder();
  const page = join(folder.path, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(page, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(page, '.hidden.json'), '{}');
  writeFileSync(join(page, 'notes.md'), 'of no known type');
  writeFileSync(join(folder.path, 'secret.json'), '{"secret":true}');
  return { ...folder, page };
}
