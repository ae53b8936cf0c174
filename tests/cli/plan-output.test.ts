import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STRATEGIES } from '../../src/domain/case/case.ts';
import { changedText, modelText } from './model-case.ts';
import type { Printed } from '../../src/main/cli/command.ts';
import { asProcess, plan } from './run-command.ts';

async function planned(args: readonly string[], stdin = modelText()): Promise<Printed> {
  const printed = await plan(['-', ...args], { stdin });
  expect(printed).toMatchObject({ code: 0, err: '' });
  return printed;
}

const planJson = async (args: readonly string[] = []) => JSON.parse((await planned(['--json', ...args])).out);

const FEN = /^-?\d+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const RATIO = /^\d+\.\d{4}$/;

/** Every object has exactly these keys in this order, and each value its form. */
function expectRows(rows: readonly Record<string, unknown>[], shape: Readonly<Record<string, RegExp | null>>): void {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(Object.keys(shape));
    for (const [key, form] of Object.entries(shape)) {
      if (form === null) continue;
      expect(typeof row[key]).toBe(form === FEN ? 'number' : 'string');
      expect(String(row[key])).toMatch(form);
    }
  }
}

describe('the plan as JSON', () => {
  test('has the keys of the plan model in their order', async () => {
    const printed = await planJson();
    expect(Object.keys(printed)).toEqual([
      'format', 'asOf', 'strategy', 'convention', 'summary', 'payments', 'postings', 'cash', 'months', 'shortfalls',
      'negativeAmortisation', 'remedies', 'conditions',
    ]);
    expect(printed).toMatchObject({ format: 'regain/plan@1', asOf: '2026-11-23', convention: 'regain-1' });
    expect(Object.keys(printed.summary)).toEqual([
      'feasible', 'overdueClearedOn', 'platformOverdueClearedOn', 'ratioTargetOn', 'debtFreeOn',
      'spendable', 'totalPaid', 'totalPrincipal', 'totalInterest', 'totalFees', 'missed', 'bounded',
    ]);
  });

  test('has whole fen, dates and ratios of four decimals in every row', async () => {
    const { payments, postings, cash, months, conditions } = await planJson();
    expectRows(payments, {
      date: DATE, debt: /./, kind: /^(required|overdue|extra)$/, amount: FEN, fees: FEN, interest: FEN, principal: FEN, balanceAfter: FEN,
    });
    expectRows(postings, { date: DATE, debt: /./, kind: /^(interest|penalty|fee|late-fee)$/, amount: FEN });
    expectRows(cash, { date: DATE, kind: /^(opening|income|expense|payment|extra)$/, ref: /^/, amount: FEN, after: FEN });
    expectRows(months, {
      month: /^\d{4}-\d{2}$/, required: FEN, paid: FEN, interest: FEN, fees: FEN, income: FEN, ratio: null, ratioReported: null,
      owed: FEN, overdue: FEN, principal: FEN, utilisation: RATIO, cashEnd: FEN,
    });
    for (const { ratio, ratioReported } of months) {
      for (const value of [ratio, ratioReported]) expect(value === null || RATIO.test(value)).toBe(true);
    }
    expectRows(conditions, { id: /./, now: /^(met|under-way|unmet|unknown|not-applicable)$/, projectedOn: null });
  });

  test('tells each shortfall of a case that does not fit, and still exits 0', async () => {
    const printed = await plan(['examples/does-not-fit.json', '--json']);
    expect(printed).toMatchObject({ code: 0, err: '' });
    const { summary, shortfalls, remedies } = JSON.parse(printed.out);
    expect(summary).toMatchObject({ feasible: false, debtFreeOn: null });
    expectRows(shortfalls, { date: DATE, kind: /^(debt|expense)$/, ref: /./, amount: FEN });
    expect(remedies).not.toBeNull();
  });

  test('is one line of UTF-8 text', async () => {
    expect((await planned(['--json'])).out).toMatch(/^\{.*\}\n$/);
  });
});

