import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBillFile } from '../../../src/main/files/bills/bill-file.ts';
import { alipayBill, alipayLine, billOf, faultOf, fixture, utf8, zipOf } from '../../support/bill-files.ts';
import { workbookOf, workbookParts } from '../../support/workbook.ts';

const GBK = 'alipay_app_2026_gb18030.csv';
const UTF8 = 'wechat_2026_utf8bom.csv';
/** A heading and a row in Big5. */
const BIG5 = Buffer.from(
  'a5e6a9f6aec9b6a12ca5e6a9f6a4c0c3fe2caaf7c3422ca5e6a9f6b9efb6480a323032362f31312f31382cc05cb6bc2c32362e30302cc4d1c05d0a',
  'hex',
);

function file(content: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'regain-bill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'bill.csv');
  writeFileSync(path, content);
  return path;
}

describe('what is no bill is refused with one code', () => {
  test('0 bytes, and nothing but blanks', async () => {
    expect(await faultOf(new Uint8Array())).toEqual({ code: 'bill/empty' });
    expect(await faultOf(utf8(' \r\n\r\n'))).toEqual({ code: 'bill/empty' });
  });

  test.each([
    ['a PDF', utf8('%PDF-1.7\n1 0 obj\n'), 'bill/pdf'],
    ['an .xls or a workbook with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'bill/old-excel'],
    ['a rar', utf8('Rar!\x1a\x07'), 'bill/other-archive'],
    ['a gz', Buffer.from('1f8b0800', 'hex'), 'bill/other-archive'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'bill/binary'],
    ['a program', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(900)]), 'bill/binary'],
    ['a web page', utf8('<!DOCTYPE html><table><tr><td>交易时间</td></tr></table>'), 'bill/web-page'],
    ['a letter', utf8('亲爱的朋友：\n\n近来可好？\n'), 'bill/not-a-bill'],
    ['a letter that speaks of a bill', utf8('亲爱的朋友：\n我的支付宝账单呢？\n'), 'bill/not-a-bill'],
    ['one endless line', utf8('nonsense '.repeat(1_000_000)), 'bill/not-a-bill'],
  ] as const)('%s', async (_what, bytes, code) => {
    expect(await faultOf(bytes)).toEqual({ code });
  });

  test('noise', async () => {
    const noise = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 251);
    expect((await faultOf(noise)).code).toMatch(/^bill\/(?:binary|encoding)$/);
  });

  test('a heading with no row below it', async () => {
    expect(await faultOf(alipayBill([]))).toEqual({ code: 'bill/no-rows' });
  });

  test('a table of a bank says which columns it has', async () => {
    const table = utf8('交易日期,摘要,支出,收入,余额\n20261118,午餐,26.00,,100.00\n');
    expect(await faultOf(table)).toEqual({
      code: 'bill/columns-unknown',
      detail: '交易日期 | 摘要 | 支出 | 收入 | 余额',
    });
  });
});

describe('what a wrong encoding has spoilt is named', () => {
  test('Big5', async () => {
    expect(await faultOf(BIG5)).toEqual({ code: 'bill/encoding' });
  });

  test.each([
    ['GBK read as Latin-1', Buffer.from(fixture(GBK)).toString('latin1')],
    ['GBK read as UTF-8', new TextDecoder('utf-8').decode(fixture(GBK))],
    ['UTF-8 read as GBK', new TextDecoder('gb18030').decode(fixture(UTF8))],
    ['UTF-8 read as Latin-1', Buffer.from(fixture(UTF8)).toString('latin1')],
  ])('%s and saved again', async (_what, text) => {
    expect(await faultOf(utf8(text))).toEqual({ code: 'bill/garbled' });
  });

  test('a few bad bytes are borne, counted and cost no row', async () => {
    const bytes = fixture(UTF8);
    const at = Buffer.from(bytes).indexOf('示例餐厅');
    bytes[at] = 0xff;
    const bill = await billOf(bytes);
    expect(bill.encoding).toBe('utf-8');
    expect(bill.damagedCharacters).toBeGreaterThan(0);
    expect(bill.rows.length).toBe(5);
  });
});

describe('what is cut off is told', () => {
  test('above the heading', async () => {
    expect(await faultOf(fixture(GBK).subarray(0, 900))).toEqual({ code: 'bill/cut-off' });
  });

  test('but a bill whose heading is unknown is not taken for one that is cut off', async () => {
    const bytes = utf8('导出信息：\n交易时刻,交易对手,数额\n2026-11-18 12:31:07,面馆,26.00\n');
    expect((await faultOf(bytes)).code).toBe('bill/columns-unknown');
  });

  test('inside a row, even inside a character: that row is not understood, the others are', async () => {
    const bytes = fixture(GBK);
    const end = Buffer.from(bytes).indexOf('2026-08-06 18:21:04') + 29;
    const bill = await billOf(bytes.subarray(0, end));
    expect(bill.encoding).toBe('gb18030');
    expect(bill.rows.length).toBe(13);
    expect(bill.skipped).toEqual([{ line: 38, reason: 'columns-missing', found: '2026-08-06 18:21:04' }]);
    expect(bill.declared.rows).toBe(14);
  });

  test('a workbook', async () => {
    const bytes = fixture('wechat_2026.xlsx');
    expect(await faultOf(bytes.subarray(0, bytes.length - 300))).toEqual({ code: 'bill/damaged-archive' });
  });

  test('a workbook whose sheet is cut inside', async () => {
    const parts = workbookParts([['交易时间', '金额']]);
    parts['xl/worksheets/sheet1.xml'] = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0';
    expect((await faultOf(await workbookOf(parts))).code).toMatch(/^bill\/(?:damaged-workbook|not-a-bill)$/);
  });

  test.each([0.2, 0.5, 0.9, 0.99])('an archive, at %d of its length', async (share) => {
    const bytes = await zipOf({ 'bill.csv': fixture(GBK) });
    expect(await faultOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual({
      code: 'bill/damaged-archive',
    });
  });
});

describe('a file is asked for its size and kind before it is read', () => {
  test('200 MB are refused without reading them', async () => {
    const path = file(utf8('支付宝'));
    truncateSync(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await readBillFile(path)).toEqual({
      ok: false,
      fault: { code: 'bill/too-large', detail: '64 MB' },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });

  test.each(['/dev/zero', tmpdir(), '/no/such/bill.csv'])('%s cannot be read', async (path) => {
    expect(await readBillFile(path)).toEqual({ ok: false, fault: { code: 'bill/unreadable' } });
  });

  test('bytes handed over are held to the same limit', async () => {
    expect(await faultOf(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual({
      code: 'bill/too-large',
      detail: '64 MB',
    });
  });

  test('a good file is handed over as it is', async () => {
    const bytes = fixture(GBK);
    expect(await readBillFile(file(bytes))).toEqual({ ok: true, value: bytes });
  });
});

test('more rows than any bill has are refused', async () => {
  const row = alipayLine({});
  expect(await faultOf(alipayBill(Array.from({ length: 201_100 }, () => row)))).toEqual({
    code: 'bill/too-many-rows',
    detail: '200000',
  });
});
