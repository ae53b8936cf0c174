import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { openBrowser, take, withPages } from './camera.ts';

const PAGES = {
  overview: '/',
  debts: '/debts',
  budget: '/budget',
  plan: '/plan',
  progress: '/progress',
  conditions: '/conditions',
  data: '/data',
  bills: '/bills',
  report: '/report',
  letter: '/letter',
};
const BILL = fileURLToPath(new URL('../fixtures/bills/alipay_app_2026_gb18030.csv', import.meta.url));
const TODAY = civilDate('2026-11-23');

/** A new folder whose name can stand in a picture. */
function dataFolder(): string {
  const folder = join(tmpdir(), 'Regain');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

test.each([
  { language: 'zh', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('every page with the sample case, $language, $theme', async (look) => {
  const browser = await openBrowser();
  await withPages(browser, { folder: dataFolder(), today: TODAY, look }, async (page) => {
    await page
      .getByRole('button', { name: look.language === 'zh' ? /示例/ : /sample/i })
      .first()
      .click();
    await page
      .getByText(look.language === 'zh' ? '示例数据' : /sample data/i)
      .first()
      .waitFor();
    for (const [name, route] of Object.entries(PAGES))
      await take(page, route, `${name}-${look.language}-${look.theme}`);
    await take(page, '/bills', `bill-preview-${look.language}-${look.theme}`, () =>
      page.locator('input[type=file]').setInputFiles(BILL),
    );
  });
  await browser.close();
  rmSync(join(tmpdir(), 'Regain'), { recursive: true, force: true });
});
