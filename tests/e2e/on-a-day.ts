import { fileURLToPath, pathToFileURL } from 'node:url';
import type { runHost } from '../../src/main/host/main.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { test as base } from './regain.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The examples are of this day. */
export const DAY = '2026-11-23';

/** The app on a fixed day: the browser host takes a clock, the Electron window does not, so these tests are tagged `@browser`. */
export const test: typeof base = base.extend({
  running: async ({ dataFolder, browser, contextOptions }, use) => {
    const bundle = pathToFileURL(inProject('out/main/host.js')).href;
    const host = await ((await import(bundle)) as { runHost: typeof runHost }).runHost({
      folder: dataFolder,
      page: inProject('out/renderer'),
      clock: () => civilDate(DAY),
    });
    if (!host.ok) throw new Error(`the host did not start: ${host.code}`);
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    await use({ page, open: () => page.goto(host.address) });
    await context.close();
    await host.close();
  },
});

export { expect } from '@playwright/test';
