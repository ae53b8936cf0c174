import { DebtsPage } from '../pages/debts.ts';
import { expect, test as base } from '../regain.ts';

const test = base.extend<{ debts: DebtsPage }>({
  debts: async ({ regain }, use) => {
    const debts = new DebtsPage(regain);
    await debts.open();
    await use(debts);
  },
});

test('a product fills its terms in, each with its source, and only the balance is asked for', async ({
  debts,
}) => {
  await debts.startAdding('huabei');
  await expect(debts.form.getByText('按产品填好：最低还款比例 10%，利率 日 0.05%。')).toBeVisible();
  await expect(debts.form.getByLabel('最低还款比例')).toBeHidden();
  await debts.form.getByText('更多条款（').click();
  await expect(debts.form.getByRole('textbox', { name: '利率' }).first()).toHaveValue('0.05');
  await expect(debts.form.getByRole('textbox', { name: '最低还款比例' })).toHaveAccessibleDescription(
    /来源：/,
  );
  await debts.form.getByRole('button', { name: '账单日 5 日，还款日 15 日' }).click();
  await expect(debts.form.getByLabel('还款日（每月）')).toHaveValue('15');
  await debts.form.getByRole('textbox', { name: '剩余本金' }).fill('6,840');
  await debts.save();

  await expect(debts.row('花呗')).toContainText('¥6,840.00');
  await expect(debts.row('花呗')).toContainText('折合年化 18.3%');
  await expect(debts.page.getByText('一共欠 ¥6,840.00，没有逾期。')).toBeVisible();
  await debts.page.reload();
  await expect(debts.row('花呗')).toContainText('支付宝');
});

test('wrong input is named beside its field and nothing typed is lost', async ({ debts }) => {
  await debts.startAdding('jiebei');
  await debts.form.getByRole('textbox', { name: '剩余本金' }).fill('一万');
  await debts.form.getByRole('textbox', { name: '剩余期数' }).fill('0');
  await debts.form.getByLabel('现在有逾期').check();
  await debts.form.getByRole('textbox', { name: '逾期本金' }).fill('300');
  await debts.form.getByRole('button', { name: '保存' }).click();

  const balance = debts.form.getByRole('textbox', { name: '剩余本金' });
  await expect(balance).toHaveValue('一万');
  await expect(balance).toHaveAccessibleDescription(/请填金额/);
  await expect(balance).toBeFocused();
  await expect(debts.form.getByRole('textbox', { name: '剩余期数' })).toHaveAccessibleDescription(/1 到 600/);
  await expect(debts.form.getByRole('textbox', { name: '从哪一天起逾期' })).toHaveAccessibleDescription(
    /请填写/,
  );

  await balance.fill('200');
  await debts.form.getByRole('textbox', { name: '剩余期数' }).fill('10');
  await debts.form.getByRole('textbox', { name: '每月还款日' }).fill('26');
  await debts.form.getByRole('textbox', { name: '从哪一天起逾期' }).fill('2026/10/14');
  await expect(debts.form.getByRole('textbox', { name: '逾期本金' })).toHaveAccessibleDescription(
    /不能超过剩余本金/,
  );
  await balance.fill('1万');
  await debts.save();
  await expect(debts.row('借呗')).toContainText('¥300.00');
  await expect(debts.row('借呗')).toContainText(/逾期 \d+ 天/);
});

test('a debt is changed, deleted, and brought back by one click', async ({ debts }) => {
  await debts.startAdding('private_loan');
  await debts.form.getByRole('textbox', { name: '名称' }).fill('朋友');
  await debts.form.getByRole('textbox', { name: '剩余本金' }).fill('3000');
  await debts.save();
  await debts.edit('朋友');
  await debts.form.getByRole('textbox', { name: '约定还清的日期' }).fill('2199-06-30');
  await debts.form.getByRole('textbox', { name: '剩余本金' }).fill('2500.50');
  await debts.save();
  await expect(debts.row('朋友')).toContainText('¥2,500.50');

  await debts.page.getByRole('button', { name: '删除：朋友' }).click();
  await expect(debts.page.getByText('还没有债务。')).toBeVisible();
  await debts.undo('已删除：朋友');
  await expect(debts.row('朋友')).toContainText('¥2,500.50');
});

test('what is overdue comes first in the list', async ({ debts }) => {
  for (const [product, overdue] of [
    ['private_loan', null],
    ['huabei', '100'],
  ] as const) {
    await debts.startAdding(product);
    await debts.form.getByRole('textbox', { name: '剩余本金' }).fill('1000');
    if (overdue) {
      await debts.form.getByLabel('现在有逾期').check();
      await debts.form.getByRole('textbox', { name: '逾期本金' }).fill(overdue);
      await debts.form.getByRole('textbox', { name: '从哪一天起逾期' }).fill('2026-10-14');
    }
    await debts.save();
  }
  await expect(debts.names).toHaveText(['花呗', '民间借贷']);
  await expect(debts.page.getByText(/其中 1 笔逾期，共 ¥100\.00/)).toBeVisible();
});

test('the form is filled in and saved by keyboard alone', async ({ debts }) => {
  const { keyboard } = debts.page;
  await debts.page.getByRole('button', { name: '添加债务' }).first().focus();
  await keyboard.press('Enter');
  await debts.form
    .getByRole('button', { name: /^花呗循环额度|^花呗\s/ })
    .first()
    .focus();
  await keyboard.press('Enter');
  await debts.form.getByRole('textbox', { name: '剩余本金' }).focus();
  await keyboard.type('1234.5');
  await keyboard.press('Enter');
  await debts.form.waitFor({ state: 'hidden' });
  await expect(debts.row('花呗')).toContainText('¥1,234.50');
});

test('the form and its calendar keep to the policy, and a day can be picked', async ({ debts, watch }) => {
  await debts.startAdding('private_loan');
  await debts.form.getByRole('textbox', { name: '剩余本金' }).fill('800');
  await debts.form.getByRole('textbox', { name: '约定还清的日期' }).fill('2027-06-01');
  await debts.form.getByRole('button', { name: '打开日历' }).last().click();
  await debts.form.getByRole('gridcell', { name: '30', exact: true }).last().click();
  await expect(debts.form.getByRole('textbox', { name: '约定还清的日期' })).toHaveValue('2027-06-30');
  await debts.form.getByRole('button', { name: '打开日历' }).last().click();
  await debts.page.keyboard.press('Escape');
  await expect(debts.form).toBeVisible();
  await debts.save();
  await expect(debts.row('民间借贷')).toContainText('¥800.00');
  expect(watch.complaints).toEqual([]);
});
