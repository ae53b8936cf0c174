import { parseCsv } from 'hucre';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { csvText } from '../../src/main/files/csv/csv-text.ts';
import { textCell } from '../../src/main/files/csv/text-cell.ts';
import type { Cell, ColumnKind, Table } from '../../src/main/files/tables/table.ts';
import {
  debtsTable,
  historyTable,
  monthsTable,
  paymentsTable,
  scheduleTable,
} from '../../src/main/files/tables/tables.ts';
import { exampleCase } from '../support/example-case.ts';
import { day, snapshot } from '../support/plan-builder.ts';

/** The cells of a CSV text, by a reader that is not the writer. */
const read = (text: string) => parseCsv(text, { delimiter: ',' }).map((row) => row.map(String));

const table = (kind: ColumnKind, ...cells: Cell[]): Table => ({
  name: 't',
  columns: [{ head: '列', kind }],
  rows: cells.map((cell) => [cell]),
});

describe('a table as CSV', () => {
  test('begins with a BOM and ends every row with CR LF, so that Excel and WPS read its Chinese', () => {
    const text = csvText(table('text', '花呗'));
    expect(text).toBe('\ufeff列\r\n花呗\r\n');
    expect([...Buffer.from(text, 'utf8').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('amounts are yuan with two decimals, negative ones too', () => {
    const amounts = [0, 5, 112_300, -50_000, -1, 999_999_999_999].map(fen);
    expect(read(csvText(table('money', ...amounts))).slice(1)).toEqual([
      ['0.00'],
      ['0.05'],
      ['1123.00'],
      ['-500.00'],
      ['-0.01'],
      ['9999999999.99'],
    ]);
  });

  test('a share is a percentage that a spreadsheet reads as one', () => {
    expect(read(csvText(table('share', '0.6240', '0.0005', '1.2000', '0.0000'))).slice(1)).toEqual([
      ['62.4%'],
      ['0.05%'],
      ['120%'],
      ['0%'],
    ]);
  });

  test('no figure is an empty cell, not a dash and not nought', () => {
    const columns = [
      { head: 'a', kind: 'money' },
      { head: 'b', kind: 'text' },
    ] as const;
    expect(csvText({ name: 't', columns, rows: [[null, null]] })).toBe('\ufeffa,b\r\n,\r\n');
  });

  test('commas, quotes and line breaks stay inside their cell', () => {
    const texts = ['a,b', '他说"还了"', '第一行\n第二行', '中文，逗号'];
    expect(read(csvText(table('text', ...texts))).slice(1)).toEqual(texts.map((text) => [text]));
  });
});

describe('a text that a spreadsheet would run', () => {
  test.each([
    '=cmd|calc',
    '=1+1',
    '+86 138',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    '=HYPERLINK("http://x")',
  ])('%j begins with an apostrophe and so is text', (text) => {
    expect(textCell(text)).toBe(`'${text.replace('\r', '\n')}`);
    const [, [cell] = []] = read(csvText(table('text', text)));
    expect(cell).toMatch(/^'/);
  });

  test('whatever is typed, no cell of text begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, [cell = ''] = []] = read(csvText(table('text', `x${text}`, text))).toSpliced(1, 1);
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  test('ordinary texts are left as they are', () => {
    for (const text of ['花呗', '房租 = 押一付三', 'a-b', 'CMB credit card'])
      expect(textCell(text)).toBe(text);
  });
});

test.each(['20261123220014123456', '00123', '2026-12', '12/31', '186 1234 5678'])(
  '%j keeps every digit: it is followed by a tab, which makes it text',
  (text) => {
    expect(textCell(text)).toBe(`${text}\t`);
  },
);

describe('the tables', () => {
  const input = exampleCase('does-not-fit');
  const plan = planCase(input);
  const rowsOf = (one: Table) => read(csvText(one));

  test('debts: principal, interest and fees add up to what is owed', () => {
    const [head = [], ...rows] = rowsOf(debtsTable(input, plan, 'zh-CN'));
    const at = (row: string[], name: string) => Number(row[head.indexOf(name)]);
    expect(rows).toHaveLength(input.debts.length);
    for (const row of rows) {
      const parts = at(row, '本金') + at(row, '利息、罚息') + at(row, '费用、违约金');
      expect(at(row, '欠款合计')).toBeCloseTo(parts, 6);
    }
    const huabei = rows.find((row) => row[0] === '花呗') ?? [];
    expect(huabei.slice(0, 6)).toEqual(['花呗', '花呗', '支付宝', '循环额度', '是', '2026-11-23']);
    expect(huabei.slice(6, 14)).toEqual([
      '12350.00',
      '73.14',
      '0.00',
      '12423.14',
      '3253.14',
      '2026-10-09',
      '13000.00',
      '日 0.05%',
    ]);
  });

  test('schedule: every payment of the plan and, beside them, every bill that cannot be paid', () => {
    const [head = [], ...rows] = rowsOf(scheduleTable(input, plan, 'zh-CN'));
    expect(rows).toHaveLength(plan.payments.length + plan.shortfalls.length);
    const sum = (name: string) =>
      Math.round(rows.reduce((total, row) => total + Number(row[head.indexOf(name)]), 0) * 100);
    expect(sum('金额')).toBe(plan.summary.totalPaid);
    expect(sum('缺口')).toBe(plan.shortfalls.reduce((total, { amount }) => total + amount, 0));
    expect(rows.map(([date]) => date)).toEqual(rows.map(([date]) => date).toSorted());
  });

  test('months: one row a month, its name kept from becoming a date', () => {
    const [, ...rows] = rowsOf(monthsTable(plan, 'en'));
    expect(rows).toHaveLength(plan.months.length);
    expect(rows[0]?.[0]).toBe('2026-11\t');
  });

  test('payments and corrections: in date order, with the name of a debt that was removed since', () => {
    const payments = [
      { id: 'b', debt: 'gone', date: day('2026-11-20'), amount: fen(5_000), inBalance: false, inCash: false },
      {
        id: 'a',
        debt: 'huabei',
        date: day('2026-11-01'),
        amount: fen(60_000),
        note: '=部分还款',
        inBalance: true,
        inCash: true,
      },
    ];
    const shown = { balance: fen(0), inBalance: false, followedBy: [] };
    const checks = [
      {
        ...shown,
        id: 'c',
        debt: 'huabei',
        date: day('2026-11-01'),
        booked: { principal: -1_000, interest: -250, fees: 50, overdue: 0 },
      },
      { ...shown, id: 'd', debt: 'gone', date: day('2026-11-21'), note: '客服口径' },
    ];
    const names = new Map([['huabei', '花呗']]);
    expect(rowsOf(paymentsTable({ payments, checks }, names, 'zh-CN'))).toEqual([
      ['日期', '债务', '金额', '对账更正', '备注'],
      ['2026-11-01', '花呗', '600.00', '', "'=部分还款"],
      ['2026-11-01', '花呗', '', '-12.00', '按贷款方显示的数更正'],
      ['2026-11-20', '已删除的债务', '50.00', '', ''],
      ['2026-11-21', '已删除的债务', '', '', '客服口径'],
    ]);
  });

  test('history: a row a day, and a column for each debt that was ever recorded', () => {
    const days = [
      snapshot('2026-11-02', { zhima: 572 }),
      snapshot('2026-11-01', {
        ratio: null,
        debts: [{ debt: 'old', name: '旧卡', owed: fen(100), overdue: fen(0) }],
      }),
    ];
    expect(rowsOf(historyTable(days, 'zh-CN'))).toEqual([
      [
        '日期',
        '欠款合计',
        '逾期',
        '本金',
        '负债率',
        '负债率（征信口径）',
        '额度使用率',
        '芝麻分',
        '花呗欠款',
        '消费贷欠款',
        '旧卡欠款',
      ],
      ['2026-11-01', '3412.00', '612.00', '3400.00', '', '58.1%', '10%', '', '', '', '1.00'],
      [
        '2026-11-02',
        '3412.00',
        '612.00',
        '3400.00',
        '62.4%',
        '58.1%',
        '10%',
        '572',
        '1012.00',
        '2400.00',
        '',
      ],
    ]);
  });

  test('every head is in the language asked for', () => {
    const heads = (language: 'zh-CN' | 'en') =>
      [
        debtsTable(input, plan, language),
        scheduleTable(input, plan, language),
        monthsTable(plan, language),
      ].flatMap(({ columns }) => columns.map(({ head }) => head));
    for (const head of heads('en')) expect(head).not.toMatch(/\p{Script=Han}/u);
    for (const head of heads('zh-CN')) expect(head).toMatch(/\p{Script=Han}/u);
  });
});
