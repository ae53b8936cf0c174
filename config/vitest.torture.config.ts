import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The proofs by breaking, in full and one at a time. They need the built bundles. */
export default defineConfig({
  resolve: { alias: { electron: `${root}tests/support/electron-fake.ts` } },
  test: {
    root,
    maxWorkers: 1,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    passWithNoTests: false,
    include: ['tests/torture/**/*.test.ts'],
    env: { REGAIN_TORTURE: 'full' },
  },
});
