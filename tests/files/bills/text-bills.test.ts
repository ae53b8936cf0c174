import { describe, expect, test } from 'vitest';
import { alipayBill, alipayLine, billOf, faultOf, utf8 } from '../../support/bill-files.ts';

const lineWith = (line: Parameters<typeof alipayLine>[0]) => billOf(alipayBill([alipayLine(line)]));

describe('the heading is found by the names of its columns', () => {
  const row = '支出,26.00,面馆,2026-11-18 12:31:07,餐饮美食,交易成功';
  const names = '收/支,金额,交易对方,交易时间,交易分类,交易状态';

  test('in any order, with columns missing that are not needed', async () => {
    const bill = await billOf(utf8(`${names}\n${row}\n`));
    expect(bill).toMatchObject({ format: 'alipay-app', headerLine: 1 });
    expect(bill.rows).toMatchObject([{ counterparty: '面馆', amount: 2_600, kind: 'spending', orderId: '' }]);
  });

  test('on the last of the first 60 lines, and no further down', async () => {
    expect((await billOf(utf8(`${'x\n'.repeat(59)}${names}\n${row}\n`))).headerLine).toBe(60);
    expect((await faultOf(utf8(`${'x\n'.repeat(60)}${names}\n${row}\n`))).code).toBe('bill/not-a-bill');
  });

  test('with empty lines above it, which count as lines', async () => {
    const bill = await billOf(utf8(`\n\n\n${names}\n\n${row}\n`));
    expect(bill.headerLine).toBe(4);
    expect(bill.rows.map(({ line }) => line)).toEqual([6]);
  });

  test.each(['\t', ';'])('with %j between the columns', async (delimiter) => {
    const text = `${names}\n${row}\n`.replaceAll(',', delimiter);
    expect((await billOf(utf8(text))).rows).toMatchObject([{ amount: 2_600 }]);
  });

  test('in UTF-16, as a spreadsheet saves Unicode text', async () => {
    const text = Buffer.from(`\ufeff${names}\r\n${row}\r\n`.replaceAll(',', '\t'), 'utf16le');
    expect(await billOf(new Uint8Array(text))).toMatchObject({
      encoding: 'utf-16le',
      rows: [{ amount: 2_600 }],
    });
  });

  test.each(['\n', '\r\n', '\r'])('with lines that end in %j', async (end) => {
    const bill = await billOf(alipayBill([alipayLine({}), alipayLine({})], end));
    expect(bill.rows.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('the older order of JD', async () => {
    const jd = [
      '交易时间,交易分类,商户名称,交易说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注',
      '2021-12-23 12:04:37\t,食品酒饮,京东平台商户,椰子水,支出,91.42,京东白条,交易成功,234906303557\t,1\t,',
      '2021-12-16 08:22:00\t,网购,京东平台商户,退款-洁面乳,收入,1.00,京东白条,交易成功,88438843884\t,1\t,',
      '2021-12-15 12:09:23\t,白条,京东金融,白条主动还款,不计收支,1125.43,小金库零用钱,交易成功,2\t,1\t,',
      '2021-11-17 23:06:50\t,小金库,京东金融,京东小金库-转入,不计收支,2990.13,银行卡,交易成功,3\t,1\t,',
      '2021-11-16 06:37:20\t,小金库,京东小金库,京东小金库收益,收入,0.01,小金库零用钱,交易成功,4\t,1\t,',
    ];
    const bill = await billOf(utf8(jd.join('\n')));
    expect(bill.format).toBe('jd');
    expect(bill.rows.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['spending-on-credit', 9_142],
      ['refund', 100],
      ['repayment', 112_543],
      ['transfer', 299_013],
      ['income', 1],
    ]);
  });
});

describe('a row that is not understood is told with its line and the reason', () => {
  test.each([
    [{ at: '昨天' }, 'time-not-understood', '昨天'],
    [{ amount: '二十六' }, 'amount-not-understood', '二十六'],
    [{ amount: '26.005' }, 'amount-not-understood', '26.005'],
    [{ direction: '借' }, 'direction-not-understood', '借'],
    [{ status: '量子纠缠' }, 'status-not-understood', '量子纠缠'],
    [{ status: '' }, 'status-not-understood', ''],
  ] as const)('%j', async (line, reason, found) => {
    const bill = await billOf(alipayBill([alipayLine({}), alipayLine(line), alipayLine({})]));
    expect(bill.rows.map((row) => row.line)).toEqual([3, 5]);
    expect(bill.skipped).toEqual([{ line: 4, reason, found }]);
  });

  test('a row without its last columns', async () => {
    const bill = await billOf(alipayBill([alipayLine({}), '2026-11-18 12:31:07,餐饮美食,面馆']));
    expect(bill.skipped).toEqual([{ line: 4, reason: 'columns-missing', found: '2026-11-18 12:31:07' }]);
  });

  test('a quotation without an end swallows no other row', async () => {
    const open = alipayLine({ text: '"午餐' });
    const bill = await billOf(alipayBill([open, alipayLine({}), alipayLine({ text: '"晚,餐"' }), '']));
    expect(bill.skipped.map(({ line, reason }) => [line, reason])).toEqual([[3, 'quote-not-closed']]);
    expect(bill.rows.map(({ line, text }) => [line, text])).toEqual([
      [4, '午餐'],
      [5, '晚,餐'],
    ]);
  });

  test('a line as long as no row is', async () => {
    const bill = await billOf(alipayBill([alipayLine({ text: 'x'.repeat(30_000) }), alipayLine({})]));
    expect(bill.skipped).toMatchObject([{ line: 3, reason: 'line-too-long' }]);
    expect(bill.rows.length).toBe(1);
  });

  test('a second bill pasted below the first: its frame is told, its rows are read', async () => {
    const lines = [alipayLine({}), '支付宝支付科技有限公司  电子客户回单', alipayLine({ amount: '1.00' })];
    const bill = await billOf(alipayBill(lines));
    expect(bill.rows.map(({ amount }) => amount)).toEqual([2_600, 100]);
    expect(bill.skipped).toMatchObject([{ line: 4, reason: 'columns-missing' }]);
  });
});

describe('fields are cleaned of what exports and spreadsheets do to them', () => {
  test('quotation marks, doubled ones, commas and line ends inside', async () => {
    const bill = await lineWith({ text: '"他说""好"",\n就买了"' });
    expect(bill.rows).toMatchObject([{ text: '他说"好", 就买了', line: 3 }]);
  });

  test('a tab after a closing quotation mark, an inch mark inside a field', async () => {
    const bill = await lineWith({ text: '55" 电视', order: '"3985734"' });
    expect(bill.rows).toMatchObject([{ text: '55" 电视', orderId: '3985734' }]);
  });

  test('characters that would turn or colour the text of a terminal', async () => {
    const bill = await lineWith({ counterparty: '面\u001b[31m馆\u202e' });
    expect(bill.rows[0]!.counterparty).toBe('面 [31m馆 ');
  });

  test('an order number that a spreadsheet has turned into a float is none', async () => {
    const bill = await billOf(
      alipayBill([alipayLine({ order: '2.02611E+27' }), alipayLine({ order: '2.02611E+27' })]),
    );
    expect(bill.rows.map(({ orderId, duplicateOf }) => [orderId, duplicateOf])).toEqual([
      ['', null],
      ['', null],
    ]);
  });
});

describe('the same transaction twice is marked, by order number, time, sum and direction', () => {
  test('the second is marked with the line of the first', async () => {
    const line = alipayLine({ order: '20261118' });
    const bill = await billOf(alipayBill([line, alipayLine({ order: '20261119' }), line, line]));
    expect(bill.rows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, 3, 3]);
  });

  test('a refund or a second attempt under the same number is another transaction', async () => {
    const lines = [{}, { at: '2026-11-18 12:31:08' }, { amount: '25.00' }, { direction: '收入' }];
    const bill = await billOf(alipayBill(lines.map((line) => alipayLine({ ...line, order: '1' }))));
    expect(bill.rows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, null, null]);
  });

  test('a status that has changed does not make it another', async () => {
    const lines = [{ status: '等待确认收货' }, { status: '交易成功' }];
    const bill = await billOf(alipayBill(lines.map((line) => alipayLine({ ...line, order: '1' }))));
    expect(bill.rows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, 3]);
  });
});

