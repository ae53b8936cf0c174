import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium.ts';
import type { CivilDate } from '../../src/domain/dates/civil-date.ts';
import type { runHost } from '../../src/main/host/main.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FOLDER = inProject('docs/pictures');

export interface Look {
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
}

/** A browser without a window, as the end-to-end tests use it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('Pictures need Chromium; set CHROMIUM_PATH to one.');
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** The pages over a data folder on a day, in a look. `folder` must not be in use. */
export async function withPages(
  browser: Browser,
  { folder, today, look }: { readonly folder: string; readonly today: CivilDate; readonly look: Look },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const bundle = pathToFileURL(inProject('out/main/host.js')).href;
  const { runHost: run } = (await import(bundle)) as { runHost: typeof runHost };
  const host = await run({ folder, page: inProject('out/renderer'), clock: () => today });
  if (!host.ok) throw new Error(`the host did not start: ${host.code}`);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: look.language === 'zh' ? 'zh-CN' : 'en',
    timezoneId: 'Asia/Shanghai',
    colorScheme: look.theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await use(page);
  await context.close();
  await host.close();
}

/** Shows the page of a route, does what is to be done there, and takes its picture once it is at rest. */
export async function take(
  page: Page,
  route: string,
  name: string,
  act: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate((to) => (window.location.hash = to), `#${route}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await act();
  await page.waitForLoadState('networkidle');
  // Plans are worked out beside the page, charts are drawn after them.
  await page.waitForTimeout(3_000);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}
