import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import type { System } from '../support/electron-distribution.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/host-page.ts';
import { packApp, type PackedApp } from '../support/packed-app.ts';
import {
  expectFuses,
  expectIntegrity,
  expectOnlyTheProduct,
  expectTidyFolder,
} from '../support/packed-checks.ts';

/** macOS would sign the stand-ins, and only it and Linux make its packages. */
const SYSTEMS: readonly System[] =
  process.platform === 'linux'
    ? ['linux', 'win32', 'darwin']
    : process.platform === 'win32'
      ? ['linux', 'win32']
      : ['linux'];

beforeAll(async () => {
  expect(await build()).toMatchObject({ ok: true });
}, 300_000);

describe.each(SYSTEMS)('the package for %s', (system) => {
  describe.each(['x64', 'arm64'] as const)('on %s', (arch) => {
    let place: TemporaryFolder;
    let app: PackedApp;
    beforeAll(async () => {
      place = temporaryFolder();
      app = await packApp(system, arch, place.path);
    }, 240_000);
    afterAll(() => place.remove());

    test('holds the product for it, whole, and nothing else', () => {
      expectOnlyTheProduct(app, system, arch);
      expectTidyFolder(app);
    });

    test('is closed by the fuses', () => {
      expectFuses(app);
    });

    // Electron checks its archive on Windows and macOS.
    test.runIf(system !== 'linux')('knows the hash of its archive', () => {
      expectIntegrity(app);
    });
  });
});
