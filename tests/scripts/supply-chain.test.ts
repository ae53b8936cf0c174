import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as { lockfileVersion: number; packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Licences under which everything may be used and passed on. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'WTFPL',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
  '(WTFPL OR MIT)',
  'WTFPL OR ISC',
]);
/** Others, of tools that build and test and of which nothing is in the product. */
const TOOLS_ONLY: Readonly<Record<string, RegExp>> = {
  'MPL-2.0': /^node_modules\/(?:.*\/)?(?:lightningcss(?:-[\w-]+)?|axe-core|@axe-core\/playwright|ical\.js)$/,
  'CC-BY-4.0': /^node_modules\/caniuse-lite$/,
};

describe('what is installed', () => {
  test('is written down with the hash of every package', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(100);
    expect(
      packages
        .filter(([, { integrity, link }]) => !link && !/^sha512-/.test(integrity ?? ''))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('comes from the registry, not from an address', () => {
    const elsewhere = packages.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test('is named with its exact version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('runs no script when it is installed, but for those named', () => {
    const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    // The first belongs to an installer for Windows that is not made, and is left out by .npmrc.
    expect(scripts.sort()).toEqual(['node_modules/electron-winstaller', 'node_modules/node']);
    expect(manifest.allowScripts).toEqual({ 'better-sqlite3': false, node: true });
    expect(
      existsSync(fileURLToPath(new URL('../../node_modules/electron-winstaller', import.meta.url))),
    ).toBe(false);
  });

  test('has licences that are known: permissive, or of a tool that stays outside the product', () => {
    const others = packages.filter(
      ([path, { license = 'none' }]) => !PERMISSIVE.has(license) && !TOOLS_ONLY[license]?.test(path),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  test('is in the product only as one package beside the bundles', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });
});
