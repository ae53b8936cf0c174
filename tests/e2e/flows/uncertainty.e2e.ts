import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '../on-a-day.ts';
import { BudgetPage } from '../pages/budget.ts';
import { PlanPage } from '../pages/plan.ts';

const example = (name: string) => fileURLToPath(new URL(`../../../examples/${name}.json`, import.meta.url));
const FILE = example('huabei-jiebei-two-cards-loan');

/** Sixty debts and a first income that varies: enough work to be stopped. */
function longWork(): string {
  const file = JSON.parse(readFileSync(example('sixty-debts'), 'utf8')) as { incomes: object[] };
  file.incomes[0] = { ...file.incomes[0], varies: { spread: '0.2', gap: '0.1' } };
  return JSON.stringify(file);
}

const test = base.extend<{ plan: PlanPage; budget: BudgetPage }>({
  plan: async ({ regain }, use) => use(new PlanPage(regain)),
  holds: { file: FILE },
  budget: async ({ regain }, use) => {
    const budget = new BudgetPage(regain);
    await budget.open();
    await use(budget);
  },
});

test(
  'an income said to be unsteady gives every date a range, with its chart and table',
  { tag: '@browser' },
  async ({ budget, plan }) => {
    await plan.open();
    const card = plan.page.getByRole('region', { name: '收入不稳时会怎样' });
    await expect(card).toHaveCount(0);
    await plan.page.getByRole('link', { name: '去收支里说明' }).click();

    const edit = budget.incomes.getByRole('button', { name: /^修改/ }).first();
    await edit.click();
    const form = budget.page.getByRole('form');
    await form.getByRole('checkbox', { name: '这笔收入不稳定' }).check();
    await form.getByLabel('上下浮动大约').fill('300');
    await budget.incomes.getByRole('button', { name: '保存' }).click();
    await expect(form.getByLabel('上下浮动大约')).toHaveAccessibleDescription(/不超过 200%/);
    await form.getByLabel('上下浮动大约').fill('15');
    await expect(form.getByLabel('上下浮动大约')).toHaveAccessibleDescription(/三次里大约有两次在 ¥/);
    await form.getByLabel('大约每几次有一次没有').fill('12');
    await budget.save(budget.incomes);
    await expect(budget.incomes).toContainText('上下浮动约 15% · 约每 12 次有一次没有');
    await edit.click();
    await expect(form.getByLabel('大约每几次有一次没有')).toHaveValue('12');
    await budget.page.keyboard.press('Escape');

    await plan.open();
    await expect(card.getByRole('status')).toContainText(/2,000 种情况里/, { timeout: 30_000 });
    const row = card.getByRole('row').filter({ hasText: '还清' });
    await expect(row).toContainText(/\d{4}-\d\d-\d\d/);
    const seen = await card.getByRole('table').textContent();

    const chart = plan.page.getByRole('region', { name: '欠款：收入不稳时的范围' });
    await expect(chart.getByRole('img')).toBeVisible();
    await chart.getByRole('button', { name: /查看表格/ }).click();
    await expect(chart.getByRole('columnheader')).toHaveText([
      '日期',
      '九成情况不超过',
      '一半情况不超过',
      '一成情况不超过',
    ]);

    await plan.page.reload();
    await expect(card.getByRole('table')).toHaveText(seen ?? '', { timeout: 30_000 });
  },
);

test.extend({ holds: { text: longWork() } })(
  'working out the range tells its progress, can be stopped and begun again, and does not hold up the page',
  { tag: '@browser' },
  async ({ regain, plan }) => {
    await plan.open();
    const card = plan.page.getByRole('region', { name: '收入不稳时会怎样' });
    await expect(card.getByRole('progressbar')).toBeVisible();
    await card.getByRole('button', { name: '取消' }).click();
    await expect(card.getByRole('status')).toHaveText('已停止，没有推算完。');
    await card.getByRole('button', { name: '重新推算' }).click();
    await expect(card.getByRole('progressbar')).toBeVisible();
    await regain.goTo('债务');
    await expect(plan.page.getByRole('heading', { level: 1 })).toContainText('债务');
  },
);
