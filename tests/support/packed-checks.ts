import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import type { System } from './electron-distribution.ts';
import type { PackedApp } from './packed-app.ts';

/** Bytes of everything that is not Electron's. */
const LARGEST = 10_000_000;
const NOT_FOR_USERS =
  /\.(?:ts|map|vue|sql|c|cc|cpp|h|hpp|gyp|gypi|md|log|o)$|(?:^|\/)(?:tests?|src|deps|docs|examples)\//;
const BINARY = /\.(?:node|dll|so|dylib|exe)$/;

/** Fails unless the package holds the product for that system, whole, and nothing else. */
export function expectOnlyTheProduct(app: PackedApp, system: System, arch: string): void {
  const paths = app.files.map(({ path }) => path);
  const binary = `node_modules/better-sqlite3/prebuilds/${system}-${arch}.node`;
  expect(paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'out/main/index.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'out/renderer/icon.png',
      'out/renderer/THIRD_PARTY_LICENSES.txt',
      'node_modules/better-sqlite3/LICENSE',
    ]),
  );
  expect(paths.filter((path) => BINARY.test(path))).toEqual([binary]);
  expect(app.files.filter(({ beside }) => beside).map(({ path }) => path)).toEqual([binary]);
  expect(
    paths.filter((path) => !/^(?:out\/|node_modules\/better-sqlite3\/|package\.json$)/.test(path)),
  ).toEqual([]);
  expect(paths.filter((path) => NOT_FOR_USERS.test(path))).toEqual([]);
  expect(paths).not.toContain('out/main/host.js');
  expect(app.files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(LARGEST);
}

/** Fails unless the licences lie open beside the program and Electron's own sample and further languages are gone. */
export function expectTidyFolder(app: PackedApp): void {
  const names = app.around.map((path) => path.slice(path.lastIndexOf('/') + 1));
  expect(names).toEqual(
    expect.arrayContaining([
      'LICENSE.txt',
      'THIRD_PARTY_LICENSES.txt',
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
    ]),
  );
  for (const name of ['default_app.asar', 'version', 'app-update.yml', 'de.pak'])
    expect(names).not.toContain(name);
  expect(app.around.filter((path) => path.includes('de.lproj'))).toEqual([]);
}

/**
 * Fails unless the fuses stand as meant: no Node without the app (1), cookies encrypted (2), no NODE_OPTIONS (3), no
 * inspector (4), the archive checked (5) and alone loaded (6), Electron's snapshot as it was (7), no rights to files (8).
 */
export function expectFuses(app: PackedApp): void {
  expect(app.fuses).toBe('01001100');
}

/** Fails unless the program carries the hash of the archive's header, by which it refuses an archive that was changed. */
export function expectIntegrity(app: PackedApp): void {
  const hash = createHash('sha256').update(app.header).digest('hex');
  expect(app.keeper.includes(Buffer.from(hash))).toBe(true);
}

/** Fails unless the packed package.json is of this version and says nothing of the workshop. */
export function expectPlainPackageFile(text: string): void {
  const packed = JSON.parse(text) as Record<string, unknown>;
  expect(packed).toMatchObject({ name: 'regain', version: packageFile.version, main: 'out/main/index.js' });
  for (const key of ['scripts', 'devDependencies']) expect(packed).not.toHaveProperty(key);
}
