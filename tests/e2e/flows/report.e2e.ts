import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { expect, test as base } from '../on-a-day.ts';
import { comparable, Papers } from '../pages/papers.ts';

const FIVE_DEBTS = fileURLToPath(
  new URL('../../../examples/huabei-jiebei-two-cards-loan.json', import.meta.url),
);
const MARKUP = '<img src=x onerror="window.broken=1"><b>花</b>';

const test = base.extend<{ papers: Papers }>({
  holds: { file: FIVE_DEBTS },
  papers: async ({ regain }, use) => {
    await regain.goTo('数据');
    await use(new Papers(regain));
  },
});

/** The example with markup in a name. */
function markedUp(): string {
  const input = JSON.parse(readFileSync(FIVE_DEBTS, 'utf8')) as { debts: { name: string }[] };
  input.debts[0]!.name = MARKUP;
  return JSON.stringify(input);
}

test(
  'the report says where one stands, the plan, progress and conditions, with every chart as a picture',
  { tag: '@browser' },
  async ({ papers, watch }) => {
    await papers.openReport();
    await expect(papers.report.getByRole('heading', { level: 2 })).toHaveText([
      '现状',
      '计划',
      '进度',
      '条件',
      '解限条件',
    ]);
    await expect(papers.report.getByRole('img')).toHaveCount(6);
    for (const image of await papers.report.getByRole('img').all()) {
      await expect(image).toHaveAccessibleName(/。$/);
      expect(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(1280);
    }
    await expect(papers.report.getByRole('table', { name: '各笔债务' }).getByRole('row')).toHaveCount(6);
    await expect(papers.report).toContainText('满足条件不代表一定解除');
    expect(watch.complaints).toEqual([]);
  },
);

test(
  'printed, the report is A4 pages that hold what the screen shows, and nothing of the app around it',
  { tag: '@browser' },
  async ({ papers }) => {
    await papers.openReport();
    await expect(papers.report.getByRole('img')).toHaveCount(6);
    const shown = await papers.report.locator('dd').allInnerTexts();
    const rows = await papers.report.getByRole('table').first().locator('td').allInnerTexts();
    const { text, pages, size } = await papers.printed();
    expect([Math.round(size[0]), Math.round(size[1])]).toEqual([595, 842]);
    expect(pages).toBeGreaterThan(2);
    for (const figure of [...shown, ...rows]) expect(text).toContain(comparable(figure));
    expect(text).toContain(`1/${pages}`);
    for (const around of ['跳到内容', '打印或存为', '总览', '数据只在这台电脑上', '逐笔列出'])
      expect(text).not.toContain(comparable(around));
  },
);

test('only the chosen sections are printed', { tag: '@browser' }, async ({ papers }) => {
  await papers.openReport();
  for (const section of ['计划', '进度', '条件'])
    await papers.page.getByRole('checkbox', { name: section }).uncheck();
  const { text, pages } = await papers.printed();
  expect(pages).toBe(1);
  expect(text).toContain('各笔债务');
  expect(text).not.toContain('接下来3个月');
});

test(
  'in the dark and in English the report is still dark on white',
  { tag: '@browser' },
  async ({ papers }) => {
    await papers.page.getByRole('radio', { name: '深色', exact: true }).check();
    await papers.page.getByRole('radio', { name: 'English', exact: true }).check();
    await papers.page.getByRole('link', { name: 'Repayment report' }).click();
    const report = papers.page.getByRole('article', { name: 'Repayment report' });
    await expect(report).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(report).toHaveCSS('color', 'rgb(27, 31, 36)');
    await expect(report.getByRole('img')).toHaveCount(6);
    expect((await papers.printed()).text).toContain('WhereIstand');
  },
);

test.extend({ holds: { text: markedUp() } })(
  'markup in a name is shown as it was typed, on screen and on paper',
  { tag: '@browser' },
  async ({ papers }) => {
    await papers.openReport();
    await expect(papers.report.getByRole('cell', { name: MARKUP }).first()).toBeVisible();
    expect(await papers.report.locator('img[src="x"], b').count()).toBe(0);
    expect(await papers.page.evaluate(() => 'broken' in window)).toBe(false);
    expect((await papers.printed()).text).toContain(comparable(MARKUP));
  },
);

test.extend({ holds: null })(
  'with no debts there is nothing to print, and the page says what to do',
  { tag: '@browser' },
  async ({ regain }) => {
    const papers = new Papers(regain);
    await papers.openData();
    await papers.exporting.getByRole('link', { name: '还款报告' }).click();
    await expect(papers.page.getByText('还没有债务，报告没有内容。')).toBeVisible();
    await expect(papers.page.getByRole('button', { name: '打印或存为 PDF' })).toBeDisabled();
  },
);
