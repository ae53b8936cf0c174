import { describe, expect, test } from 'vitest';
import type { ColumnMapping } from '../../../src/contract/bills.ts';
import { proposedMapping } from '../../../src/main/files/bills/column-mapping.ts';
import { previewTable, readMappedTable } from '../../../src/main/files/bills/read-table.ts';
import { fixture, utf8, zipOf } from '../../support/bill-files.ts';
import { workbookOf, workbookParts } from '../../support/workbook.ts';

const STATEMENT = utf8(
  [
    '# 招商银行交易记录',
    '# 起始日期: [20261001] 终止日期: [20261031]',
    '交易日期,交易时间,收入,支出,余额,交易类型,交易备注',
    '"\t20261015","\t09:00:12","9,800.00","","12,000.00","代发工资","某某科技有限公司"',
    '"\t20261020","\t12:25:25","","320.50","11,679.50","快捷支付","花呗自动还款-2026年10月账单"',
    '"\t20261021","\t10:00:00","","0.00","11,679.50","查询",""',
    '"\t20261022","\t10:00:00","","58.00","11,621.50","快捷支付","支付宝-面馆"',
    '# 收入合计: 1笔',
  ].join('\r\n'),
);

const MAPPING: ColumnMapping = {
  at: '交易日期',
  time: '交易时间',
  sums: { by: 'two-columns', income: '收入', expense: '支出' },
  counterparty: '交易类型',
  text: '交易备注',
  account: '招商银行储蓄卡(1234)',
};

async function readRows(bytes: Uint8Array, mapping: ColumnMapping) {
  const reading = await readMappedTable(bytes, mapping);
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.bill;
}

