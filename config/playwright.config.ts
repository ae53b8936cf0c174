import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../scripts/chromium.ts';
import { electronBinary } from '../scripts/electron-binary.ts';

/**
 * The built page in a real Chromium over the browser host, and the same suite in Electron's window where its program
 * is. Each test has a data folder and a host or window of its own.
 */
export default defineConfig<object, { readonly shell: 'browser' | 'electron' }>({
  testDir: '../tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: Number(process.env['REGAIN_E2E_WORKERS'] ?? 2),
  // The built host is JavaScript: each worker would compile it again, and it is large.
  build: { external: ['**/out/**'] },
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    ...(electronBinary() === null
      ? []
      : [{ name: 'electron', use: { shell: 'electron' } as const, grepInvert: /@browser/ }]),
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace costs a sixth of the time: it is asked for where a failure is looked into.
    trace: process.env['REGAIN_E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: chromiumPath() ?? '',
      // Chromium refuses to start as root with its sandbox.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
