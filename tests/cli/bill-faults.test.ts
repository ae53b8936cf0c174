import { describe, expect, test } from 'vitest';
import { BILL_FAULT_TEXTS, billFaultText, SKIP_REASON_TEXTS } from '../../src/contract/bill-fault-texts.ts';
import { BILL_FAULT_CODES, SKIP_REASONS } from '../../src/contract/bill-faults.ts';
import { bill, billPath } from './bill-command.ts';
import { fileOf } from './plan-command.ts';

describe('a file that is no bill exits 2 with one reason on standard error and prints nothing', () => {
  test.each<[string, string | Buffer, string]>([
    ['nothing', '', 'The file is empty. Download or export the bill again.'],
    ['a PDF', '%PDF-1.7\n', 'This is a PDF. Export the bill for personal use instead (CSV or XLSX).'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a', 'hex'),
      'This is not a bill: it holds neither text nor a table.',
    ],
    [
      'a case file',
      '{"format":"regain/case@1"}',
      'No heading of a bill was found in the first 60 lines. Bills of Alipay, WeChat and JD can be read, and tables of banks in CSV or XLSX.',
    ],
    [
      "a bank's table",
      '日期,摘要,金额\n2026-11-18,午餐,26.00\n',
      'This is a table, but no bill of Alipay, WeChat or JD: say first what its columns mean. Its columns: 日期 | 摘要 | 金额',
    ],
  ])('%s', (_what, content, reason) => {
    const file = fileOf(content);
    for (const json of [[], ['--json']]) {
      expect(bill([file, '--lang', 'en', ...json])).toEqual({
        code: 2,
        out: '',
        err: `${file}: ${reason}\n`,
      });
    }
  });

  test('in Chinese, unless told otherwise', () => {
    const file = fileOf('');
    expect(bill([file])).toEqual({ code: 2, out: '', err: `${file}: 文件是空的。请重新下载或导出账单。\n` });
  });
});

describe('what cannot be done is told with exit 2', () => {
  const ALIPAY = billPath('alipay_app_2026_gb18030.csv');
  test.each([
    [['nowhere.csv', '--lang', 'en'], 'nowhere.csv: This file cannot be read.\n'],
    [['tests'], 'tests: 读不到这个文件。\n'],
    [[ALIPAY, '--lang', 'fr'], '--lang: 不在可选范围内 (zh-CN | en)\n'],
    [[ALIPAY, '--lang', 'en', '--verbose'], '--verbose: There is no such option\n'],
    [[ALIPAY, '--lang', 'en', '--json=yes'], '--json: This option takes no value\n'],
    [[ALIPAY, '--lang', 'en', '--password'], '--password: This option takes a value\n'],
    [['--lang', 'en'], 'usage: npm run -s bill -- FILE [--password P] [--json] [--lang zh-CN|en]\n'],
    [[ALIPAY, ALIPAY], '用法: npm run -s bill -- FILE [--password P] [--json] [--lang zh-CN|en]\n'],
  ])('%j', (args, err) => {
    expect(bill(args)).toEqual({ code: 2, out: '', err });
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
