import { describe, expect, test } from 'vitest';
import type { BillPreview, FileReading } from '../../src/contract/bills.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { all } from '../../src/main/store/db.ts';
import { fixture, utf8, zipOf } from '../support/bill-files.ts';
import { testApp, type TestApp } from '../support/store-app.ts';

const TODAY = civilDate('2026-11-23');
const ALIPAY = 'alipay_app_2026_gb18030.csv';
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const HUABEI = {
  id: 'huabei',
  name: '花呗',
  product: 'huabei',
  kind: 'revolving',
  balance: fen(320_050),
  rate: { daily: '0.0005' },
  accrues: 'after-due',
  statement: { statementDay: 1, dueDay: 10, billed: fen(32_050) },
  minimum: { share: '0.1', floor: fen(0) },
} as const;
const JIEBEI = {
  id: 'jiebei',
  name: '借呗',
  product: 'jiebei',
  kind: 'simple',
  balance: fen(500_000),
  rate: { daily: '0.0004' },
  minimum: { amount: fen(72_259) },
  dueDay: 28,
} as const;

/** 花呗 and 借呗 entered on the first of November. */
async function entered(): Promise<TestApp> {
  const app = testApp({ today: civilDate('2026-11-01') });
  for (const debt of [HUABEI, JIEBEI]) await app.run('debts.add', { debt, balanceAsOf: app.today });
  await app.run('restriction.set', {
    restriction: { since: civilDate('2026-11-01'), platform: 'alipay', causes: [] },
  });
  app.today = TODAY;
  return app;
}

async function read(app: TestApp, reading: string, bytes: Uint8Array): Promise<FileReading> {
  return app.run('bills.read', { reading, base64: base64(bytes) });
}

async function preview(app: TestApp, ...files: string[]): Promise<BillPreview> {
  const readings = files.map((_, index) => `r${index}`);
  for (const [index, file] of files.entries())
    expect(await read(app, readings[index]!, fixture(file))).toMatchObject({ is: 'bill' });
  return app.run('bills.preview', { readings });
}

const proposedPayments = ({ repayments }: BillPreview) =>
  repayments.flatMap(({ debt, payments }) =>
    payments.filter(({ recorded }) => !recorded && debt !== null).map(({ line }) => ({ line, debt: debt! })),
  );
const NONE = { payments: [], answers: [], incomes: [], months: [] };

/** Rows of every table, by which two states can be compared. */
const everything = (app: TestApp, table: string) => app.store.read((db) => all(db, `SELECT * FROM ${table}`));

