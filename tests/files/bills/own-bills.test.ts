import { describe, expect, test } from 'vitest';
import type {
  BillRow,
  DebtHint,
  Direction,
  HintedProduct,
  RowKind,
} from '../../../src/domain/bills/bill-row.ts';
import { billTotals } from '../../../src/domain/bills/bill-totals.ts';
import { billOf, fixture } from '../../support/bill-files.ts';

// Written from the raw text of the files: line, time, 收/支, meaning, whom, what, fen, account, status, order number.
type Line = readonly [
  line: number,
  at: string,
  direction: Direction,
  kind: RowKind,
  counterparty: string,
  text: string,
  amount: number,
  account: string,
  status: string,
  orderId: string,
  debt?: Partial<DebtHint> & { readonly product: HintedProduct },
];

const hint = (debt: Partial<DebtHint> & { readonly product: HintedProduct }): DebtHint => ({
  billMonth: null,
  bank: null,
  cardTail: null,
  ...debt,
});

/** The fields that the bill command prints. */
function printed(row: BillRow) {
  const { line, at, direction, kind, counterparty, text, amount, account, status, orderId, debtHint } = row;
  return { line, at, direction, kind, counterparty, text, amount, account, status, orderId, debtHint };
}

const expectedRows = (lines: readonly Line[], lower = 0) =>
  lines.map(([line, at, direction, kind, counterparty, text, amount, account, status, orderId, debt]) => ({
    line: line + lower,
    at,
    direction,
    kind,
    counterparty,
    text,
    amount,
    account,
    status,
    orderId,
    debtHint: debt === undefined ? null : hint(debt),
  }));

// prettier-ignore
const ALIPAY: readonly Line[] = [
  [25, '2026-11-18 12:31:07', 'expense', 'spending-on-credit', '示例面馆', '午餐', 2600, '花呗', '交易成功', '2026111822001400000000000001', { product: 'huabei' }],
  [26, '2026-11-15 20:10:44', 'expense', 'spending-on-credit', '示例超市', '牙膏、纸巾', 5890, '花呗&花呗青春特惠', '交易成功', '2026111522001400000000000002', { product: 'huabei' }],
  [27, '2026-11-12 19:02:11', 'expense', 'spending-on-credit', '示例数码店', '手机壳 花呗分期3期', 30000, '花呗分期', '等待确认收货', '2026111222001400000000000003', { product: 'huabei' }],
  [28, '2026-11-10 12:25:25', 'neutral', 'repayment', '花呗', '花呗自动还款-2026年11月账单', 32050, '余额宝', '还款成功', '2026111029020999000000000004', { product: 'huabei', billMonth: '2026-11' }],
  [29, '2026-11-10 11:31:02', 'neutral', 'repayment-failed', '花呗', '花呗自动还款-2026年11月账单', 32050, '', '还款失败', '2026111029020999000000000005', { product: 'huabei', billMonth: '2026-11' }],
  [30, '2026-11-09 21:05:40', 'neutral', 'repayment', '花呗', '花呗主动还款-2026年10月账单', 20000, '招商银行储蓄卡(1234)', '还款成功', '2026110929020999000000000006', { product: 'huabei', billMonth: '2026-10' }],
  [31, '2026-11-05 09:00:12', 'income', 'income', '某某科技有限公司', '工资', 850000, '', '交易成功', '2026110520001400000000000007'],
  [32, '2026-10-28 08:05:44', 'neutral', 'repayment', '借呗', '借呗还款', 72259, '工商银行储蓄卡(5678)', '还款成功', '2026102810199300000000000008', { product: 'jiebei' }],
  [33, '2026-10-26 10:11:00', 'neutral', 'repayment', '示例银行', '信用卡还款', 150000, '余额', '还款成功', '2026102610001400000000000009', { product: 'credit_card', bank: '示例银行' }],
  [34, '2026-10-20 15:42:13', 'neutral', 'refund', '示例超市', '退款-牙膏', 1290, '花呗', '退款成功', '2026111522001400000000000002_T0001', { product: 'huabei' }],
  [35, '2026-10-11 00:10:00', 'expense', 'spending', '示例商户', '带,逗号的商品', 1990, '余额宝&红包', '交易成功', '2026101122001400000000000010'],
  [36, '2026-10-01 13:10:16', 'neutral', 'closed', '示例商户', '已取消订单', 8200, '', '交易关闭', '2026100122001400000000000011'],
  [37, '2026-09-03 10:20:30', 'neutral', 'other', '余额宝', '余额宝-2026.09.02-收益发放', 31, '余额宝', '交易成功', '20260903000000000000000012'],
  [38, '2026-08-06 18:21:04', 'expense', 'spending', '某朋友', '转账', 5000, '余额', '交易成功', '2026080620001400000000000013'],
];

// prettier-ignore
const WECHAT: readonly Line[] = [
  [18, '2026-10-25 12:00:00', 'expense', 'spending', '示例餐厅', '午餐,双人', 5800, '招商银行储蓄卡(1234)', '支付成功', '4200000000000000000000000001'],
  [19, '2026-10-20 08:30:00', 'expense', 'spending', '示例早餐', '收款方备注:二维码收款', 1200, '零钱', '已转账', '1000000000000000000000000002'],
  [20, '2026-10-15 10:00:00', 'neutral', 'repayment', '某银行信用卡还款', '', 100000, '零钱通', '支付成功', '4200000000000000000000000003', { product: 'credit_card', bank: '某银行' }],
  [21, '2026-10-10 09:00:00', 'income', 'income', '某公司', '转账备注:工资', 500000, '', '已存入零钱', '1000000000000000000000000004'],
  [22, '2026-09-30 21:00:00', 'neutral', 'transfer', '某银行(1234)', '', 30000, '某银行(1234)', '提现已到账', '2070000000000000000000000005'],
];

