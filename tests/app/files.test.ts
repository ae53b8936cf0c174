import { parseCsv, readXlsx } from 'hucre';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { Arguments } from '../../src/contract/commands.ts';
import { addDays } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { createDispatch } from '../../src/main/app/dispatch.ts';
import type { AppContext, Handlers } from '../../src/main/app/context.ts';
import { all, run } from '../../src/main/store/db.ts';
import { fullEntry } from '../support/letter-entries.ts';
import { testApp, type TestApp } from '../support/store-app.ts';
import { BARE_DEBTS, EXPENSES, FULL_DEBTS, INCOMES, TODAY } from '../support/store-entries.ts';
import { testStore } from '../support/store-folder.ts';

async function lived(): Promise<TestApp> {
  const app = testApp();
  for (const debt of [...FULL_DEBTS, ...BARE_DEBTS]) await app.run('debts.add', { debt, balanceAsOf: TODAY });
  for (const income of INCOMES) await app.run('incomes.add', { income });
  for (const expense of EXPENSES) await app.run('expenses.add', { expense });
  // Planning is not what these tests are about.
  const plan = {
    strategy: 'minimums',
    order: [],
    extras: [],
    horizonMonths: 24,
    ratioTarget: '0.5',
  } as const;
  await app.run('plan.set', { plan });
  await app.run('payments.record', { debt: 'friend', date: TODAY, amount: fen(1_000), note: '=现金' });
  await app.run('debts.remove', { id: 'friend' });
  return app;
}
const CALENDAR = {
  months: 3,
  titles: 'named',
  contents: ['dues', 'planned', 'zhima'],
  alarmDays: [1],
  alarmAt: '09:00',
  notes: [],
} as const;

async function file(app: TestApp, request: Arguments<'files.export'>) {
  const { base64, ...rest } = await app.run('files.export', request);
  return { ...rest, bytes: Buffer.from(base64, 'base64') };
}