describe('a bill of Alipay', () => {
  test('is set beside what is entered: repayments by debt, a failed debit, days, spending since the restriction', async () => {
    const app = await entered();
    const found = await preview(app, ALIPAY);
    expect(
      found.repayments.map(({ key, debt, payments }) => [
        key,
        debt,
        payments.map(({ date, amount }) => [date, amount]),
      ]),
    ).toEqual([
      ['credit_card|示例银行|', null, [['2026-10-26', 150_000]]],
      ['jiebei||', 'jiebei', [['2026-10-28', 72_259]]],
      [
        'huabei||',
        'huabei',
        [
          ['2026-11-09', 20_000],
          ['2026-11-10', 32_050],
        ],
      ],
    ]);
    // The debit failed and was made up for on the due date itself: no missed due date.
    expect(found.failed).toMatchObject([{ debt: 'huabei', madeUpOn: '2026-11-10', dueDate: null }]);
    expect(found.incomes).toMatchObject([{ total: 850_000, monthly: null, known: null }]);
    expect(found.months.map(({ month, days, proposed }) => [month, days, proposed])).toEqual([
      ['2026-10', 3, true],
      ['2026-11', 2, true],
    ]);
    expect(found.credit).toMatchObject({ since: '2026-11-01', count: 3, spent: 38_490 });
    expect((await app.read()).stored.payments).toEqual([]);
  });

  test('is saved as chosen, counts for the balance, and is not proposed a second time', async () => {
    const app = await entered();
    const before = (await app.read()).case.debts.find(({ id }) => id === 'huabei')!.balance;
    const found = await preview(app, ALIPAY);
    const saved = await app.run('bills.save', {
      readings: ['r0'],
      ...NONE,
      payments: proposedPayments(found),
      months: ['2026-10', '2026-11'],
    });
    expect(saved).toMatchObject({
      on: TODAY,
      sources: ['alipay'],
      from: '2026-08-06',
      to: '2026-11-18',
      payments: 3,
      months: 2,
    });
    const workspace = await app.read();
    expect(workspace.stored.payments.map(({ date, amount }) => [date, amount])).toEqual([
      ['2026-10-28', 72_259],
      ['2026-11-09', 20_000],
      ['2026-11-10', 32_050],
    ]);
    expect(workspace.case.debts.find(({ id }) => id === 'huabei')!.balance).toBeLessThan(before);
    expect(workspace.recovery.activity).toMatchObject([
      { month: '2026-10', days: 3, origin: 'bill' },
      { month: '2026-11', days: 2, origin: 'bill' },
    ]);
    expect(workspace.billImports).toEqual([saved]);

    const again = await preview(app, ALIPAY);
    expect(proposedPayments(again)).toEqual([]);
    expect(again.months.every(({ proposed }) => !proposed)).toBe(true);
  });

  test('that repeats another file gives its rows once', async () => {
    const app = await entered();
    const found = await preview(app, ALIPAY, 'alipay_app_2026_utf8_resaved.csv');
    expect(found.repeated[1]).toBeGreaterThan(10);
    expect(proposedPayments(found)).toHaveLength(3);
  });

  test('keeps no file, no counterparty of a payment and no row that nothing was made of', async () => {
    const app = await entered();
    const found = await preview(app, ALIPAY);
    await app.run('bills.save', { readings: ['r0'], ...NONE, payments: proposedPayments(found) });
    const kept = JSON.stringify([
      everything(app, 'bill_imports'),
      everything(app, 'bill_payments'),
      everything(app, 'recorded_payments'),
    ]);
    expect(kept).not.toMatch(/面馆|超市|gb18030|csv|测试用户/);
  });
});