describe('WeChat tells refunds in the status', () => {
  const heading = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注';
  test.each([
    ['商户消费', '支出', '已退款(￥5.00)', 'spending', 500],
    ['商户消费', '支出', '已退款￥5.00', 'spending', 500],
    ['商户消费', '支出', '已全额退款', 'closed', 5_800],
    ['商户消费-退款', '收入', '已全额退款', 'refund', 5_800],
    ['微信红包-退款', '收入', '已全额退款', 'refund', 5_800],
    ['转账', '支出', '对方已退还', 'closed', 5_800],
  ])('%s %s %s', async (type, direction, status, kind, refunded) => {
    const row = `2026-10-25 12:00:00,${type},餐厅,"/",${direction},¥58.00,零钱,${status},1,2,"/"`;
    expect((await billOf(utf8(`${heading}\n${row}\n`))).rows).toMatchObject([
      { kind, amount: 5_800, refunded },
    ]);
  });
});

test('old Alipay tells partial refunds in a column, and own money moved in 资金状态', async () => {
  const heading =
    '交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态,';
  const rows = [
    '1,T1,2019-10-10 10:00:00 ,2019-10-10 10:00:05 ,,其他,即时到账交易,商户,午餐,26.00,支出,交易成功,0.00,6.00,,已支出,',
    '2,T2,2019-10-11 10:00:00 ,                    ,,其他,即时到账交易,商户,晚餐,30.00,        ,等待付款,0.00,0.00,,待支出,',
    '3,T3,2019-10-12 10:00:00 ,2019-10-12 10:00:00 ,,其他,即时到账交易,余额宝,转入,500.00,        ,交易成功,0.00,0.00,,资金转移,',
  ];
  const bill = await billOf(utf8([heading, ...rows].join('\n')));
  expect(bill.rows.map(({ at, kind, refunded }) => [at, kind, refunded])).toEqual([
    ['2019-10-10 10:00:05', 'spending', 600],
    ['2019-10-11 10:00:00', 'pending', 0],
    ['2019-10-12 10:00:00', 'transfer', 0],
  ]);
});