describe("any bank's table is read by what its columns mean", () => {
  test('it shows its heading and first rows before anything is decided', async () => {
    const preview = await previewTable(STATEMENT);
    expect(preview).toMatchObject({
      ok: true,
      table: {
        encoding: 'utf-8',
        headerLine: 3,
        columns: ['交易日期', '交易时间', '收入', '支出', '余额', '交易类型', '交易备注'],
      },
    });
    expect(preview.ok && preview.table.sample[0]).toEqual([
      '20261015',
      '09:00:12',
      '9,800.00',
      '',
      '12,000.00',
      '代发工资',
      '某某科技有限公司',
    ]);
  });

  test('two columns of sums: income, a repayment by its words, spending, and what is neither is told', async () => {
    const bill = await readRows(STATEMENT, MAPPING);
    expect(bill).toMatchObject({ format: 'table', source: 'bank', headerLine: 3 });
    expect(
      bill.rows.map(({ line, at, kind, amount, direction }) => [line, at, kind, amount, direction]),
    ).toEqual([
      [4, '2026-10-15 09:00:12', 'income', 980_000, 'income'],
      [5, '2026-10-20 12:25:25', 'repayment', 32_050, 'expense'],
      [7, '2026-10-22 10:00:00', 'spending', 5_800, 'expense'],
    ]);
    expect(bill.rows[1]!.debtHint).toMatchObject({ product: 'huabei', billMonth: '2026-10' });
    expect(bill.skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'amount-not-understood'],
      [8, 'time-not-understood'],
    ]);
  });

  test('one signed column, of a credit card: spending on credit', async () => {
    const table = utf8('交易日,摘要,金额\n2026-10-01,咖啡,25.00\n2026-10-02,还款,-500.00\n');
    const bill = await readRows(table, {
      at: '交易日',
      text: '摘要',
      sums: { by: 'sign', amount: '金额', expenseIs: 'positive' },
      account: '招商银行信用卡(4321)',
    });
    expect(bill.rows.map(({ at, kind, amount, direction }) => [at, kind, amount, direction])).toEqual([
      ['2026-10-01', 'spending-on-credit', 2_500, 'expense'],
      ['2026-10-02', 'income', 50_000, 'income'],
    ]);
    expect(bill.rows[0]!.debtHint).toEqual({
      product: 'credit_card',
      billMonth: null,
      bank: '招商银行',
      cardTail: '4321',
    });
  });

  test('a column of words for the direction', async () => {
    const table = utf8(
      '日期;借贷标志;交易金额;摘要\n2026/10/1;借;25.00;咖啡\n2026/10/2;贷;9.00;利息\n2026/10/3;?;1;x\n',
    );
    const bill = await readRows(table, {
      at: '日期',
      text: '摘要',
      sums: { by: 'words', amount: '交易金额', direction: '借贷标志' },
      account: '',
    });
    expect(bill.rows.map(({ kind }) => kind)).toEqual(['spending', 'income']);
    expect(bill.skipped).toMatchObject([{ line: 4, reason: 'direction-not-understood' }]);
  });

  test('a workbook in an archive', async () => {
    const parts = workbookParts([
      ['某银行'],
      ['记账日期', '摘要', '发生额'],
      [{ serial: 46_310 }, '房贷还款', -3_500.5],
      [{ serial: 46_311 }, '工资', 9_800],
    ]);
    const zip = await zipOf({ '明细.xlsx': await workbookOf(parts) });
    const mapping = proposedMapping(['记账日期', '摘要', '发生额'], '某银行储蓄卡(1234)')!;
    const bill = await readRows(zip, mapping);
    expect(bill.encoding).toBe('ooxml');
    expect(bill.rows.map(({ line, at, kind, amount }) => [line, at, kind, amount])).toEqual([
      [3, '2026-10-15 00:00:00', 'repayment', 350_050],
      [4, '2026-10-16 00:00:00', 'income', 980_000],
    ]);
    expect(bill.rows[0]!.debtHint).toMatchObject({ product: 'mortgage' });
  });

  test('a mapping finds its heading again wherever it stands', async () => {
    const moved = utf8(`\n\n\n某行,某列,说明\n${new TextDecoder().decode(STATEMENT)}`);
    expect((await readRows(moved, MAPPING)).headerLine).toBe(7);
  });

  test('a column that is not there is told by its name', async () => {
    expect(await readMappedTable(STATEMENT, { ...MAPPING, text: '用途' })).toEqual({
      ok: false,
      fault: { code: 'bill/columns-missing', detail: '用途' },
    });
  });

  test('what is no table is told as such', async () => {
    expect(await previewTable(utf8('%PDF-1.7'))).toEqual({ ok: false, fault: { code: 'bill/pdf' } });
    expect(await previewTable(utf8('你好\n再见\n'))).toEqual({
      ok: false,
      fault: { code: 'bill/not-a-bill' },
    });
    expect(await readMappedTable(new Uint8Array(), MAPPING)).toEqual({
      ok: false,
      fault: { code: 'bill/empty' },
    });
  });

  test('a known bill can be looked at as a table too', async () => {
    const preview = await previewTable(fixture('alipay_app_2026_gb18030.csv'));
    expect(preview).toMatchObject({ ok: true, table: { encoding: 'gb18030', headerLine: 24 } });
  });
});

describe('what columns mean is proposed by the names banks use', () => {
  test('two columns of sums', () => {
    expect(proposedMapping(['交易日期', '交易时间', '收入', '支出', '余额', '摘要', '对方户名'])).toEqual({
      at: '交易日期',
      time: '交易时间',
      sums: { by: 'two-columns', income: '收入', expense: '支出' },
      counterparty: '对方户名',
      text: '摘要',
      account: '',
    });
  });

  test('one column of sums, with and without a word for the direction', () => {
    expect(proposedMapping(['记账日', '交易金额'])).toMatchObject({
      sums: { by: 'sign', amount: '交易金额' },
    });
    expect(proposedMapping(['记账日', '金额', '收/支'])).toMatchObject({
      sums: { by: 'words', amount: '金额', direction: '收/支' },
    });
  });

  test('a time in the only column of a day is none of its own', () => {
    const mapping = proposedMapping(['交易时间', '金额']);
    expect(mapping).toMatchObject({ at: '交易时间' });
    expect(mapping).not.toHaveProperty('time');
  });

  test('nothing without a day or a sum', () => {
    expect(proposedMapping(['姓名', '电话'])).toBeNull();
    expect(proposedMapping(['日期', '电话'])).toBeNull();
  });
});
