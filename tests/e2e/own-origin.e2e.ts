import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataPage } from './pages/data.ts';
import { type RegainPage, ROUTES } from './pages/regain-page.ts';
import { expect, test } from './regain.ts';
import { foreignRequests } from './watch.ts';

/** Opens every page and lets it come to rest. */
async function visitAll(regain: RegainPage): Promise<void> {
  for (const { menu } of ROUTES) {
    await regain.goTo(menu);
    await regain.isAtRest();
  }
}

test('no page asks for anything but its own files, and none breaks the policy', async ({ regain, watch }) => {
  await visitAll(regain);
  expect(foreignRequests(watch, regain.page.url())).toEqual([]);
  expect(watch.complaints).toEqual([]);
  // The watch itself works: it saw the page and its scripts.
  expect(watch.requests.length).toBeGreaterThan(5);
});

test('the same with the sample case on every page, by day and by night', async ({ regain, watch }) => {
  await regain.goTo('数据');
  await regain.page.getByRole('button', { name: '载入示例' }).click();
  await expect(regain.page.getByText('这是示例数据。')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await regain.page.emulateMedia({ colorScheme });
    await visitAll(regain);
  }
  expect(watch.complaints).toEqual([]);
});

test('the watch sees a violation of the policy and a request elsewhere', async ({ regain, watch }) => {
  await regain.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.broken = true';
    document.head.append(script);
    return fetch('http://127.0.0.1:9/').catch(() => undefined);
  });
  await expect
    .poll(() => watch.complaints.filter((text) => text.includes('violation of')).length)
    .toBeGreaterThanOrEqual(2);
  expect(await regain.page.evaluate(() => 'broken' in window)).toBe(false);
  watch.take();
});

test(
  'a page opened without its token is refused and says so',
  { tag: '@browser' },
  async ({ regain, running, browser }) => {
    const { origin } = new URL(running.page.url());
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await context.close();
    await expect(regain.main).toBeVisible();
  },
);

test('the address bar keeps no token', async ({ regain }) => {
  expect(regain.page.url()).not.toContain('token');
});

test('HTML in names stays text on every page, in the report and in the letter', async ({ regain, watch }) => {
  const hostile = '<img src=x onerror="window.owned=1"><b>花呗</b>';
  const text = readFileSync(
    fileURLToPath(new URL('../../examples/huabei-jiebei-two-cards-loan.json', import.meta.url)),
    'utf8',
  );
  const input = JSON.parse(text) as Record<'debts' | 'incomes' | 'expenses', { name: string }[]>;
  for (const list of [input.debts, input.incomes, input.expenses])
    for (const entry of list) entry.name = hostile;
  const data = new DataPage(regain);
  await data.open();
  await data.import({ name: '案例.json', text: JSON.stringify(input) });
  await visitAll(regain);
  for (const paper of ['/report', '/letter']) {
    await regain.page.evaluate((path) => {
      location.hash = `#${path}`;
    }, paper);
    await expect(regain.page.getByText(hostile).first()).toBeAttached();
    await regain.isAtRest();
  }
  expect(await regain.page.evaluate(() => 'owned' in window)).toBe(false);
  expect(await regain.page.locator('img[src="x"]').count()).toBe(0);
  expect(watch.complaints).toEqual([]);
});
