import { test } from 'vitest';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { testFolder } from '../support/store-folder.ts';
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
const TODAY = civilDate('2026-11-23');

test.each([
  { language: 'zh', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('every page with the sample case, $language, $theme', async (look) => {
  const browser = await openBrowser();
  await withPages(browser, { folder: testFolder(), today: TODAY, look }, async (page) => {
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
  });
  await browser.close();
});
