import { fixture, utf8, zipOf } from '../../support/bill-files.ts';
import { barriers } from '../axe.ts';
import { BillsPage } from '../pages/bills.ts';
import { DataPage } from '../pages/data.ts';
import { expect, test as base } from '../regain.ts';

const HUABEI = {
  id: 'huabei',
  name: '花呗',
  product: 'huabei',
  kind: 'revolving',
  balance: 320_050,
  rate: { daily: '0.0005' },
  accrues: 'after-due',
  statement: { statementDay: 1, dueDay: 10, billed: 32_050 },
  minimum: { share: '0.1', floor: 0 },
};
const CASE = {
  format: 'regain/case@1',
  asOf: '2026-11-01',
  cash: { onHand: 500_000, buffer: 0 },
  debts: [
    HUABEI,
    {
      id: 'jiebei',
      name: '借呗',
      product: 'jiebei',
      kind: 'simple',
      balance: 500_000,
      rate: { daily: '0.0004' },
      minimum: { amount: 72_259 },
      dueDay: 28,
    },
    { ...HUABEI, id: 'card', name: '信用卡', product: 'credit_card', accrues: 'daily' },
  ],
  restriction: { since: '2026-11-01', platform: 'alipay', causes: [] },
};

/** 花呗, 借呗 and a card, entered on the first of November; today is the 23rd. */
const test = base.extend<{ bills: BillsPage }>({
  bills: async ({ regain }, use) => {
    const data = new DataPage(regain);
    await data.open();
    await data.import({ name: '案例.json', text: JSON.stringify(CASE) });
    const bills = new BillsPage(regain);
    await bills.open();
    await use(bills);
  },
});
test.use({ today: '2026-11-23' });

test(
  'a bill with a password is looked at, saved as ticked, taken back, and never taken in twice',
  { tag: '@browser' },
  async ({ bills, regain }) => {
    const alipay = fixture('alipay_app_2026_gb18030.csv');
    await bills.choose({
      name: '支付宝账单.zip',
      bytes: await zipOf({ '账单.csv': alipay }, { password: '123456' }),
    });
    await expect(bills.files).toContainText('压缩包有密码');
    await bills.files.getByLabel('压缩包密码').fill('1');
    await bills.files.getByRole('button', { name: '打开' }).click();
    await expect(bills.files.getByRole('alert')).toContainText('密码不对');
    await bills.files.getByLabel('压缩包密码').fill('123456');
    await bills.files.getByRole('button', { name: '打开' }).click();
    await expect(bills.files).toContainText('14 笔，2026-08-06 至 2026-11-18');

    await expect(bills.repayments.getByLabel('花呗记到')).toHaveValue('huabei');
    await expect(bills.repayments.getByLabel('借呗记到')).toHaveValue('jiebei');
    // The bank of the card is named by no debt, so the user says which it is.
    await expect(bills.repayments.getByLabel(/信用卡记到/)).toHaveValue('card');
    await bills.repayments.getByLabel(/信用卡记到/).selectOption('不记录');
    await expect(bills.failed).toContainText('2026-11-10 已补上');
    await expect(bills.credit).toContainText('用花呗付了 3 笔，¥384.90');
    await bills.incomes.getByRole('checkbox').check();
    await expect(bills.saving).toContainText('3 笔还款、1 项收入');
    expect(await barriers(regain.page)).toEqual([]);

    await bills.save();
    await expect(bills.imports).toContainText('3 笔还款、1 项收入');
    await bills.undo();
    await expect(bills.imports).toContainText('还没有导入过');

    await bills.choose({ name: '账单.csv', bytes: alipay });
    await expect(bills.saving).toContainText('4 笔还款');
    await bills.save();
    await expect(bills.imports).toContainText('4 笔还款');
    await bills.choose({ name: '账单.csv', bytes: alipay });
    await expect(bills.repayments).toContainText('2 笔已导入过');
    await expect(bills.saving).toContainText('没有选中要保存的内容');
  },
);

test('a bank’s table asks once what its columns mean, and lists what it does not understand', async ({
  bills,
}) => {
  const table = (rows: string) => utf8(`交易日期,对方户名,摘要,交易金额\n${rows}`);
  await bills.choose({
    name: '流水.csv',
    bytes: table('2026-11-12,花呗,花呗还款,-100.00\n2026-11-14,某店,消费,十元\n'),
  });
  await bills.files.getByLabel('这是哪个账户的表').fill('招商银行储蓄卡(1234)');
  await bills.files.getByRole('button', { name: '按此读取' }).click();
  await bills.files.getByText('1 行没读懂').click();
  await expect(bills.files).toContainText('第 3 行金额看不懂十元');
  await expect(bills.saving).toContainText('1 笔还款');

  await bills.choose({ name: '流水2.csv', bytes: table('2026-11-20,花呗,花呗还款,-50.00\n') });
  await expect(bills.files).toContainText('按上次的选择填好了');
  await bills.files.getByRole('button', { name: '按此读取' }).click();
  await expect(bills.saving).toContainText('2 笔还款');
});
