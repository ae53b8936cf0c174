import type { Locator } from '@playwright/test';
import { barriers } from '../axe.ts';
import { ConditionsPage } from '../pages/conditions.ts';
import { cutOff, show, speak } from '../every-page.ts';
import { expect, test as base } from '../on-a-day.ts';

const test = base.extend<{ conditions: ConditionsPage }>({
  holds: 'sample',
  conditions: async ({ regain }, use) => {
    await use(new ConditionsPage(regain));
  },
});
// A look of axe at a page with many fields takes its time on a busy computer.
test.describe.configure({ timeout: 300_000 });

/** Opens every form that the detail offers. */
async function openForms(detail: Locator): Promise<void> {
  const openers = detail.locator('.button.small, .review-line .text-button, .value .text-button');
  for (const opener of await openers.all()) if (await opener.isVisible()) await opener.click();
}

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly language: '简体中文' | 'English';
}

/** Goes to the conditions in a language and by day or by night. */
async function see({ page }: ConditionsPage, { colorScheme, language }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await show(page, '/data');
  await page.getByRole('radio', { name: language }).check();
  const name = language === 'English' ? 'Conditions' : '条件';
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await expect(page.locator('.condition-row')).toHaveCount(13);
}

for (const look of [
  { colorScheme: 'light', language: '简体中文', rules: 'all' },
  { colorScheme: 'dark', language: 'English', rules: 'looks' },
] as const) {
  test(
    `axe finds no barrier in any condition with its forms open, nor in the questionnaire, ${look.colorScheme}, ${look.language}`,
    { tag: '@browser' },
    async ({ conditions }) => {
      const { page } = conditions;
      await see(conditions, look);
      const rows = await conditions.list.locator('.condition-row').all();
      // The same parts stand in all of them: in the second look every third one shows each part's colours.
      for (const row of look.rules === 'all' ? rows : rows.filter((_row, index) => index % 3 === 0)) {
        await row.click();
        await openForms(conditions.detail);
        expect(await barriers(page, '.condition-detail', look.rules)).toEqual([]);
      }
      await page.locator('.panel-card').last().locator('.button.small').last().click();
      expect(await barriers(page, '.panel-card:last-child', look.rules)).toEqual([]);

      await page.locator('.page-head .button').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      expect(await barriers(page, '.el-drawer', look.rules)).toEqual([]);
      await dialog.locator('.button.primary').click();
      await expect(dialog.locator('.cause-choice').first()).toBeVisible();
      expect(await barriers(page, '.el-drawer', look.rules)).toEqual([]);
    },
  );
}

test(
  'nothing is cut at 1024 x 700, in both languages, with every form open',
  { tag: '@browser' },
  async ({ conditions, regain }) => {
    const { page } = conditions;
    await page.setViewportSize({ width: 1024, height: 700 });
    for (const language of ['简体中文', 'English'] as const) {
      await speak(regain, language);
      await show(page, '/conditions');
      for (const row of await conditions.list.locator('.condition-row').all()) {
        await row.click();
        await expect(conditions.detail.getByRole('heading', { level: 2 })).toBeInViewport();
        await openForms(conditions.detail);
        expect(await cutOff(page), await row.innerText()).toEqual([]);
      }
    }
  },
);
