import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ZONES, zoneName } from './zones.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const PACKAGES = 'tests/prove/packages.test.ts';

/**
 * The long proofs: the same properties as in the tests, over every random case, in every time zone; and the packages of
 * every system.
 */
export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    testTimeout: 1_800_000,
    passWithNoTests: false,
    projects: [
      ...ZONES.map((zone) => ({
        test: {
          name: zoneName(zone),
          root,
          include: ['tests/prove/**/*.ts'],
          exclude: [PACKAGES],
          env: { TZ: zone },
        },
      })),
      { test: { name: 'packages', root, include: [PACKAGES] } },
    ],
  },
});
