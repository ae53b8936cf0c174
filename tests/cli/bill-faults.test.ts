import { describe, expect, test } from 'vitest';
import { BILL_FAULT_TEXTS, billFaultText, SKIP_REASON_TEXTS } from '../../src/contract/bill-fault-texts.ts';
import { BILL_FAULT_CODES, SKIP_REASONS } from '../../src/contract/bill-faults.ts';
import { readBillRequest } from '../../src/main/cli/bill-request.ts';
import { bill, fileOf } from './run-command.ts';

describe('a file that is no bill exits 2 with one reason on standard error and prints nothing', () => {
  test('in English', async () => {
    const file = fileOf('日期,摘要,金额\n2026-11-18,午餐,26.00\n');
    expect(await bill([file, '--lang', 'en', '--json'])).toEqual({
      code: 2,
      out: '',
      err: `${file}: This is a table, but no bill of Alipay, WeChat or JD: say first what its columns mean. Its columns: 日期 | 摘要 | 金额\n`,
    });
  });

  test('in Chinese, unless told otherwise', async () => {
    const file = fileOf('');
    expect(await bill([file])).toEqual({ code: 2, out: '', err: `${file}: 文件是空的。请重新下载或导出账单。\n` });
  });

  test('a file that is not there', async () => {
    expect(await bill(['nowhere.csv', '--lang', 'en'])).toEqual({
      code: 2,
      out: '',
      err: 'nowhere.csv: This file cannot be read.\n',
    });
  });

  test('an option that is not known', async () => {
    expect(await bill(['a.csv', '--verbose'])).toEqual({ code: 2, out: '', err: '--verbose: 没有这个选项\n' });
  });
});

describe('what is asked for is read before anything else', () => {
  test('a file, a password, a language', () => {
    expect(readBillRequest(['a.zip', '--password', '123456', '--json', '--lang=en'])).toEqual({
      ok: true,
      request: { file: 'a.zip', password: '123456', json: true, language: 'en' },
    });
    expect(readBillRequest(['a.csv'])).toEqual({
      ok: true,
      request: { file: 'a.csv', password: undefined, json: false, language: 'zh-CN' },
    });
  });

  test.each([
    [['a.csv', '--lang', 'fr'], '--lang: 不在可选范围内 (zh-CN | en)'],
    [['a.csv', '--lang', 'en', '--json=yes'], '--json: This option takes no value'],
    [['a.csv', '--lang', 'en', '--password'], '--password: This option takes a value'],
    [['a.csv', '--lang', 'en', '--strategy', 'x'], '--strategy: There is no such option'],
    [['--lang', 'en'], 'usage: npm run -s bill -- FILE [--password P] [--json] [--lang zh-CN|en]'],
    [['a.csv', 'b.csv'], '用法: npm run -s bill -- FILE [--password P] [--json] [--lang zh-CN|en]'],
  ])('%j', (args, fault) => {
    const reading = readBillRequest(args);
    expect(reading.ok ? [] : reading.faults).toContain(fault);
  });
});

describe('every fault has its words in both languages', () => {
  test.each(['zh-CN', 'en'] as const)('%s', (language) => {
    const texts = BILL_FAULT_CODES.map((code) => BILL_FAULT_TEXTS[language][code]);
    expect(new Set(texts).size).toBe(BILL_FAULT_CODES.length);
    for (const text of texts) expect(text).toMatch(/[.。]$|\{detail\}$/);
    const reasons = SKIP_REASONS.map((reason) => SKIP_REASON_TEXTS[language][reason]);
    expect(new Set(reasons).size).toBe(SKIP_REASONS.length);
  });

  test('a detail stands as it is, whatever it holds', () => {
    expect(billFaultText({ code: 'bill/columns-missing', detail: '$&' }, 'en')).toBe(
      'The table has no such column: $&',
    );
  });
});