describe('an import', () => {
  /** Saves everything that can be saved of the bill, with an income and an answer. */
  async function imported(): Promise<{ app: TestApp; id: string; before: unknown[] }> {
    const app = await entered();
    await app.run('activity.set', { month: '2026-10', days: 1 });
    await app.read();
    const before = ['recorded_payments', 'activity_months', 'due_answers', 'due_outcomes', 'snapshots'].map(
      (table) => everything(app, table),
    );
    const found = await preview(app, ALIPAY);
    const income = {
      id: 'wage',
      name: '工资',
      kind: 'salary',
      amount: fen(850_000),
      every: { unit: 'month', day: 5 },
      from: civilDate('2026-12-05'),
    } as const;
    const { id } = await app.run('bills.save', {
      readings: ['r0'],
      payments: proposedPayments(found).filter(({ debt }) => debt === 'jiebei'),
      answers: [{ line: found.failed[0]!.line, debt: 'huabei', dueDate: civilDate('2026-11-10') }],
      incomes: [{ counterparty: found.incomes[0]!.counterparty, income }],
      months: ['2026-10', '2026-11'],
    });
    return { app, id, before };
  }

  test('is taken back as one: payments, answer, income, counts and the figures of the days', async () => {
    const { app, id, before } = await imported();
    const made = await app.read();
    expect(made.stored.dueAnswers).toEqual([{ debt: 'huabei', dueDate: '2026-11-10', answer: 'not-paid' }]);
    expect(made.stored.incomes).toHaveLength(1);
    expect(made.dueOutcomes).toContainEqual(expect.objectContaining({ debt: 'huabei', result: 'not-paid' }));

    await app.run('imports.remove', { id });
    const after = await app.read();
    expect(after.billImports).toEqual([]);
    expect(after.stored.incomes).toEqual([]);
    expect(after.stored.payments).toEqual([]);
    const present = app.store.read((db) =>
      all(db, 'SELECT * FROM recorded_payments WHERE removed_at IS NULL'),
    );
    const now = ['activity_months', 'due_answers', 'due_outcomes', 'snapshots'].map((table) =>
      everything(app, table),
    );
    expect([present, ...now]).toEqual(before);
  });

  test('that was taken back can be put back as it was', async () => {
    const { app, id } = await imported();
    const made = await app.read();
    await app.run('imports.remove', { id });
    await app.run('imports.restore', { id });
    expect(await app.read()).toEqual(made);
  });

  test('that was taken back can be taken in again, and then not put back', async () => {
    const { app, id } = await imported();
    await app.run('imports.remove', { id });
    const found = await preview(app, ALIPAY);
    expect(proposedPayments(found)).toHaveLength(3);
    await app.run('bills.save', { readings: ['r0'], ...NONE, payments: proposedPayments(found) });
    expect(await app.fail('imports.restore', { id })).toEqual({ code: 'entry/exists' });
  });

  test('leaves alone what was taken back by hand before', async () => {
    const { app, id } = await imported();
    const [payment] = (await app.read()).stored.payments;
    await app.run('payments.remove', { id: payment!.id });
    await app.run('imports.remove', { id });
    await app.run('imports.restore', { id });
    expect((await app.read()).stored.payments).toEqual([]);
  });

  test('keeps a count that was typed after it', async () => {
    const { app, id } = await imported();
    await app.run('activity.set', { month: '2026-10', days: 12 });
    await app.run('imports.remove', { id });
    expect((await app.read()).recovery.activity).toMatchObject([
      { month: '2026-10', days: 12, origin: 'typed' },
    ]);
  });

  test('goes through a case file and back, and is still known there', async () => {
    const { app } = await imported();
    const { text } = await app.run('case.export', {});
    const other = testApp({ today: TODAY });
    await other.run('case.import', { text });
    expect((await other.read()).billImports).toEqual((await app.read()).billImports);
    const { records } = JSON.parse((await other.run('case.export', {})).text) as { records: object };
    expect(records).toMatchObject({
      billImports: (JSON.parse(text) as { records: { billImports: object } }).records.billImports,
    });
    const found = await preview(other, ALIPAY);
    expect(found.repayments.find(({ debt }) => debt === 'jiebei')!.payments[0]!.recorded).toBe(true);
  });

  test.each<[string, (part: Record<string, never>) => void, [string, string]]>([
    [
      'a payment that is not there',
      (part) => Object.assign(part['payments'][0], { payment: 'x' }),
      ['records.billImports[0].payments[0]', 'unknown-reference'],
    ],
    [
      'an income that is not there',
      (part) => Object.assign(part['incomes'][0], { income: 'x' }),
      ['records.billImports[0].incomes[0]', 'unknown-reference'],
    ],
    [
      'an answer about nobody',
      (part) => Object.assign(part['answers'][0], { debt: 'x' }),
      ['records.billImports[0].answers[0]', 'unknown-reference'],
    ],
    [
      'a day twice',
      (part) => Object.assign(part, { days: ['2026-10-05', '2026-10-05'] }),
      ['records.billImports[0].days[1]', 'duplicate-id'],
    ],
    [
      'an unknown source',
      (part) => Object.assign(part, { sources: ['luck'] }),
      ['records.billImports[0].sources[0]', 'not-one-of'],
    ],
  ])('with %s is refused with its path', async (_name, spoil, [path, code]) => {
    const { app } = await imported();
    const file = JSON.parse((await app.run('case.export', {})).text) as {
      records: { billImports: Record<string, never>[] };
    };
    spoil(file.records.billImports[0]!);
    const error = await testApp({ today: TODAY }).fail('case.import', { text: JSON.stringify(file) });
    expect(error.faults).toContainEqual(expect.objectContaining({ path, code }));
  });
});

