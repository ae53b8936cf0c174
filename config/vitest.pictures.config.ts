import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Draws the pictures of the documents. It needs the built bundles and a Chromium. */
export default defineConfig({
  test: {
    root,
    maxWorkers: 1,
    testTimeout: 600_000,
    passWithNoTests: false,
    include: ['tests/pictures/**/*.pictures.ts'],
  },
});
