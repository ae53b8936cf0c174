import { describe, expect, test } from 'vitest';
import type { Debt } from '../../src/domain/case/case.ts';
import { addDays, civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { testApp, type TestApp } from '../support/store-app.ts';

const date = civilDate;

/** 1,200.00 in twelve equal parts at 1 % a month: 112.00 is due on 20 December. */
const LOAN: Debt = {
  id: 'loan',
  name: '消费贷',
  kind: 'instalment',
  method: 'equal-principal',
  balance: fen(120_000),
  rate: { annual: '0.12' },
  remainingPeriods: 12,
  dueDay: 20,
};

/** Two weeks after a due date that was paid as required. */
async function withLoan(): Promise<TestApp> {
  const app = testApp({ today: date('2026-11-23') });
  await app.run('debts.add', { debt: LOAN, balanceAsOf: app.today });
  app.today = date('2027-01-05');
  await app.run('payments.record', { debt: 'loan', date: date('2026-12-20'), amount: fen(11_200) });
  return app;
}
const book = (app: TestApp, day: string, balance: number) =>
  app.run('statements.book', { debt: 'loan', date: date(day), balance: fen(balance) });
const owedOn = async (app: TestApp, day: string) =>
  (await app.read()).snapshots.find((snapshot) => snapshot.date === day)?.owed;
const checks = async (app: TestApp) => (await app.read()).stored.checks;

describe('a statement that is booked', () => {
  test('corrects the position and the figures kept from its day on, and can be taken back', async () => {
    const app = await withLoan();
    const { id } = await book(app, '2026-12-28', 108_000);
    const read = await app.read();
    expect(read.case.debts[0]?.balance).toBe(108_000);
    expect(read.stored.checks).toEqual([
      {
        id,
        debt: 'loan',
        date: '2026-12-28',
        balance: 108_000,
        inBalance: false,
        followedBy: [],
        booked: { principal: -2_000, interest: 0, fees: 0, overdue: 0 },
      },
    ]);
    expect([await owedOn(app, '2026-12-27'), await owedOn(app, '2026-12-28')]).toEqual([110_000, 108_000]);
    await app.run('statements.remove', { id });
    expect(await checks(app)).toEqual([]);
    expect([await owedOn(app, '2026-12-28'), await owedOn(app, '2027-01-04')]).toEqual([110_000, 110_000]);
    await app.run('statements.restore', { id });
    expect(await owedOn(app, '2027-01-04')).toBe(108_000);
  });

  test('holds the payments of its day that were recorded before it, and not those after it', async () => {
    const app = await withLoan();
    await book(app, '2027-01-05', 109_000);
    await app.run('payments.record', { debt: 'loan', date: date('2027-01-05'), amount: fen(20_000) });
    const { stored, case: today } = await app.read();
    // 1,090 of interest are in it.
    expect(today.debts[0]?.balance).toBe(109_000 - 20_000 + 1_090);
    expect(stored.checks[0]?.followedBy).toEqual([stored.payments.at(-1)?.id]);
    await book(app, '2027-01-05', 100_000);
    expect((await app.read()).case.debts[0]?.balance).toBe(100_000);
  });

  test('keeps what it corrected when the balance is typed anew after it', async () => {
    const app = await withLoan();
    await book(app, '2026-12-28', 108_000);
    const typed = { ...LOAN, balance: fen(100_000), remainingPeriods: 11 };
    await app.run('debts.update', { debt: typed, balanceAsOf: app.today });
    expect(await checks(app)).toMatchObject([{ inBalance: true, booked: { principal: -2_000 } }]);
    expect((await app.read()).case.debts[0]?.balance).toBe(100_000);
  });

  test('goes through a case file with what it corrected, on a removed debt too', async () => {
    const app = await withLoan();
    await book(app, '2026-12-28', 108_000);
    const before = await checks(app);
    await app.run('debts.remove', { id: 'loan' });
    const { text } = await app.run('case.export', {});
    await app.run('case.import', { text });
    expect(await checks(app)).toEqual(before);
  });

  test('a file without checks is read as before; checks that cannot be are named', async () => {
    const app = await withLoan();
    const file = JSON.parse((await app.run('case.export', {})).text) as {
      records: Record<string, unknown>;
    };
    const check = { id: 'a', debt: 'loan', date: '2026-12-28', balance: 1 };
    delete file.records['statementChecks'];
    delete file.records['brokenAgreements'];
    await app.run('case.import', { text: JSON.stringify(file) });
    const spoilt = [check, { ...check, debt: 'nobody' }, { ...check, id: 'b', date: '2027-01-06' }];
    const text = JSON.stringify({ ...file, records: { ...file.records, statementChecks: spoilt } });
    const { faults } = await app.fail('case.import', { text });
    expect(faults?.map(({ path, code }) => [path, code])).toEqual([
      ['records.statementChecks[1]', 'duplicate-id'],
      ['records.statementChecks[1].debt', 'unknown-reference'],
      ['records.statementChecks[2].date', 'date-in-future'],
    ]);
  });

  test('a fee instalment owes no more than it began with', async () => {
    const app = testApp();
    const debt: Debt = {
      id: 'split',
      name: '分期',
      kind: 'fee-instalment',
      balance: fen(300_000),
      originalPrincipal: fen(600_000),
      periods: 12,
      remainingPeriods: 6,
      totalFeeRate: '0.088',
      dueDay: 10,
      remainingFees: 'due',
    };
    await app.run('debts.add', { debt, balanceAsOf: addDays(app.today, -3) });
    const args = { debt: 'split', date: app.today, balance: 600_001 };
    expect(await app.fail('statements.book', args)).toMatchObject({
      faults: [{ path: 'balance', code: 'too-large', allowed: '<= 600000' }],
    });
  });
});
