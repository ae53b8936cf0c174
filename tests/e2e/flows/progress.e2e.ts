import { fileURLToPath } from 'node:url';
import { expect, test as base } from '../on-a-day.ts';
import { CHARTS, ProgressPage } from '../pages/progress.ts';

const FIVE_DEBTS = fileURLToPath(
  new URL('../../../examples/huabei-jiebei-two-cards-loan.json', import.meta.url),
);

const test = base.extend<{ progress: ProgressPage }>({
  progress: async ({ regain }, use) => use(new ProgressPage(regain)),
});

test.extend({ holds: 'sample' })(
  'the sample’s progress is told in a sentence and drawn in six charts, each with its table',
  { tag: '@browser' },
  async ({ progress, watch }) => {
    await progress.open();
    await expect(progress.page.getByText(/限制至今 \d+ 天。/)).toBeVisible();
    await expect(progress.page.getByText(/欠款 [↓↑] [少多]了/)).toBeVisible();
    for (const chart of CHARTS) {
      await expect(progress.drawing(chart)).toHaveAccessibleName(/。$/);
      const table = await progress.showTable(chart);
      expect(await table.getByRole('row').count()).toBeGreaterThan(2);
      await progress
        .panel(chart)
        .getByRole('button', { name: /查看图表/ })
        .click();
      await expect(progress.drawing(chart)).toBeVisible();
    }
    expect(watch.complaints).toEqual([]);
  },
);

const withFiveDebts = test.extend({ holds: { file: FIVE_DEBTS } });
withFiveDebts(
  'a chart is walked along by keyboard, and each date read out',
  { tag: '@browser' },
  async ({ progress }) => {
    await progress.open();
    const chart = progress.drawing('欠款：实际与计划');
    await progress.pixels('欠款：实际与计划');
    await chart.focus();
    await chart.press('ArrowRight');
    const said = progress.panel('欠款：实际与计划').locator('[aria-live]');
    await expect(said).toHaveText(/^2026-11-23，实际 ¥[\d,.]+，计划 ¥[\d,.]+$/);
    await chart.press('End');
    await expect(said).toHaveText(/，计划 ¥0\.00$/);
  },
);

withFiveDebts(
  'charts are drawn again when the theme or the range changes',
  { tag: '@browser' },
  async ({ progress }) => {
    await progress.open();
    const light = await progress.pixels('欠款：按债务');
    await progress.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => progress.pixels('欠款：按债务')).not.toBe(light);
    const year = await progress.pixels('欠款：按债务');
    await progress.range('前后 3 个月').check();
    await expect.poll(() => progress.pixels('欠款：按债务')).not.toBe(year);
    const table = await progress.showTable('欠款：实际与计划');
    await expect(table.getByRole('row').last()).toContainText('2027-02-28');
  },
);

test('with nothing entered each chart says what to enter', { tag: '@browser' }, async ({ progress }) => {
  await progress.open();
  await expect(progress.page.getByText(/^还没有记录。/)).toBeVisible();
  await expect(progress.panel('欠款：实际与计划')).toContainText('添加一笔债务');
  await expect(progress.panel('负债率（月供 ÷ 月收入）')).toContainText('每月收入');
  await expect(progress.panel('额度使用率')).toContainText('额度');
  await expect(progress.panel('芝麻分')).toContainText('分数');
  await expect(progress.page.getByRole('img')).toHaveCount(0);
});