describe('options', () => {
  test.each(['avalanche', 'snowball', 'custom', 'minimums'])('--strategy %s plans with it instead of the case\'s own', async (strategy) => {
    expect((await planJson(['--strategy', strategy])).strategy).toBe(strategy);
  });

  test('--strategy changes nothing where the case says the same', async () => {
    const own = changedText((c) => (c.plan.strategy = 'snowball'));
    expect((await planned(['--json'], own)).out).toBe((await planned(['--json', '--strategy', 'snowball'])).out);
  });

  test('--compare puts every strategy side by side, each once', async () => {
    const lines = (await planned(['--compare', '--lang', 'en'])).out.trimEnd().split('\n');
    expect(lines[0]).toBe('Strategy\tOverdue cleared\tDebt ratio on target\tDebt free\tInterest and fees\tBills missed');
    expect(new Set(lines.slice(1, -1).map((line) => line.split('\t')[0])).size).toBe(lines.length - 2);
    const compared = JSON.parse((await planned(['--compare', '--json'])).out);
    // The habit of spreading extra money by balances is shown beside the strategies, and is none of them.
    expect(lines.at(-2)).toMatch(/^Spread by balance \(the usual habit\)\t2026-12-15\t/);
    expect(compared).toHaveLength(lines.length - 3);
    for (const { strategy, summary } of compared) {
      expect(STRATEGIES).toContain(strategy);
      expect(summary).toEqual((await planJson(['--strategy', strategy])).summary);
    }
  });

  test('--lang chooses the language of the text, Chinese by default', async () => {
    expect((await planned([])).out).toMatch(/^还款计划/);
    expect((await planned(['--lang', 'zh-CN'])).out).toBe((await planned([])).out);
    const english = (await planned(['--lang', 'en'])).out;
    expect(english).toMatch(/^Repayment plan/);
    expect(english.replaceAll(/花呗账单分期|花呗|消费贷|信用卡|小贷|朋友/g, '')).not.toMatch(/[\u3000-\u9fff]/);
  });

  test('the text has a row for every payment of the plan', async () => {
    const { payments } = await planJson();
    const rows = (await planned(['--lang', 'en'])).out.split('\n').filter((line) => /^\d{4}-\d{2}-\d{2}\t/.test(line));
    expect(rows.length).toBeGreaterThanOrEqual(payments.length);
    expect(rows.at(-1)).toContain(payments.at(-1).date);
  });

  test('unknown fields are told on standard error and the plan is the same', async () => {
    const stdin = changedText((c) => {
      c.debts[0].colour = 'red';
      c.note = 1;
    });
    const printed = await plan(['-', '--json', '--lang', 'en'], { stdin });
    expect(printed.code).toBe(0);
    expect(printed.err.trimEnd().split('\n').sort()).toEqual(['debts[0].colour: Not known, ignored', 'note: Not known, ignored']);
    expect(printed.out).toBe((await planned(['--json'])).out);
    expect((await plan(['-'], { stdin })).err).toContain('note: 不认识的字段，已忽略\n');
  });

  test('a byte order mark before standard input is no fault', async () => {
    expect((await planned(['--json'], `\ufeff${modelText()}`)).out).toBe((await planned(['--json'])).out);
  });
});

describe('as a process of its own: the same bytes', () => {
  const usual = asProcess('plan', ['-'], { stdin: modelText(), env: { TZ: 'UTC', LANG: 'C' } });
  test.each<Record<string, string>>([
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'Pacific/Apia', LANG: 'en_US.UTF-8' },
  ])('in $TZ with $LANG', async (env) => {
    expect(usual.code).toBe(0);
    expect(asProcess('plan', ['-'], { stdin: modelText(), env })).toEqual(usual);
    expect(asProcess('plan', ['-', '--json'], { stdin: modelText(), env }).out).toBe((await planned(['--json'])).out);
  });
});

describe('every example plans at once', () => {
  const examples = readdirSync(new URL('../../examples', import.meta.url)).filter((name) => name.endsWith('.json'));

  test('there are at least six', () => expect(examples.length).toBeGreaterThanOrEqual(6));

  test.each(examples)('%s', async (name) => {
    const printed = await plan([`examples/${name}`, '--json']);
    expect(printed).toMatchObject({ code: 0, err: '' });
    const { format, payments } = JSON.parse(printed.out);
    expect(format).toBe('regain/plan@1');
    expect(payments.length).toBeGreaterThan(0);
  });
});
