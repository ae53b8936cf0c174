import { describe, expect, test } from 'vitest';
import { billTotals } from '../../../src/domain/bills/bill-totals.ts';
import { billOf, sample } from '../../support/bill-files.ts';

// Example inputs of deb-sig/double-entry-generator (Apache-2.0), anonymised by it, so that order numbers repeat. Read
// where they stand, beside the project where it is developed (config/vitest.config.ts); the expectations are written from their raw text.
describe('the examples of double-entry-generator', () => {
  // prettier-ignore
  test('Alipay: fields padded with spaces, ten rows', async () => {
    const bill = await billOf(sample('example-alipay-records.csv'));
    expect(bill).toMatchObject({ format: 'alipay-app', encoding: 'gb18030', headerLine: 25, skipped: [] });
    expect(bill.rows.map(({ line, at, kind, amount, account, status }) => [line, at, kind, amount, account, status])).toEqual([
      [26, '2023-02-12 21:32:14', 'spending-on-credit', 4974, '交通银行信用卡(7449)', '交易成功'],
      [27, '2023-02-08 14:16:52', 'spending', 2000, '余额', '等待确认收货'],
      [28, '2023-02-04 18:21:04', 'refund', 1603, '交通银行信用卡(7449)', '退款成功'],
      [29, '2023-02-02 15:24:35', 'transfer', 9934, '余额宝', '交易成功'],
      [30, '2023-01-18 10:17:29', 'income', 22222850, '余额', '交易成功'],
      [31, '2023-01-10 13:10:16', 'closed', 8200, '', '交易关闭'],
      [32, '2023-01-09 18:22:28', 'refund', 5000, '余额宝', '退款成功'],
      [33, '2023-01-09 18:21:50', 'closed', 5000, '余额宝', '交易关闭'],
      [34, '2023-07-10 13:10:16', 'spending', 990, '', '交易成功'],
      [35, '2023-07-10 13:20:16', 'spending', 8200, '', '交易成功'],
    ]);
    expect(bill.rows[0]!.debtHint).toEqual({ product: 'credit_card', billMonth: null, bank: '交通银行', cardTail: '7449' });
    expect(bill.rows[3]!.counterparty).toBe('蚂蚁财富-蚂蚁（杭州）基金销售有限公司');
    // The order number xxxx stands on three rows of other times and sums: none is taken for another.
    expect(billTotals(bill.rows).duplicates).toEqual([]);
    // 49.74 + 20.00 + 50.00 + 9.90 + 82.00; 16.03 + 99.34 + 82.00 + 50.00
    expect(billTotals(bill.rows).directions).toEqual({
      income: { rows: 1, amount: 22_222_850 }, expense: { rows: 5, amount: 21_164 }, neutral: { rows: 4, amount: 24_737 },
    });
    expect(bill.declared.rows).toBe(66);
  });

  // prettier-ignore
  test('WeChat: quotation marks inside fields, one decimal, tabs, 27 rows of which one repeats another', async () => {
    const bill = await billOf(sample('example-wechat-records.csv'));
    expect(bill).toMatchObject({ format: 'wechat', encoding: 'utf-8', headerLine: 17, skipped: [] });
    expect(bill.rows.map(({ line, at, kind, amount, counterparty, orderId }) => [line, at, kind, amount, counterparty, orderId])).toEqual([
      [18, '2019-09-26 12:45:27', 'spending', 2816, '云膳过桥米线(传奇广场店)', '3985734'],
      [19, '2019-09-24 10:10:11', 'income', 35, '同性好友', '3985734'],
      [20, '2021-01-17 18:03:35', 'spending', 1200, '某餐厅', '3985734'],
      [21, '2021-01-22 12:34:56', 'spending', 50000, '房东', '3985734'],
      [22, '2020-11-27 19:29:00', 'income', 2300, '用户A', '3985734'],
      [23, '2021-01-17 10:07:31', 'transfer', 200000, '', '3985734'],
      [24, '2021-07-15 16:29:37', 'transfer', 10010, '招商银行()', '207210715100077148235523883175'],
      [25, '2021-07-14 22:18:10', 'transfer', 1010, '招商银行()', '207210714100077147459276708175'],
      [26, '2021-07-11 14:17:52', 'transfer', 100110, '招商银行()', '207210711100077147832088993175'],
      [27, '2017-10-20 18:36:44', 'repayment', 54858, '建设银行信用卡还款', '4200000069201710299246843141'],
      [28, '2020-02-14 01:32:14', 'transfer', 1000000, '理财通', '1800007367312002141165262215'],
      [29, '2020-02-14 01:24:33', 'transfer', 300000, '理财通', '1800045030312002144223548046'],
      [30, '2020-02-14 01:19:39', 'transfer', 263478, '', '18000070012002140012244807617587'],
      [31, '2020-02-14 01:20:00', 'transfer', 123, '', '18000070012002140012244807617589'],
      [32, '2020-07-06 14:54:38', 'transfer', 550500, '', '18000070282007060048243102923587'],
      [33, '2019-04-16 10:28:55', 'transfer', 130000, '工商银行(9876)', '110190416100031243293946287587'],
      [34, '2021-10-19 16:08:00', 'spending', 224346, '哈哈', '42000011202110191201583411'],
      [35, '2021-12-15 00:06:35', 'spending', 1200, '某餐厅', '3985734'],
      [36, '2021-12-15 23:51:35', 'spending', 1200, '某餐厅', '3985734'],
      [37, '2021-07-18 10:48:09', 'income', 7, '打开拼多多，点击底部"多多视频"', '160572459521071810106004542906137497131422937'],
      [38, '2022-07-18 10:48:09', 'income', 7, '测试时间戳，点击底部"多多视频"', '160572459521071810106004542906137497131422938'],
      [39, '2022-09-24 02:24:20', 'spending', 3699, 'YingDev', '100010810122092400064222561891707533'],
      [40, '2023-06-23 11:01:51', 'income', 500, '赞赏作者的收款_20230623', '180000737623062310106004541373333333333333333'],
      [41, '2023-07-09 13:25:22', 'spending', 990, '美团平台商户', '123456'],
      [42, '2023-07-09 13:30:22', 'spending', 5000, '美团平台商户', '123456'],
      [43, '2024-06-07 23:40:27', 'spending', 1, '腾讯公益慈善基金会', '4200002168202406076349888061'],
      [44, '2024-06-07 23:40:27', 'spending', 1, '测试', '4200002168202406076349888061'],
    ]);
    // Number, second and sum agree on lines 43 and 44; the other shared numbers belong to other times and sums.
    expect(billTotals(bill.rows).duplicates).toEqual([{ line: 44, of: 43 }]);
    // 28.16+12+500+2243.46+12+12+36.99+9.90+50+0.01; 0.35+23+0.07+0.07+5; the ten moved sums and the card
    expect(billTotals(bill.rows).directions).toEqual({
      income: { rows: 5, amount: 2_849 }, expense: { rows: 10, amount: 290_452 }, neutral: { rows: 11, amount: 2_610_089 },
    });
  });
});
