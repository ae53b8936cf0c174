import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Case } from '../../../src/domain/case/case.ts';
import { barriers } from '../axe.ts';
import { cutOff, EVERY_ROUTE, show, speak } from '../every-page.ts';
import { expect, test as base } from '../on-a-day.ts';

const test = base.extend({ holds: 'sample' });
// A look of axe at a page with many fields takes its time on a busy computer.
test.describe.configure({ timeout: 300_000 });

/** The dialogs: where, and what opens them. */
const DIALOGS = [
  ['/?pay', null],
  ['/debts', '.page-head .button.primary'],
  ['/debts', 'tbody tr .entry .text-button'],
  ['/debts', 'tbody tr .following .text-button:nth-of-type(2)'],
  ['/debts', 'tbody tr .following .text-button:nth-of-type(3)'],
  ['/debts', 'tbody .amount .text-button.small'],
  ['/plan', '.page-head .actions button:not(.primary)'],
  ['/plan', '.choice .actions .text-button'],
  ['/data', '.elsewhere + .row .button:nth-of-type(1)'],
  ['/data', '.elsewhere + .row .button:nth-of-type(2)'],
  ['/data', 'main .button.danger'],
  ['/data', 'main dd .text-button'],
  ['/data', null],
] as const;

for (const { language, own, other, rules } of [
  { language: '简体中文', own: 'light', other: 'dark', rules: 'all' },
  { language: 'English', own: 'dark', other: 'light', rules: 'looks' },
] as const) {
  test(`axe finds no barrier on any page or dialog, ${language}`, { tag: '@browser' }, async ({ regain }) => {
    const { page } = regain;
    await speak(regain, language);
    for (const route of EVERY_ROUTE) {
      await page.emulateMedia({ colorScheme: own });
      await show(page, route);
      expect.soft(await barriers(page, 'body', rules), `${route} ${own}`).toEqual([]);
      await page.emulateMedia({ colorScheme: other });
      expect.soft(await barriers(page, 'body', 'looks'), `${route} ${other}`).toEqual([]);
    }
    for (const [route, opener] of DIALOGS) {
      await show(page, route);
      if (opener !== null) await page.locator(opener).first().click();
      else if (route === '/data') await page.keyboard.press('?');
      const dialog = page.getByRole('dialog').filter({ visible: true });
      await expect(dialog).toBeVisible();
      for (const [colorScheme, looked] of [
        [own, rules],
        [other, 'looks'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await barriers(page, '.el-overlay:not([style*="display: none"])', looked);
        expect.soft(found, `${route} ${opener} ${colorScheme}`).toEqual([]);
      }
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });
}

/** Sums that can be read in what is shown and in what is read out. */
function readable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told = [...document.querySelectorAll('[aria-label], [aria-valuetext], [alt], [title]')].flatMap(
      (element) =>
        ['aria-label', 'aria-valuetext', 'alt', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
    const drawn = [document.body.innerText, document.querySelector('main')?.textContent ?? '', ...told].join(
      '\n',
    );
    return drawn.match(/.{0,12}[¥￥] ?\d[\d,.]*|[\d.]+ ?万/g) ?? [];
  });
}

test(
  'one key hides every amount on every page, and shows them again',
  { tag: '@browser' },
  async ({ regain }) => {
    const { page } = regain;
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: '隐藏金额' })).toHaveAttribute('aria-pressed', 'true');
    const found: string[] = [];
    for (const route of EVERY_ROUTE) {
      await show(page, route);
      const tables = page.getByRole('button', { name: '查看表格' });
      while ((await tables.count()) > 0) await tables.first().click();
      // The examples beside the choice of what a reminder says are of nobody.
      found.push(
        ...(await readable(page))
          .filter((text) => !text.endsWith('¥684.00'))
          .map((text) => `${route} ${text}`),
      );
    }
    expect(found).toEqual([]);

    // A field shows its sum while it is edited, and only then.
    await show(page, '/budget?cash');
    const field = page.getByLabel(/可用的钱/);
    await expect(field).toBeFocused();
    const security = () =>
      field.evaluate((input) => getComputedStyle(input).getPropertyValue('-webkit-text-security'));
    expect(await security()).toBe('none');
    await page.keyboard.press('Tab');
    expect(await security()).toBe('disc');

    await page.getByRole('button', { name: '隐藏金额' }).click();
    await show(page, '/debts');
    expect((await readable(page)).length).toBeGreaterThan(5);
  },
);