describe('a file for use elsewhere', () => {
  test.each([
    ['debts-csv', '重拾-债务-2026-11-23.csv', 7],
    ['payments-csv', '重拾-还款记录-2026-11-23.csv', 1],
    ['history-csv', '重拾-历史-2026-11-23.csv', 1],
  ] as const)('%s is named %s and holds %d rows', async (what, name, rows) => {
    const { fileName, mediaType, bytes } = await file(await lived(), { what, locale: 'zh-CN' });
    expect([fileName, mediaType]).toEqual([name, 'text/csv; charset=utf-8']);
    expect(parseCsv(bytes.toString('utf8'), { delimiter: ',' })).toHaveLength(1 + rows);
  });

  test('the payments are all of them, those that balance and cash hold already too, and what was corrected', async () => {
    const app = await lived();
    const store = { debt: 'store', date: addDays(TODAY, -30), amount: fen(8_000) };
    await app.run('payments.record', store);
    const { balance } = FULL_DEBTS.find(({ id }) => id === 'store')!;
    await app.run('statements.book', { debt: 'store', date: TODAY, balance: fen(balance - 2_500) });
    const { bytes } = await file(app, { what: 'payments-csv', locale: 'en' });
    const [, ...rows] = parseCsv(bytes.toString('utf8').trim(), { delimiter: ',' });
    expect(rows).toEqual([
      ['2026-10-24', '小贷', '80.00', '', ''],
      ['2026-11-23', '朋友', '10.00', '', "'=现金"],
      ['2026-11-23', '小贷', '', '-25.00', 'Corrected to the statement of the lender'],
    ]);
  });

  test('a payment on a debt that was removed keeps its name, and its note is no formula', async () => {
    const { bytes } = await file(await lived(), { what: 'payments-csv', locale: 'en' });
    expect(bytes.toString('utf8').split('\r\n')[1]).toBe("2026-11-23,朋友,10.00,,'=现金");
  });

  test('the workbook has all five tables', async () => {
    const { fileName, bytes } = await file(await lived(), { what: 'tables-xlsx', locale: 'zh-CN' });
    expect(fileName).toBe('重拾-表格-2026-11-23.xlsx');
    const book = await readXlsx(new Uint8Array(bytes));
    expect(book.sheets.map(({ name, rows }) => [name, rows.length > 1])).toEqual([
      ['债务', true],
      ['还款记录', true],
      ['还款计划', true],
      ['逐月', true],
      ['历史', true],
    ]);
  });

  test('the calendar is in the language asked for', async () => {
    const { fileName, mediaType, bytes } = await file(await lived(), {
      what: 'calendar-ics',
      locale: 'en',
      calendar: CALENDAR,
    });
    expect([fileName, mediaType]).toEqual(['Regain-Calendar-2026-11-23.ics', 'text/calendar; charset=utf-8']);
    const calendar = new ICAL.Component(ICAL.parse(bytes.toString('utf8')) as unknown[]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Regain payments');
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(5);
  });

  test('the letter is about the debt as it stands today', async () => {
    const app = await lived();
    await app.run('payments.record', { debt: 'card', date: TODAY, amount: fen(10_000) });
    const { fileName, bytes } = await file(app, {
      what: 'letter-docx',
      locale: 'zh-CN',
      letter: fullEntry('card'),
    });
    expect(fileName).toBe('重拾-协商还款申请书-2026-11-23.docx');
    expect((await mammoth.extractRawText({ buffer: bytes })).value).toContain('¥9,400.00');
  });

  test('an empty workspace gives tables with their heads only, and a calendar with the score alone', async () => {
    const app = testApp();
    const { bytes } = await file(app, { what: 'schedule-csv', locale: 'zh-CN' });
    expect(bytes.toString('utf8').split('\r\n').filter(Boolean)).toHaveLength(1);
    const calendar = await file(app, { what: 'calendar-ics', locale: 'zh-CN', calendar: CALENDAR });
    expect(calendar.bytes.toString('utf8').match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  test('writing a file changes nothing', async () => {
    const app = await lived();
    const before = await app.read();
    await file(app, { what: 'tables-xlsx', locale: 'en' });
    await file(app, { what: 'letter-docx', locale: 'en', letter: fullEntry('loan') });
    expect(await app.read()).toEqual(before);
  });

  test('a letter about cards and other debts together is refused, and says where', async () => {
    const app = await lived();
    const accounts = [...fullEntry('huabei').accounts, ...fullEntry('visa').accounts];
    const visa = { ...BARE_DEBTS[0]!, id: 'visa', product: 'credit_card' };
    await app.run('debts.add', { debt: visa, balanceAsOf: TODAY });
    const letter = { ...fullEntry('huabei'), accounts };
    const error = await app.fail('files.export', { what: 'letter-docx', locale: 'zh-CN', letter });
    expect(error).toMatchObject({ code: 'input/invalid', faults: [{ path: 'letter.accounts' }] });
  });
});

describe('a handler that waits', () => {
  const context = (lines: string[]) => ({ log: (line: string) => lines.push(line) }) as unknown as AppContext;
  const later = (work: () => unknown) =>
    ({
      'case.export': () => new Promise((resolve) => setTimeout(resolve, 30)).then(work),
    }) as unknown as Handlers;

  test('is waited for, and its wait is not logged as slow', async () => {
    const lines: string[] = [];
    const dispatch = createDispatch(
      context(lines),
      later(() => ({ ok: true, value: 'a file' })),
    );
    expect(await dispatch('case.export', {})).toEqual({ ok: true, value: 'a file' });
    expect(lines).toEqual([]);
  });

  test('that fails answers as any other, without a word of the user in the log', async () => {
    const lines: string[] = [];
    const dispatch = createDispatch(
      context(lines),
      later(() => {
        throw new Error('很私密');
      }),
    );
    expect(await dispatch('case.export', {})).toEqual({ ok: false, error: { code: 'internal' } });
    expect(lines.join('\n')).toMatch(/^failed command: case\.export, Error at /);
    expect(lines.join('\n')).not.toContain('很私密');
  });

  test('cannot hold a transaction open: a change that would wait is refused and leaves nothing', () => {
    const store = testStore();
    const change = () =>
      store.change(async (db) => {
        run(db, "UPDATE settings SET theme = 'dark'");
        await Promise.resolve();
      });
    expect(change).toThrow(/promise/i);
    expect(store.read((db) => all(db, 'SELECT theme FROM settings'))).toEqual([{ theme: 'system' }]);
  });
});
