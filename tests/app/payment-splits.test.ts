import { expect, test } from 'vitest';
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

async function withPayment(): Promise<{ app: TestApp; id: string }> {
  const app = testApp({ today: date('2026-11-23') });
  await app.run('debts.add', { debt: LOAN, balanceAsOf: app.today });
  app.today = date('2027-01-05');
  const payment = { debt: 'loan', date: date('2026-12-20'), amount: fen(11_200) };
  const { id } = await app.run('payments.record', payment);
  return { app, id };
}

const splits = async (app: TestApp) => (await app.read()).stored.payments.map(({ split }) => split ?? null);
const PAID = { fees: 0, interest: 1_200, principal: 10_000, excess: 0 };
const typed = {
  debt: { ...LOAN, balance: fen(110_000), remainingPeriods: 11 },
  balanceAsOf: date('2027-01-05'),
};

test('each payment is shown with its split, which follows what is known', async () => {
  const { app, id } = await withPayment();
  expect(await splits(app)).toEqual([PAID]);
  const rate = { annual: '0.06' };
  await app.run('debts.update', { debt: { ...LOAN, rate } as Debt, balanceAsOf: date('2026-11-23') });
  expect(await splits(app)).toEqual([{ ...PAID, interest: 600, principal: 10_600 }]);
  await app.run('payments.update', { id, date: date('2026-12-20'), amount: fen(500) });
  expect(await splits(app)).toEqual([{ ...PAID, interest: 500, principal: 0 }]);
});

test('a split stays when the balance is typed anew after the payment, and when the debt is removed', async () => {
  const { app } = await withPayment();
  await app.run('debts.update', typed);
  expect((await app.read()).stored.payments).toMatchObject([{ inBalance: true, split: PAID }]);
  await app.run('debts.remove', { id: 'loan' });
  expect(await splits(app)).toEqual([PAID]);
  expect(
    (await app.run('payments.history', { before: date('2027-01-01'), limit: 5 })).payments,
  ).toMatchObject([{ split: PAID }]);
});

test('a split of another amount is not kept where it cannot be told any more', async () => {
  const { app, id } = await withPayment();
  await app.run('debts.update', typed);
  await app.run('payments.update', { id, date: date('2026-12-19'), amount: fen(11_200) });
  expect(await splits(app)).toEqual([PAID]);
  await app.run('payments.update', { id, date: date('2026-12-19'), amount: fen(9_000) });
  expect(await splits(app)).toEqual([null]);
});

test('a removed payment comes back with its split', async () => {
  const { app, id } = await withPayment();
  await app.run('payments.remove', { id });
  await app.run('debts.update', typed);
  await app.run('payments.restore', { id });
  expect(await splits(app)).toEqual([PAID]);
});
