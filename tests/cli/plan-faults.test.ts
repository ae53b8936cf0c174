import { describe, expect, test } from 'vitest';
import { changedText, modelText } from './model-case.ts';
import { asProcess, fileOf, plan } from './run-command.ts';

describe('a bad case file exits 2, tells each fault on standard error and prints nothing', () => {
  const spoilt = changedText((c) => {
    c.debts[0].balance = -1;
    c.debts[1].kind = 'mortgage';
    c.debts[2].id = 'huabei';
    c.debts[3].overdue = { principal: 950_001, interest: 0, fees: 0, since: '2026-11-01' };
    c.debts[4].balance = '160000';
    c.debts[5].dueDate = '2027-02-30';
  });

  test('in English', async () => {
    const printed = await plan([fileOf(spoilt), '--lang', 'en', '--json']);
    expect(printed).toMatchObject({ code: 2, out: '' });
    expect(printed.err.trimEnd().split('\n')).toEqual([
      'debts[0].balance: Too small (allowed: >= 0)',
      'debts[1].kind: Not one of the choices ("revolving" | "instalment" | "fee-instalment" | "simple" | "informal")',
      'debts[3].overdue.principal: Overdue principal cannot exceed the balance',
      'debts[4].balance: Wrong kind of value (expected: number)',
      'debts[5].dueDate: There is no such date; write it like 2026-11-23',
      'debts[2].id: The same id twice',
    ]);
  });

  test('in Chinese, unless told otherwise', async () => {
    const printed = await plan([fileOf(spoilt)]);
    expect(printed).toMatchObject({ code: 2, out: '' });
    expect(printed.err).toContain('debts[0].balance: 太小了（允许 >= 0）\n');
    expect(printed.err).toContain('debts[2].id: 编号重复\n');
    expect(printed.err).toContain('debts[5].dueDate: 没有这一天，请按 2026-11-23 的样子填写\n');
  });

  test.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'Not a JSON file in UTF-8'],
    ['a megabyte of nonsense', 'nonsense '.repeat(111_112), 'Not a JSON file in UTF-8'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff]), 'Not a JSON file in UTF-8'],
    ['a file in another encoding', Buffer.from(modelText(), 'utf16le'), 'Not a JSON file in UTF-8'],
    ['names in another encoding', Buffer.from(changedText((c) => (c.debts[0].name = 'é')), 'latin1'), 'Not a JSON file in UTF-8'],
    ['lists 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000), 'Nested too deep (allowed: <= 100)'],
  ])('%s', async (_what, content, fault) => {
    const file = fileOf(content);
    expect(await plan([file, '--lang', 'en'])).toEqual({ code: 2, out: '', err: `${file}: ${fault}\n` });
  });

  test('a newer format', async () => {
    expect(await plan(['-', '--lang=en'], { stdin: changedText((c) => (c.format = 'regain/case@2')) })).toEqual({
      code: 2,
      out: '',
      err: 'format: Written by a newer version; please update this app first\n',
    });
  });

  test('input without an end', async () => {
    expect(await plan(['/dev/zero', '--lang', 'en'])).toEqual({
      code: 2,
      out: '',
      err: '/dev/zero: Too much content (allowed: <= 32000000)\n',
    });
  });
});

describe('what cannot be done is told with exit 2', () => {
  test.each([
    [['nowhere.json', '--lang', 'en'], 'nowhere.json: This file cannot be read\n'],
    [['nowhere.json'], 'nowhere.json: 读不到这个文件\n'],
    [['tests', '--lang', 'en'], 'tests: This file cannot be read\n'],
    [['-', '--lang', 'fr'], '--lang: 不在可选范围内 (zh-CN | en)\n'],
    [['-', '--lang', 'en', '--verbose'], '--verbose: There is no such option\n'],
    [['-', '--lang', 'en', '--json=yes'], '--json: This option takes no value\n'],
    [
      ['-', '--lang', 'en', '--strategy', '__proto__'],
      '--strategy: Not one of the choices (fastest-unlock | avalanche | snowball | cash-flow | utilisation | custom | minimums)\n',
    ],
    [['--lang', 'en'], 'usage: npm run -s plan -- CASE.json|- [--json] [--strategy ID] [--compare] [--lang zh-CN|en]\n'],
    [['a.json', 'b.json'], '用法: npm run -s plan -- CASE.json|- [--json] [--strategy ID] [--compare] [--lang zh-CN|en]\n'],
  ])('%j', async (args, err) => {
    expect(await plan(args)).toEqual({ code: 2, out: '', err });
  });

  test('as a process of its own too', () => {
    const file = fileOf(changedText((c) => (c.debts[0].balance = -1)));
    expect(asProcess('plan', [file, '--lang', 'en'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('debts[0].balance: Too small') });
  });

  test('--strategy without a value', async () => {
    expect(await plan(['-', '--strategy'])).toMatchObject({ code: 2, out: '' });
  });
});
