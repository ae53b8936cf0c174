import { describe, expect, test } from 'vitest';
import type { Debt } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
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
  penaltyRate: { daily: '0.001' },
  graceDays: 2,
  remainingPeriods: 12,
  dueDay: 20,
};
const DUE = { debt: 'loan', dueDate: date('2026-12-20') };

/** Five days after a due date that nobody has answered for. */
async function withLoan(): Promise<TestApp> {
  const app = testApp({ today: date('2026-11-23') });
  await app.run('debts.add', { debt: LOAN, balanceAsOf: app.today });
  app.today = date('2026-12-25');
  await app.read();
  return app;
}

const settle = (app: TestApp, paid: number, on: string, rest: 'unpaid' | 'unknown') =>
  app.run('dues.settle', { ...DUE, paid: fen(paid), on: date(on), rest });

async function shown(app: TestApp) {
  const { stored, dueOutcomes, unconfirmed, case: today } = await app.read();
  const outcome = dueOutcomes.find((due) => due.dueDate === DUE.dueDate);
  return {
    payments: stored.payments.map((payment) => [payment.date, payment.amount]),
    answers: stored.dueAnswers.length,
    outcome: [outcome?.paid, outcome?.result, outcome?.settledOn],
    asked: unconfirmed.map(({ amount }) => amount),
    overdue: today.debts[0]?.overdue?.principal ?? 0,
  };
}

describe('a passed due date is settled', () => {
  test('with all of it', async () => {
    const app = await withLoan();
    const { paymentId, answerBefore } = await settle(app, 11_200, '2026-12-20', 'unpaid');
    expect((await app.read()).stored.payments.map(({ id }) => id)).toEqual([paymentId]);
    expect(answerBefore).toBeNull();
    expect(await shown(app)).toEqual({
      payments: [['2026-12-20', 11_200]],
      answers: 0,
      outcome: [11_200, 'on-time', '2026-12-20'],
      asked: [],
      overdue: 0,
    });
  });

  test('with a part, the rest not paid', async () => {
    const app = await withLoan();
    await settle(app, 5_000, '2026-12-20', 'unpaid');
    expect(await shown(app)).toEqual({
      payments: [['2026-12-20', 5_000]],
      answers: 1,
      outcome: [5_000, 'partly', null],
      asked: [],
      overdue: 6_200,
    });
  });

  test('with a part, the rest not yet known', async () => {
    const app = await withLoan();
    await settle(app, 5_000, '2026-12-20', 'unknown');
    expect(await shown(app)).toMatchObject({
      answers: 0,
      outcome: [5_000, 'unconfirmed', null],
      asked: [6_200],
      overdue: 0,
    });
  });

  test('and taken back, as one', async () => {
    const app = await withLoan();
    const before = await shown(app);
    const { paymentId, answerBefore } = await settle(app, 5_000, '2026-12-20', 'unpaid');
    await app.run('dues.unsettle', { paymentId, dueDate: DUE.dueDate, answer: answerBefore });
    expect(await shown(app)).toEqual(before);
    await app.run('payments.restore', { id: paymentId });
    expect((await shown(app)).outcome).toEqual([5_000, 'unconfirmed', null]);
  });

  test('after it was said to be unpaid: in time that was wrong, later it was right', async () => {
    const app = await withLoan();
    await app.run('dues.answer', { ...DUE, answer: 'not-paid' });
    const early = await settle(app, 5_000, '2026-12-22', 'unknown');
    expect(early.answerBefore).toBe('not-paid');
    expect(await shown(app)).toMatchObject({ answers: 0, asked: [6_200], overdue: 0 });
    await app.run('dues.unsettle', { paymentId: early.paymentId, dueDate: DUE.dueDate, answer: 'not-paid' });
    await settle(app, 5_000, '2026-12-24', 'unknown');
    expect(await shown(app)).toMatchObject({ answers: 1, asked: [], outcome: [4_980, 'partly', null] });
  });

  test('though the balance was typed anew since', async () => {
    const app = await withLoan();
    const debt = { ...LOAN, balance: fen(110_000), remainingPeriods: 11 };
    await app.run('debts.update', { debt, balanceAsOf: app.today });
    const part = await settle(app, 5_000, '2026-12-20', 'unpaid');
    expect(await shown(app)).toMatchObject({ outcome: [5_000, 'partly', null], overdue: 0, asked: [] });
    expect((await app.read()).case.debts[0].balance).toBe(110_000);
    await app.run('dues.unsettle', { paymentId: part.paymentId, dueDate: DUE.dueDate, answer: null });
    expect(await shown(app)).toMatchObject({ payments: [], outcome: [0, 'unconfirmed', null] });
    await settle(app, 11_200, '2026-12-21', 'unknown');
    expect((await shown(app)).outcome).toEqual([11_200, 'late', '2026-12-21']);
  });

  test('only if there was such a date, up to today', async () => {
    const app = await withLoan();
    const ask = { ...DUE, paid: 1, on: '2026-12-20', rest: 'unknown' };
    expect((await app.fail('dues.settle', { ...ask, dueDate: '2026-12-19' })).faults).toEqual([
      { path: 'dueDate', code: 'unknown-reference' },
    ]);
    expect((await app.fail('dues.settle', { ...ask, dueDate: '2027-01-20' })).faults?.[0].path).toBe(
      'dueDate',
    );
    expect((await app.fail('dues.settle', { ...ask, on: '2026-12-26' })).faults?.[0].path).toBe('on');
    expect((await app.fail('dues.settle', { ...ask, debt: 'nobody' })).faults?.[0].path).toBe('debt');
    expect(await shown(app)).toMatchObject({ payments: [], answers: 0 });
  });
});