describe('an Alipay app bill is read whole, whatever its layout and encoding', () => {
  test.each([
    ['alipay_app_2026_gb18030.csv', 'gb18030', 24, 0],
    ['alipay_app_2026_utf8_resaved.csv', 'utf-8', 24, 0],
    ['alipay_app_2023_gbk_crlf.csv', 'gb18030', 25, 1],
  ] as const)('%s', async (name, encoding, headerLine, lower) => {
    const bill = await billOf(fixture(name));
    expect(bill).toMatchObject({ format: 'alipay-app', source: 'alipay', encoding, headerLine, skipped: [] });
    expect(bill.damagedCharacters).toBe(0);
    expect(bill.rows.map(printed)).toEqual(expectedRows(ALIPAY, lower));
  });

  test('its sums are the ones it states itself: 收入 1笔 8500.00, 支出 5笔 454.80, 不计收支 8笔 3158.80', async () => {
    const bill = await billOf(fixture('alipay_app_2026_gb18030.csv'));
    const stated = {
      income: { rows: 1, amount: 850_000 },
      expense: { rows: 5, amount: 45_480 },
      neutral: { rows: 8, amount: 315_880 },
    };
    expect(bill.declared).toEqual({ rows: 14, ...stated });
    expect(billTotals(bill.rows)).toEqual({
      rows: 14,
      from: '2026-08-06',
      to: '2026-11-18',
      duplicates: [],
      directions: stated,
      kinds: {
        // 320.50 + 200.00 + 722.59 + 1500.00
        repayment: { rows: 4, amount: 274_309 },
        'repayment-failed': { rows: 1, amount: 32_050 },
        income: { rows: 1, amount: 850_000 },
        // 19.90 + 50.00
        spending: { rows: 2, amount: 6_990 },
        // 26.00 + 58.90 + 300.00
        'spending-on-credit': { rows: 3, amount: 38_490 },
        refund: { rows: 1, amount: 1_290 },
        closed: { rows: 1, amount: 8_200 },
        other: { rows: 1, amount: 31 },
      },
      refundedInRows: 0,
    });
  });
});

test('an old Alipay web bill is read with its padding taken off and its totals not taken for rows', async () => {
  const bill = await billOf(fixture('alipay_web_2019_gbk.csv'));
  expect(bill).toMatchObject({ format: 'alipay-web', encoding: 'gb18030', headerLine: 5, skipped: [] });
  // prettier-ignore
  expect(bill.rows.map(printed)).toEqual(expectedRows([
    [6, '2019-10-10 10:00:05', 'expense', 'spending', '示例商户', '午餐', 2600, '', '交易成功', '2019101022001400000000000001'],
    [7, '2019-10-10 12:25:25', 'neutral', 'repayment', '花呗', '自动还款-花呗2019年10月账单', 32050, '', '还款成功', '2019101029020999000000000002', { product: 'huabei', billMonth: '2019-10' }],
  ]));
  expect(bill.declared).toEqual({
    rows: 2,
    income: { rows: 0, amount: 0 },
    expense: { rows: 1, amount: 2_600 },
    neutral: null,
  });
});

describe('a WeChat bill is read the same as text and as a workbook', () => {
  test.each([
    ['wechat_2026_utf8bom.csv', 'utf-8'],
    ['wechat_2026.xlsx', 'ooxml'],
  ] as const)('%s', async (name, encoding) => {
    const bill = await billOf(fixture(name));
    expect(bill).toMatchObject({ format: 'wechat', source: 'wechat', encoding, headerLine: 17, skipped: [] });
    expect(bill.rows.map(printed)).toEqual(expectedRows(WECHAT));
    expect(bill.declared).toEqual({
      rows: 5,
      income: { rows: 1, amount: 500_000 },
      expense: { rows: 2, amount: 7_000 },
      neutral: { rows: 2, amount: 130_000 },
    });
    expect(billTotals(bill.rows).directions).toEqual({
      income: bill.declared.income,
      expense: bill.declared.expense,
      neutral: bill.declared.neutral,
    });
  });
});

test('a JD bill is read with its partial refund apart, and its spending is the sum that it states', async () => {
  const bill = await billOf(fixture('jd_2026_utf8bom.csv'));
  expect(bill).toMatchObject({ format: 'jd', source: 'jd', encoding: 'utf-8', headerLine: 16, skipped: [] });
  // prettier-ignore
  expect(bill.rows.map(printed)).toEqual(expectedRows([
    [17, '2026-10-28 13:27:56', 'expense', 'spending-on-credit', '京东平台商户', '卫衣 等多件', 13177, '京东白条', '交易成功', '100000000001', { product: 'jd_baitiao' }],
    [18, '2026-10-20 17:16:02', 'expense', 'spending', '京东物流', '京东外部商户', 6000, '钱包余额', '交易成功', 'JDX100000000002'],
    [19, '2026-10-15 09:00:00', 'neutral', 'repayment', '京东金融', '白条还款', 50000, '招商银行储蓄卡(1234)', '交易成功', '100000000003', { product: 'jd_baitiao' }],
  ]));
  expect(bill.rows.map(({ refunded }) => refunded)).toEqual([8984, 0, 0]);
  // 支出：2笔(含1笔部分退款)，101.93元 = 131.77 - 89.84 + 60.00
  expect(bill.declared.expense).toEqual({ rows: 2, amount: 10_193 });
  expect(billTotals(bill.rows)).toMatchObject({
    directions: { expense: { rows: 2, amount: 10_193 }, neutral: { rows: 1, amount: 50_000 } },
    refundedInRows: 8_984,
  });
});
