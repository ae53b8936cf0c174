import { describe, expect, test } from 'vitest';
import type { Debt } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { testApp, type TestApp } from '../support/store-app.ts';

const date = civilDate;

/** 1,200.00 in twelve equal parts at 1 % a month: 112.00 is due on 20 December, 111.00 on 20 January. */
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

async function withLoan(): Promise<TestApp> {
  const app = testApp({ today: date('2026-11-23') });
  await app.run('debts.add', { debt: LOAN, balanceAsOf: app.today });
  return app;
}

const shown = async (app: TestApp) =>
  (await app.read()).dueOutcomes.map(({ dueDate, paid, result, settledOn }) => [
    dueDate,
    paid,
    result,
    settledOn,
  ]);
const pay = (app: TestApp, on: string, amount: number) =>
  app.run('payments.record', { debt: 'loan', date: date(on), amount: fen(amount) });
const WAITS = ['2026-12-20', 0, 'unconfirmed', null];

describe('what became of the due dates that have passed', () => {
  test('is shown once their day is over', async () => {
    const app = await withLoan();
    app.today = date('2026-12-20');
    expect(await shown(app)).toEqual([]);
    app.today = date('2026-12-21');
    expect(await shown(app)).toEqual([WAITS]);
    expect((await app.read()).dueOutcomes).toEqual([
      {
        debt: 'loan',
        name: '消费贷',
        dueDate: '2026-12-20',
        required: 11_200,
        paid: 0,
        result: 'unconfirmed',
        settledOn: null,
      },
    ]);
  });

  test('follows payments that are recorded, corrected, removed and brought back later', async () => {
    const app = await withLoan();
    app.today = date('2027-01-05');
    const { id } = await pay(app, '2026-12-20', 11_200);
    expect(await shown(app)).toEqual([['2026-12-20', 11_200, 'on-time', '2026-12-20']]);
    await app.run('payments.update', { id, date: date('2026-12-22'), amount: fen(11_200) });
    expect(await shown(app)).toEqual([['2026-12-20', 11_200, 'late', '2026-12-22']]);
    await app.run('payments.update', { id, date: date('2026-12-22'), amount: fen(1_000) });
    expect(await shown(app)).toEqual([['2026-12-20', 1_000, 'unconfirmed', null]]);
    await app.run('payments.remove', { id });
    expect(await shown(app)).toEqual([WAITS]);
    await app.run('payments.restore', { id });
    expect(await shown(app)).toEqual([['2026-12-20', 1_000, 'unconfirmed', null]]);
  });

  test('follows the answer, and its being taken back', async () => {
    const app = await withLoan();
    app.today = date('2026-12-21');
    const due = { debt: 'loan', dueDate: date('2026-12-20') };
    await app.run('dues.answer', { ...due, answer: 'not-paid' });
    expect(await shown(app)).toEqual([['2026-12-20', 0, 'not-paid', null]]);
    await app.run('dues.answer', { ...due, answer: null });
    expect(await shown(app)).toEqual([WAITS]);
  });

  test('of a date paid early is shown when the date has passed, and forgotten when the payment is removed before', async () => {
    const app = await withLoan();
    app.today = date('2026-12-15');
    const { id } = await pay(app, '2026-12-15', 11_200);
    expect(await shown(app)).toEqual([]);
    app.today = date('2026-12-20');
    expect(await shown(app)).toEqual([['2026-12-20', 11_200, 'on-time', '2026-12-15']]);
    await app.run('payments.remove', { id });
    app.today = date('2026-12-21');
    expect(await shown(app)).toEqual([WAITS]);
  });

  test('stays when the balance is typed anew, and can still be answered', async () => {
    const app = await withLoan();
    app.today = date('2027-02-01');
    await pay(app, '2026-12-20', 11_200);
    await pay(app, '2027-01-18', 1_100);
    const before = [
      ['2026-12-20', 11_200, 'on-time', '2026-12-20'],
      ['2027-01-20', 1_100, 'unconfirmed', null],
    ];
    expect(await shown(app)).toEqual(before);
    const debt = { ...LOAN, balance: fen(100_000), remainingPeriods: 10 };
    await app.run('debts.update', { debt, balanceAsOf: app.today });
    expect(await shown(app)).toEqual(before);
    const due = { debt: 'loan', dueDate: date('2027-01-20') };
    await app.run('dues.answer', { ...due, answer: 'not-paid' });
    expect((await shown(app))[1]).toEqual(['2027-01-20', 1_100, 'partly', null]);
    await app.run('dues.answer', { ...due, answer: null });
    expect((await shown(app))[1]).toEqual(before[1]);
    app.today = date('2027-02-21');
    expect(await shown(app)).toEqual([...before, ['2027-02-20', 0, 'unconfirmed', null]]);
  });

  test('of dates that passed since the last look are known before a balance is typed anew', async () => {
    const app = await withLoan();
    app.today = date('2027-01-02');
    await app.run('debts.update', { debt: { ...LOAN, balance: fen(110_000) }, balanceAsOf: app.today });
    expect(await shown(app)).toEqual([WAITS]);
  });

  test('stays when the debt is removed, and when it is renamed keeps the name it had', async () => {
    const app = await withLoan();
    app.today = date('2026-12-21');
    expect(await shown(app)).toEqual([WAITS]);
    await app.run('debts.update', { debt: { ...LOAN, name: '新名字' }, balanceAsOf: app.today });
    await app.run('debts.remove', { id: 'loan' });
    app.today = date('2027-01-21');
    const { dueOutcomes } = await app.read();
    expect(dueOutcomes.map(({ dueDate, name }) => [dueDate, name])).toEqual([['2026-12-20', '消费贷']]);
  });

  test('of another due day replaces what was kept of a day that is none any more', async () => {
    const app = await withLoan();
    app.today = date('2026-12-26');
    expect(await shown(app)).toEqual([WAITS]);
    await app.run('debts.update', { debt: { ...LOAN, dueDay: 22 }, balanceAsOf: date('2026-11-23') });
    expect(await shown(app)).toEqual([['2026-12-22', 0, 'unconfirmed', null]]);
  });

  test('survives a clock that was set back', async () => {
    const app = await withLoan();
    app.today = date('2027-01-25');
    const before = await shown(app);
    expect(before).toHaveLength(2);
    app.today = date('2026-12-30');
    await app.run('cash.set', { cash: { onHand: fen(1), buffer: fen(0) } });
    expect(await shown(app)).toEqual([WAITS]);
    app.today = date('2027-01-25');
    expect(await shown(app)).toEqual(before);
  });
});