/** Notes from now on what begins to move or fade; gives what was noted so far. */
async function watchMotion(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    for (const type of ['transitionrun', 'animationstart'])
      document.addEventListener(type, ({ target }) => moved.push(`${type} ${(target as Element).className}`));
  });
  return () => page.evaluate(() => (window as unknown as { moved: string[] }).moved);
}

test('nothing moves where motion is reduced', { tag: '@browser' }, async ({ regain }) => {
  const { page } = regain;
  const moved = await watchMotion(page);
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const openAndClose = async (key: string) => {
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };
  for (const route of EVERY_ROUTE) await show(page, route);
  for (const key of ['?', 'n', 'r']) await openAndClose(key);
  expect(await moved()).toEqual([]);
  // What opens there moves into its place elsewhere.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  for (const key of ['?', 'n', 'r']) await openAndClose(key);
  expect((await moved()).length).toBeGreaterThan(0);
});

test('the keyboard alone goes everywhere', { tag: '@browser' }, async ({ regain }) => {
  const { page } = regain;
  await page.reload();
  await regain.isOpen();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到内容' })).toBeFocused();
  await expect(page.getByRole('link', { name: '跳到内容' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(regain.main).toBeFocused();

  for (const [index, name] of ['总览', '债务', '收支', '计划', '进度', '条件', '数据'].entries()) {
    await page.keyboard.press(String(index + 1));
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  const dialog = (name: string) => page.getByRole('dialog', { name });
  await page.keyboard.press('n');
  await expect(dialog('添加债务')).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { level: 1, name: '债务' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog('添加债务')).toBeHidden();
  await page.keyboard.press('r');
  await expect(dialog('记一笔还款')).toBeVisible();
  await dialog('记一笔还款').getByRole('textbox', { name: '备注' }).pressSequentially('mn?12');
  await expect(dialog('记一笔还款').getByRole('textbox', { name: '备注' })).toHaveValue('mn?12');
  await page.keyboard.press('Escape');
  await expect(dialog('记一笔还款')).toBeHidden();

  await page.keyboard.press('?');
  await expect(dialog('快捷键')).toContainText('隐藏或显示金额');
  await dialog('快捷键').getByRole('checkbox', { name: '启用单键快捷键' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog('快捷键')).toBeHidden();
  await page.keyboard.press('2');
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible();
  await expect(page.getByRole('button', { name: '隐藏金额' })).toHaveAttribute('aria-pressed', 'false');
});

/** A case with the longest names and the largest and smallest sums. */
function extreme(): string {
  const example = new URL('../../../examples/huabei-jiebei-two-cards-loan.json', import.meta.url);
  const file = JSON.parse(readFileSync(example, 'utf8')) as Case;
  const long = (index: number) => `${index}一个名字特别长而且中间没有任何空格的债务`.repeat(4).slice(0, 60);
  const debts = file.debts.map((debt, index) => ({
    ...debt,
    name: index === 1 ? 'W'.repeat(60) : long(index),
    ...(index === 0 && { balance: 9_999_999_999 }),
  }));
  const incomes = file.incomes.map((income, index) => ({
    ...income,
    name: long(index),
    amount: 9_999_999_999,
  }));
  const expenses = file.expenses.map((expense, index) => ({
    ...expense,
    name: long(index),
    amount: index === 0 ? 1 : 9_999_999,
  }));
  return JSON.stringify({ ...file, debts, incomes, expenses });
}

base.extend({ holds: { text: extreme() } })(
  'nothing is cut with 60 characters, ¥0.01 and ¥99,999,999.99, nor at twice the size',
  { tag: '@browser' },
  async ({ regain }) => {
    const { page } = regain;
    await page.setViewportSize({ width: 1024, height: 700 });
    const cut: string[] = [];
    for (const language of ['简体中文', 'English'] as const) {
      await speak(regain, language);
      for (const route of EVERY_ROUTE) {
        await show(page, route);
        // 720 x 450 is a window of 1440 x 900 at 200 %.
        for (const size of [
          { width: 1024, height: 700 },
          { width: 720, height: 450 },
        ]) {
          await page.setViewportSize(size);
          cut.push(...(await cutOff(page)).map((each) => `${language} ${route} ${size.width}: ${each}`));
        }
      }
    }
    expect(cut).toEqual([]);
  },
);
