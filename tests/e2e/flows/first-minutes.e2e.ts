import { BudgetPage } from '../pages/budget.ts';
import { DebtsPage } from '../pages/debts.ts';
import { OverviewPage } from '../pages/overview.ts';
import { expect, test } from '../on-a-day.ts';

test(
  'somebody who has never seen it enters two debts, an income and rent, stops half-way, goes on, and reads a plan',
  { tag: '@browser' },
  async ({ regain }) => {
    const { page } = regain;
    await page.setViewportSize({ width: 1024, height: 700 });
    const overview = new OverviewPage(regain);
    const debts = new DebtsPage(regain);
    const budget = new BudgetPage(regain);
    const guide = page.getByRole('region', { name: '从录入到计划' });
    const now = guide.locator('[aria-current="step"]');

    await overview.steps.getByRole('link', { name: '添加债务' }).click();
    await debts.form.getByRole('button', { name: '花呗 循环额度', exact: true }).click();
    await debts.form.getByLabel('剩余本金').fill('１．２万');
    await debts.form.getByLabel('现在有逾期').check();
    await debts.form.getByLabel('逾期本金').fill('3000');
    await debts.form.getByLabel('从哪一天起逾期').fill('10-10');
    await debts.save();
    await expect(debts.row('花呗')).toContainText('¥12,000.00');
    await expect(debts.row('花呗')).toContainText('逾期 44 天');
    await expect(now).toHaveText(/收入/);

    await debts.startAdding('jiebei');
    await debts.form.getByLabel('剩余本金').fill('8000.50');
    await debts.form.getByRole('button', { name: '保存' }).click();
    await expect(debts.form.getByRole('textbox', { name: '剩余期数' })).toBeFocused();
    await debts.form.getByRole('textbox', { name: '剩余期数' }).fill('12');
    await debts.form.getByRole('textbox', { name: '每月还款日' }).fill('15');
    await debts.save();

    // Left in the middle, also by closing the app, it goes on where it stood.
    await guide.getByRole('button', { name: '稍后再填' }).click();
    await expect(guide).toBeHidden();
    await page.reload();
    await overview.open();
    await expect(guide).toContainText('已完成 1 / 4');
    await expect(guide).toContainText('已录入 2 笔');
    await guide.getByRole('link', { name: '录入收入' }).click();

    const form = page.getByRole('form');
    await expect(form.getByLabel('名称')).toHaveValue('工资');
    await form.getByLabel(/金额/).fill('0.9万');
    await form.getByRole('textbox', { name: /几日/ }).fill('10');
    await budget.save(budget.incomes);
    await guide.getByRole('link', { name: '录入支出' }).click();
    await form.getByRole('button', { name: '房租' }).click();
    await form.getByLabel(/金额/).fill('2500');
    await form.getByRole('textbox', { name: /几日/ }).fill('5');
    await budget.save(budget.expenses);
    await guide.getByRole('link', { name: '填写现金' }).click();
    await form.getByLabel(/可用的钱/).fill('0');
    await budget.save(budget.cash);

    await guide.getByRole('link', { name: '看计划' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '计划' })).toBeVisible();
    await expect(page.locator('.lead-sentence')).toContainText(/\d+ 月/);
    await expect(guide).toBeHidden();
    await overview.open();
    await expect(guide).toBeHidden();
    await expect(overview.figure('逾期金额')).toContainText('¥3,');
  },
);
