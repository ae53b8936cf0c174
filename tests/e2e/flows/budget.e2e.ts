import { BudgetPage } from '../pages/budget.ts';
import { DataPage } from '../pages/data.ts';
import { expect, test as base } from '../regain.ts';

const test = base.extend<{ budget: BudgetPage }>({
  budget: async ({ regain }, use) => {
    const budget = new BudgetPage(regain);
    await budget.open();
    await use(budget);
  },
});

const SALARY = { name: '工资', amount: '9,800', day: '15' };
const RENT = { name: '房租', amount: '2200', day: '1' };

test('incomes and expenses of every recurrence are kept and add up', async ({ budget }) => {
  await budget.addIncome(SALARY);
  await budget.addIncome({ name: '跑单', amount: '300', repeat: '每周', weekday: '周日' });
  await budget.addIncome({ name: '分红', amount: '1.2万', repeat: '每年', month: '3', day: '8' });
  await budget.addIncome({ name: '退税', amount: '500', repeat: '只有一次', on: '2199-02-05' });
  await budget.addExpense(RENT);

  await expect(budget.row('工资')).toContainText('每月15日');
  await expect(budget.row('跑单')).toContainText('合每月 ¥1,300.00');
  await expect(budget.row('分红')).toContainText('¥12,000.00');
  await expect(budget.row('退税')).toContainText('2199-02-05 一次');
  // 9,800 + 300 x 52 / 12 + 12,000 / 12, without the one-off.
  await expect(budget.figures).toContainText('¥12,100.00');
  await expect(budget.figures).toContainText('¥9,900.00');
  await expect(budget.figures).toContainText('0%');
  await expect(budget.page.getByText(/每月固定收入 ¥12,100.00，必要支出 ¥2,200.00/)).toBeVisible();

  await budget.page.reload();
  await expect(budget.page.getByRole('rowheader')).toHaveText([/工资/, /跑单/, /分红/, /退税/, /房租/]);
});

test('the figures follow what is typed before it is saved, and go back when it is not', async ({
  budget,
}) => {
  await budget.addIncome(SALARY);
  await budget.incomes.getByRole('button', { name: '修改 工资' }).click();
  await budget.fillEntry({ ...SALARY, amount: '8000' });
  await expect(budget.figures).toContainText('含正在填写的内容');
  await expect(budget.figures).toContainText('¥8,000.00');
  await budget.page.keyboard.press('Escape');
  await expect(budget.figures).not.toContainText('含正在填写的内容');
  await expect(budget.figures).toContainText('¥9,800.00');
  await expect(budget.row('工资')).toContainText('¥9,800.00');
});

test('what cannot be read stays in its field with a word beside it, and nothing is saved', async ({
  budget,
}) => {
  await budget.incomes.getByRole('button', { name: '添加收入' }).click();
  await budget.fillEntry({ name: '工资', amount: '九千八', day: '32' });
  await budget.page.getByRole('textbox', { name: /到哪天为止/ }).fill('2027-02-30');
  await budget.incomes.getByRole('button', { name: '保存' }).click();

  const form = budget.page.getByRole('form');
  await expect(form.getByLabel('每次金额')).toHaveValue('九千八');
  await expect(form.getByLabel('每次金额')).toHaveAccessibleDescription(/请填金额/);
  await expect(form.getByLabel('每次金额')).toBeFocused();
  await expect(form.getByLabel('每月几日')).toHaveAccessibleDescription(/1 到 31/);
  await expect(form.getByRole('textbox', { name: /到哪天为止/ })).toHaveAccessibleDescription(/没有这一天/);
  await expect(form.getByLabel('名称')).toHaveValue('工资');

  await budget.page.reload();
  await expect(budget.incomes).toContainText('还没有收入');
});

test('adding, changing and deleting can each be undone', async ({ budget }) => {
  await budget.addExpense(RENT);
  await budget.undo('已添加支出');
  await expect(budget.expenses).toContainText('还没有必要支出');

  await budget.addExpense(RENT);
  await budget.expenses.getByRole('button', { name: '修改 房租' }).click();
  await budget.fillEntry({ ...RENT, amount: '2500' });
  await budget.save(budget.expenses);
  await expect(budget.row('房租')).toContainText('¥2,500.00');
  await budget.undo('已修改支出');
  await expect(budget.row('房租')).toContainText('¥2,200.00');

  await budget.expenses.getByRole('button', { name: '删除 房租' }).click();
  await expect(budget.expenses).toContainText('还没有必要支出');
  await budget.undo('已删除支出');
  await expect(budget.row('房租')).toContainText('¥2,200.00');
});

test('cash is kept, and can be undone', async ({ budget }) => {
  await budget.setCash('1260.50', '300');
  await expect(budget.cash).toContainText('¥1,260.50');
  await budget.page.reload();
  await expect(budget.cash).toContainText('¥300.00');
  await budget.setCash('99', '300');
  await budget.undo('已更新现金');
  await expect(budget.cash).toContainText('¥1,260.50');
});

test('a whole entry can be added by keyboard alone', async ({ budget }) => {
  await budget.incomes.getByRole('button', { name: '添加收入' }).focus();
  await budget.page.keyboard.press('Enter');
  await expect(budget.page.getByLabel('名称')).toBeFocused();
  await budget.page.keyboard.type('工资');
  await budget.page.keyboard.press('Tab');
  await budget.page.keyboard.press('Tab');
  await budget.page.keyboard.type('9800');
  await budget.page.keyboard.press('Tab');
  await budget.page.keyboard.press('Tab');
  await budget.page.keyboard.type('15');
  await budget.page.keyboard.press('Enter');
  await expect(budget.row('工资')).toContainText('¥9,800.00');
});

const OLDER = JSON.stringify({
  format: 'regain/case@1',
  asOf: '2026-01-10',
  cash: { onHand: 520000, buffer: 50000 },
  incomes: [
    {
      id: 'salary',
      name: '工资',
      kind: 'salary',
      amount: 100000,
      every: { unit: 'month', day: 15 },
      from: '2026-01-15',
    },
  ],
  expenses: [],
  debts: [],
});

test('cash that was entered earlier is said to be estimated, until it is entered again', async ({
  budget,
  regain,
}) => {
  const data = new DataPage(regain);
  await data.open();
  await data.import({ name: '一月.json', text: OLDER });
  await budget.open();
  await expect(budget.cash).toContainText('推算');
  await expect(budget.cash).toContainText('由 2026-01-10 填写的 ¥5,200.00');
  await budget.setCash('4321', '500');
  await expect(budget.cash).toContainText('¥4,321.00');
  await expect(budget.cash).not.toContainText('推算');
});

test('nothing is cut at 1024 x 700, with forms open and long names', async ({ budget }) => {
  await budget.page.setViewportSize({ width: 1024, height: 700 });
  await budget.addIncome({
    ...SALARY,
    name: '一个名字特别长而且中间没有任何空格的收入来源'.repeat(2),
    amount: '9999999.99',
  });
  await budget.expenses.getByRole('button', { name: '添加支出' }).click();
  await budget.cash.getByRole('button', { name: '更新现金' }).click();
  const beyond = await budget.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBe(0);
  const remove = budget.incomes.getByRole('button', { name: /^删除/ });
  await remove.scrollIntoViewIfNeeded();
  await expect(remove).toBeInViewport({ ratio: 1 });
});