describe('a choice', () => {
  test('of rows that are recorded, doubled or no repayments is refused whole', async () => {
    const app = await entered();
    const found = await preview(app, ALIPAY);
    const [first, second] = proposedPayments(found);
    const refuse = async (choice: object) =>
      (await app.fail('bills.save', { readings: ['r0'], ...NONE, ...choice })).faults?.map(
        ({ path, code }) => [path, code],
      );
    expect(await refuse({ payments: [first, first] })).toEqual([['payments[1].line', 'duplicate-id']]);
    expect(await refuse({ payments: [first, { line: 1, debt: 'huabei' }] })).toEqual([
      ['payments[1].line', 'unknown-reference'],
    ]);
    expect(
      await refuse({ answers: [{ line: found.failed[0]!.line, debt: 'huabei', dueDate: '2026-11-09' }] }),
    ).toEqual([['answers[0].dueDate', 'unknown-reference']]);
    expect((await app.read()).stored.payments).toEqual([]);
    await app.run('bills.save', { readings: ['r0'], ...NONE, payments: [first!] });
    await read(app, 'r0', fixture(ALIPAY));
    expect(await refuse({ payments: [first, second] })).toEqual([['payments[0].line', 'duplicate-id']]);
  });
});

describe('a file', () => {
  test('with a password asks for it, tells a wrong one, and is read with the right one', async () => {
    const app = await entered();
    const packed = base64(await zipOf({ '账单.csv': fixture(ALIPAY) }, { password: '123456' }));
    expect(await app.run('bills.read', { reading: 'r0', base64: packed })).toEqual({
      is: 'fault',
      fault: { code: 'bill/password-needed' },
    });
    expect(await app.run('bills.read', { reading: 'r0', base64: packed, password: '1' })).toEqual({
      is: 'fault',
      fault: { code: 'bill/wrong-password' },
    });
    const right = await app.run('bills.read', { reading: 'r0', base64: packed, password: '123456' });
    expect(right).toMatchObject({ is: 'bill', bill: { format: 'alipay-app', rows: 14, skippedCount: 0 } });
  });

  test('that is any table is read by a mapping, which is remembered by its heading', async () => {
    const app = await entered();
    const table = (rows: string) => utf8(`交易日期,对方户名,摘要,交易金额\n${rows}`);
    const first = table('2026-11-12,花呗,花呗还款,-100.00\n2026-11-13,某某公司,工资,8500.00\n');
    const unknown = await read(app, 'r0', first);
    expect(unknown).toMatchObject({
      is: 'table',
      table: {
        columns: ['交易日期', '对方户名', '摘要', '交易金额'],
        remembered: false,
        proposed: { at: '交易日期' },
      },
    });
    expect(await app.fail('bills.preview', { readings: ['r0'] })).toEqual({ code: 'import/reading-gone' });
    const mapping = {
      at: '交易日期',
      counterparty: '对方户名',
      text: '摘要',
      sums: { by: 'sign', amount: '交易金额', expenseIs: 'negative' },
      account: '招商银行储蓄卡(1234)',
    } as const;
    const mapped = await app.run('bills.read', { reading: 'r0', base64: base64(first), mapping });
    expect(mapped).toMatchObject({ is: 'bill', bill: { source: 'bank', rows: 2 } });
    const found = await app.run('bills.preview', { readings: ['r0'] });
    expect(found.repayments).toMatchObject([{ debt: 'huabei', payments: [{ amount: 10_000 }] }]);

    const next = await read(app, 'r1', table('2026-11-20,花呗,花呗还款,-50.00\n'));
    expect(next).toMatchObject({ is: 'table', table: { remembered: true, proposed: mapping } });
  });

  test('that cannot be a bill is told with its code, and nothing is kept of it', async () => {
    const app = await entered();
    expect(await read(app, 'r0', utf8('%PDF-1.7'))).toEqual({ is: 'fault', fault: { code: 'bill/pdf' } });
    expect(await app.run('bills.progress', { reading: 'r0' })).toBeNull();
  });

  test('that is dropped while it is read is told as cancelled and not kept', async () => {
    const app = await entered();
    const reading = app.run('bills.read', { reading: 'r0', base64: base64(fixture(ALIPAY)) });
    await app.run('bills.drop', { reading: 'r0' });
    expect(await reading).toEqual({ is: 'fault', fault: { code: 'bill/cancelled' } });
    expect(await app.fail('bills.preview', { readings: ['r0'] })).toEqual({ code: 'import/reading-gone' });
  });
});
