import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ZONES, zoneName } from './zones.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The engine knows no time zone: its tests run in one at UTC, one east of it and one west of it with summer time. */
const inZones = ZONES.map((zone): TestProjectInlineConfiguration => ({
  test: {
    name: `domain-${zoneName(zone)}`,
    root,
    include: ['tests/domain/**/*.test.ts'],
    env: { TZ: zone },
    isolate: false,
  },
}));

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
        resolve: { alias: { electron: `${root}tests/support/electron-fake.ts` } },
        test: {
          name: 'main',
          root,
          include: ['tests/**/*.test.ts'],
          exclude: [
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
        plugins: [vue()],
        test: {
          name: 'renderer',
          root,
          environment: 'happy-dom',
          isolate: false,
          include: ['tests/renderer/**/*.test.ts'],
          server: { deps: { inline: ['element-plus'] } },
        },
      },
      {
        test: {
          name: 'shell',
          root,
          include: ['tests/built/**/*.test.ts', 'tests/torture/built/**/*.test.ts'],
        },
      },
    ],
  },
});
