import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../support/bill-files.ts';
import { asProcess, bill, billPath, fileOf } from './run-command.ts';

const ALIPAY = billPath('alipay_app_2026_gb18030.csv');

const printed = await bill([ALIPAY, '--json']);
const json = JSON.parse(printed.out);

describe('--json prints what a bill holds', () => {
  test('in one line, with nothing on standard error', () => {
    expect(printed).toMatchObject({ code: 0, err: '' });
    expect(printed.out.trimEnd().split('\n').length).toBe(1);
  });

  test('with these fields and no others', () => {
    expect(Object.keys(json)).toEqual(['format', 'encoding', 'headerLine', 'rows', 'skipped', 'totals']);
    expect(json).toMatchObject({ format: 'alipay-app', encoding: 'gb18030', headerLine: 24, skipped: [] });
    expect(Object.keys(json.rows[0])).toEqual([
      'line',
      'at',
      'kind',
      'direction',
      'counterparty',
      'text',
      'amount',
      'account',
      'status',
      'orderId',
      'debtHint',
    ]);
  });

  test('each row with its line, its meaning and its sum in fen', () => {
    expect(json.rows.length).toBe(14);
    expect(json.rows[3]).toEqual({
      line: 28,
      at: '2026-11-10 12:25:25',
      kind: 'repayment',
      direction: 'neutral',
      counterparty: '花呗',
      text: '花呗自动还款-2026年11月账单',
      amount: 32050,
      account: '余额宝',
      status: '还款成功',
      orderId: '2026111029020999000000000004',
      debtHint: { product: 'huabei', billMonth: '2026-11', bank: null, cardTail: null },
    });
    expect(json.totals).toMatchObject({ rows: 14, skipped: 0, from: '2026-08-06', to: '2026-11-18' });
  });

  test('lines that are not understood with their reason', async () => {
    const bytes = readFileSync(ALIPAY);
    const at = bytes.indexOf('8500.00,,');
    const spoilt = Buffer.concat([bytes.subarray(0, at), Buffer.from('8.5.0'), bytes.subarray(at + 7)]);
    const { out } = await bill([fileOf(spoilt), '--json']);
    expect(JSON.parse(out)).toMatchObject({
      skipped: [{ line: 31, reason: 'amount-not-understood' }],
      totals: { rows: 13, skipped: 1 },
    });
  });

  test('the same bytes in any time zone and locale, as a process', { timeout: 60_000 }, () => {
    const workbook = (env: Record<string, string>) =>
      asProcess('bill', [billPath('wechat_2026.xlsx'), '--json'], { env });
    const west = workbook({ TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' });
    expect(west).toMatchObject({ code: 0, err: '' });
    expect(west.out).toBe(workbook({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }).out);
  });
});

describe('without --json it is told in words', () => {
  test('in Chinese, unless told otherwise', async () => {
    const { code, out, err } = await bill([ALIPAY]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('支付宝账单（App），编码 gb18030，表头在第 24 行\n2026-08-06 ～ 2026-11-18\n');
    expect(out).toContain('读懂 14 行，没读懂 0 行\n');
    expect(out).toContain('还款\t4\t¥2,743.09\n');
    expect(out).toContain('- 花呗\t¥520.50\n');
    expect(out).toContain('- 2026-11-10\t花呗\t¥320.50\t2026-11\t2026-11-10 已补上\n');
    expect(out).toContain('- 2026-11\t2 天\n');
  });

  test('in English', async () => {
    const { out } = await bill([billPath('jd_2026_utf8bom.csv'), '--lang', 'en']);
    expect(out).toContain('JD bill, encoding utf-8, heading on line 16\n2026-10-15 to 2026-10-28\n');
    expect(out).toContain('spending on credit\t1\t¥41.93\n');
    expect(out).toContain('Rows themselves say that ¥89.84 was refunded');
    // Only Alipay's own use counts as activity there.
    expect(out).not.toContain('costs nothing');
  });

  test('rows that are missing by the bill’s own count, repeated and not understood ones are named', async () => {
    const lines = readFileSync(billPath('alipay_app_2026_utf8_resaved.csv'), 'utf8').trimEnd().split('\n');
    const spoilt = [...lines.slice(0, 26), lines[25], '2026-11-01 10:00:00,餐饮美食'].join('\n');
    const { out } = await bill([fileOf(spoilt), '--lang', 'en']);
    expect(out).toContain('3 rows understood, 1 not; 1 repeat others and are not counted\n');
    expect(out).toContain('The bill says it has 14 rows, the file has 4');
    expect(out).toContain('line 27 is the same transaction as line 26\n');
    expect(out).toContain('line 28: columns are missing; it may be cut off (2026-11-01 10:00:00)\n');
  });
});

describe('a password opens an archive', () => {
  test('the bill inside is printed', { timeout: 60_000 }, async () => {
    const zip = fileOf(Buffer.from(await zipOf({ 'a.csv': readFileSync(ALIPAY) }, { password: '123456' })));
    expect(JSON.parse((await bill([zip, '--password', '123456', '--json'])).out).rows.length).toBe(14);
    expect(await bill([zip, '--lang', 'en'])).toEqual({
      code: 2,
      out: '',
      err: `${zip}: The archive has a password, which is in the message from Alipay or WeChat. Give it to read the bill.\n`,
    });
  });
});
