import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { System } from '../support/electron-distribution.ts';
import { startShell } from '../support/electron-shell.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/host-page.ts';
import { packApp, type PackedApp } from '../support/packed-app.ts';
import {
  expectFuses,
  expectOnlyTheProduct,
  expectPlainPackageFile,
  expectTidyFolder,
} from '../support/packed-checks.ts';

/** macOS would sign the stand-ins, which are no programs: there the package for Linux is made. */
const SYSTEM: System = process.platform === 'win32' ? 'win32' : 'linux';
const ARCH = process.arch === 'arm64' ? 'arm64' : 'x64';

/** `import … from 'x'` at the beginning of a line, `import('x')` and `require('x')`, of packages. */
const LOADED = /(?:^import (?:[^'"\n]* from )?|\bimport\(|\brequire\()["']([\w@][\w@/.:-]*)["']/gm;

let place: TemporaryFolder;
let app: PackedApp;
let content: string;
beforeAll(async () => {
  place = temporaryFolder();
  app = await packApp(SYSTEM, ARCH, place.path);
  content = join(place.path, 'content');
  app.extract(content);
}, 240_000);
afterAll(() => place.remove());

test('a package holds the product for its system, whole, and nothing else', () => {
  expectOnlyTheProduct(app, SYSTEM, ARCH);
  expectTidyFolder(app);
  expectPlainPackageFile(readFileSync(join(content, 'package.json'), 'utf8'));
});

test('the program is closed: fuses', () => {
  expectFuses(app);
});

test('whatever package the packed main process loads is packed, too', () => {
  const folder = join(content, 'out/main');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const loaded = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [...text.matchAll(LOADED)].map((match) => match[1] as string);
  });
  const elsewhere = [...new Set(loaded)].filter((name) => !name.startsWith('node:') && name !== 'electron');
  expect(elsewhere).toEqual(['better-sqlite3']);
});

test('the packed app runs from what was packed alone: a command goes to its database and back', async () => {
  if (process.platform === 'darwin') useOwnBinary();
  const data = join(place.path, 'data');
  const shell = await startShell(join(content, 'out/main/index.js'), data);
  try {
    const expense = { id: 'rent', name: '房租', amount: 220_000, every: { unit: 'month', day: 1 } };
    const send = (command: string, args: unknown) => shell.ask({ do: 'send', command, args });
    expect(await send('expenses.add', { expense: { ...expense, from: '2026-12-01' } })).toMatchObject({
      ok: true,
    });
    expect(await send('workspace.read', {})).toMatchObject({
      value: { stored: { expenses: [{ name: '房租' }] }, app: { dataFile: join(data, 'regain.db') } },
    });
    const page = (await shell.ask({ do: 'fetch', url: 'app://regain/' })) as { text: string };
    expect(page.text).toContain('<div id="app">');
    const licences = await shell.ask({ do: 'fetch', url: 'app://regain/THIRD_PARTY_LICENSES.txt' });
    expect(licences).toMatchObject({ status: 200 });
    expect(await shell.quit()).toBe(0);
  } finally {
    await shell.kill();
  }
});

function useOwnBinary(): void {
  const name = `node_modules/better-sqlite3/prebuilds/darwin-${ARCH}.node`;
  copyFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), join(content, name));
}
