import { DebtsPage } from '../pages/debts.ts';
import { OverviewPage } from '../pages/overview.ts';
import { expect, test as base } from '../on-a-day.ts';

const test = base.extend<{ overview: OverviewPage; debts: DebtsPage }>({
  overview: async ({ regain }, use) => use(new OverviewPage(regain)),
  debts: async ({ regain }, use) => use(new DebtsPage(regain)),
});

test(
  'an empty start shows the steps to a plan, and the sample comes and goes with one click each',
  { tag: '@browser' },
  async ({ overview, debts }) => {
    await expect(overview.steps.getByRole('listitem')).toHaveCount(5);
    await overview.steps.getByRole('button', { name: '载入示例' }).click();
    await expect(overview.page.getByText('这是示例数据。')).toBeVisible();
    await expect(overview.figure('逾期金额')).toContainText('¥');
    await expect(overview.next.getByRole('listitem').first()).toBeVisible();
    await expect(overview.page.getByText('满足条件不代表一定解除，以支付宝的定期评估为准。')).toBeVisible();
    await overview.page.getByRole('button', { name: '移除示例' }).click();
    await expect(overview.steps).toBeVisible();
    await overview.steps.getByRole('link', { name: '添加债务' }).click();
    await expect(debts.form.getByText('选一种产品')).toBeVisible();
  },
);

test(
  'a payment ticked off is recorded with its own sum and day, and can be taken back',
  { tag: '@browser' },
  async ({ overview }) => {
    await overview.steps.getByRole('button', { name: '载入示例' }).click();
    const owed = overview.figure('欠款合计').locator('.value');
    const before = await owed.textContent();
    await overview.next.getByRole('checkbox').first().click();
    const amount = overview.payment.getByRole('textbox', { name: '实际还款金额' });
    await expect(amount).not.toHaveValue('');
    await expect(overview.payment.getByRole('textbox', { name: '还款日期' })).toHaveValue('2026-11-23');

    await overview.payment.getByRole('textbox', { name: '还款日期' }).fill('2026-11-24');
    await overview.payment.getByRole('button', { name: '保存' }).click();
    await expect(overview.payment.getByRole('textbox', { name: '还款日期' })).toHaveAccessibleDescription(
      /不能晚于今天/,
    );
    await overview.payment.getByRole('textbox', { name: '还款日期' }).fill('2026-11-22');
    await amount.fill('123.45');
    await overview.payment.getByRole('button', { name: '保存' }).click();
    await expect(overview.payment).toBeHidden();
    await expect(owed).not.toHaveText(before ?? '');
    await overview.undo(/已记录：/);
    await expect(owed).toHaveText(before ?? '');
  },
);

test(
  'a due date that has passed is asked about, and each answer holds',
  { tag: '@browser' },
  async ({ overview, debts }) => {
    await debts.open();
    await debts.startAdding('other');
    await debts.form.getByRole('textbox', { name: '名称' }).fill('小贷');
    await debts.form.getByRole('textbox', { name: '剩余本金' }).fill('1600');
    await debts.form.getByRole('textbox', { name: '哪一天的数字' }).fill('2026-11-01');
    await debts.form.getByRole('textbox', { name: '每月最低还款' }).fill('80');
    await debts.form.getByRole('textbox', { name: '每月还款日' }).fill('20');
    await debts.form.getByRole('textbox', { name: '利率' }).first().fill('5.9');
    await debts.save();

    await overview.open();
    await expect(overview.unconfirmed).toContainText('2026-11-20 小贷 ¥80.00');
    await expect(overview.figure('逾期金额')).toContainText('¥0.00');
    await overview.unconfirmed.getByRole('button', { name: '没还' }).click();
    await expect(overview.unconfirmed).toBeHidden();
    await expect(overview.figure('逾期金额').locator('.value')).toHaveText(/¥80\.\d\d/);
    await overview.undo('已记为没还');
    await expect(overview.figure('逾期金额').locator('.value')).toHaveText('¥0.00');

    await overview.unconfirmed.getByRole('button', { name: '还了', exact: true }).click();
    await expect(overview.payment.getByRole('textbox', { name: '还款日期' })).toHaveValue('2026-11-20');
    await expect(overview.payment.getByRole('textbox', { name: '实际还款金额' })).toHaveValue('80.00');
    await overview.payment.getByRole('button', { name: '保存' }).click();
    await expect(overview.unconfirmed).toBeHidden();
    await expect(overview.figure('欠款合计').locator('.value')).not.toHaveText('¥1,600.00');
  },
);
