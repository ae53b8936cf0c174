import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ZONES, zoneName } from './zones.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The engine knows no `Date` and so no time zone (lint holds it to that): all of it runs at UTC, its dates east and west of it too. */
const inZones = ZONES.map((zone): TestProjectInlineConfiguration => ({
  test: {
    name: `domain-${zoneName(zone)}`,
    root,
    include: [zone === 'UTC' ? 'tests/domain/**/*.test.ts' : 'tests/domain/{dates,position}/**/*.test.ts'],
    env: { TZ: zone },
    isolate: false,
  },
}));

/** What runs over a stand-in for Electron, each file with one of its own. */
const OVER_ELECTRON = [
  'tests/electron/**/*.test.ts',
  'tests/contract/transports.test.ts',
  'tests/torture/commands.test.ts',
];

/** Bills of another project's, which stand beside this one where it is developed and are never part of it. */
const ABSENT = existsSync(`${root}../shared/samples/double-entry-generator`)
  ? []
  : ['tests/files/bills/foreign-samples.test.ts'];

/** Projects by what they run in; `shell` needs the built bundles in `out`. */
export default defineConfig({
  test: {
    root,
    sequence: { shuffle: true },
    allowOnly: false,
    passWithNoTests: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      ...inZones,
      {
        test: {
          name: 'main',
          root,
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [
            ...OVER_ELECTRON,
            ...ABSENT,
            'tests/domain/**',
            'tests/renderer/**',
            'tests/built/**',
            'tests/e2e/**',
            'tests/prove/**',
            'tests/torture/built/**',
          ],
        },
      },
      {
        resolve: { alias: { electron: `${root}tests/support/electron-fake.ts` } },
        test: { name: 'electron', root, include: OVER_ELECTRON },
      },
      {
        plugins: [vue()],
        test: {
          name: 'renderer',
          root,
          environment: 'happy-dom',
          isolate: false,
          setupFiles: ['tests/support/fresh-pinia.ts'],
          include: ['tests/renderer/**/*.test.ts'],
          server: { deps: { inline: ['element-plus'] } },
        },
      },
      {
        test: {
          name: 'shell',
          root,
          include: ['tests/built/**/*.test.ts', 'tests/torture/built/**/*.test.ts'],
          // Windows knows no limit of a file's size.
          exclude: process.platform === 'win32' ? ['tests/torture/built/full-disk.test.ts'] : [],
        },
      },
    ],
  },
});
