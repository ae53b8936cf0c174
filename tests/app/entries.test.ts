import { NO_RECORDS } from '../../src/domain/recovery/recovery-records.ts';
import { NO_REMINDERS } from '../../src/domain/reminders/reminders-now.ts';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { testApp, type TestApp } from '../support/store-app.ts';
import { BARE_DEBTS, EXPENSES, FULL_DEBTS, INCOMES, TODAY } from '../support/store-entries.ts';

const card = BARE_DEBTS[0];
const TOMORROW = addDays(TODAY, 1);

async function withCard(): Promise<TestApp> {
  const app = testApp();
  await app.run('debts.add', { debt: card, balanceAsOf: TODAY });
  return app;
}

describe('an empty workspace', () => {
  test('shows the usual settings and nothing else', async () => {
    const app = testApp();
    expect(await app.read()).toEqual({
      today: TODAY,
      sample: false,
      settings: { locale: 'system', theme: 'system' },
      stored: {
        debts: [],
        incomes: [],
        expenses: [],
        cash: { onHand: 0, buffer: 0, asOf: TODAY },
        scores: [],
        restriction: null,
        plan: { strategy: 'fastest-unlock', order: [], extras: [], horizonMonths: 120, ratioTarget: '0.5' },
        payments: [],
        dueAnswers: [],
        earlierDues: [],
        checks: [],
      },
      paymentsSince: addDays(TODAY, -400),
      paymentCount: 0,
      case: expect.objectContaining({ asOf: TODAY, debts: [], records: {} }) as unknown,
      cashEstimated: false,
      cashEntered: false,
      unconfirmed: [],
      dueOutcomes: [],
      agreements: [],
      billImports: [],
      reminders: NO_REMINDERS,
      whatIfs: [],
      recovery: NO_RECORDS,
      snapshots: [],
      keptPlan: null,
      interestSinceKept: null,
      importUndoable: false,
      app: { version: '1.2.3', shell: 'browser', dataFile: app.dataFile },
    });
  });
});

describe('debts', () => {
  test('of every kind are added as they were typed and shown as of today', async () => {
    const app = testApp();
    for (const debt of [...FULL_DEBTS, ...BARE_DEBTS]) {
      expect(await app.run('debts.add', { debt, balanceAsOf: TODAY })).toEqual({ id: debt.id });
    }
    const { stored, case: today } = await app.read();
    expect(stored.debts).toEqual(
      [...FULL_DEBTS, ...BARE_DEBTS].map((debt) => ({ ...debt, balanceAsOf: TODAY })),
    );
    expect(today.debts.map(({ id, balance }) => [id, balance])).toEqual(
      [...FULL_DEBTS, ...BARE_DEBTS].map(({ id, balance }) => [id, balance]),
    );
  });

  test('an id is taken once, even by a debt that was removed', async () => {
    const app = await withCard();
    expect(await app.fail('debts.add', { debt: card, balanceAsOf: TODAY })).toEqual({ code: 'entry/exists' });
    await app.run('debts.remove', { id: 'card' });
    expect(await app.fail('debts.add', { debt: card, balanceAsOf: TODAY })).toEqual({ code: 'entry/exists' });
  });

  test('a balance of tomorrow is refused', async () => {
    for (const command of ['debts.add', 'debts.update']) {
      expect(await testApp().fail(command, { debt: card, balanceAsOf: TOMORROW })).toEqual({
        code: 'input/invalid',
        faults: [{ path: 'balanceAsOf', code: 'date-in-future', allowed: `<= ${TODAY}` }],
      });
    }
  });

  test('what cannot be true of a debt is refused with its path', async () => {
    const app = testApp();
    const overdue = { principal: fen(950_001), interest: fen(0), fees: fen(0), since: TODAY };
    const error = await app.fail('debts.add', { debt: { ...card, overdue }, balanceAsOf: TODAY });
    expect(error.faults).toEqual([
      { path: 'debt.overdue.principal', code: 'overdue-above-balance', allowed: '<= 950000' },
    ]);
    const late = { ...card, overdue: { ...overdue, principal: fen(1), since: TODAY } };
    const since = await app.fail('debts.add', { debt: late, balanceAsOf: addDays(TODAY, -1) });
    expect(since.faults).toEqual([
      { path: 'debt.overdue.since', code: 'date-in-future', allowed: `<= ${addDays(TODAY, -1)}` },
    ]);
  });

  test('are changed, removed and brought back', async () => {
    const app = await withCard();
    const renamed = { ...card, name: '新名字', balance: fen(1) };
    expect(await app.run('debts.update', { debt: renamed, balanceAsOf: TODAY })).toEqual({ id: 'card' });
    expect((await app.read()).stored.debts).toEqual([{ ...renamed, balanceAsOf: TODAY }]);
    await app.run('debts.remove', { id: 'card' });
    const removed = await app.read();
    expect([removed.stored.debts, removed.case.debts]).toEqual([[], []]);
    expect(await app.fail('debts.update', { debt: card, balanceAsOf: TODAY })).toEqual({
      code: 'entry/not-found',
    });
    await app.run('debts.restore', { id: 'card' });
    expect((await app.read()).stored.debts).toHaveLength(1);
  });
});

describe('incomes and expenses', () => {
  test('are added, changed, removed and brought back', async () => {
    const app = testApp();
    for (const income of INCOMES) expect(await app.run('incomes.add', { income })).toEqual({ id: income.id });
    for (const expense of EXPENSES)
      expect(await app.run('expenses.add', { expense })).toEqual({ id: expense.id });
    await app.run('incomes.update', { income: { ...INCOMES[0], amount: fen(1) } });
    await app.run('expenses.update', { expense: { ...EXPENSES[0], amount: fen(2) } });
    await app.run('incomes.remove', { id: 'bonus' });
    await app.run('expenses.remove', { id: 'trip' });
    const { case: without } = await app.read();
    expect(without.incomes).toEqual([{ ...INCOMES[0], amount: 1 }, INCOMES[1], INCOMES[2]]);
    expect(without.expenses).toEqual([{ ...EXPENSES[0], amount: 2 }]);
    await app.run('incomes.restore', { id: 'bonus' });
    await app.run('expenses.restore', { id: 'trip' });
    const { case: again } = await app.read();
    expect([again.incomes.length, again.expenses.length]).toEqual([INCOMES.length, EXPENSES.length]);
  });

  test('an id is taken once', async () => {
    const app = testApp();
    await app.run('incomes.add', { income: INCOMES[0] });
    await app.run('expenses.add', { expense: EXPENSES[0] });
    expect(await app.fail('incomes.add', { income: INCOMES[0] })).toEqual({ code: 'entry/exists' });
    expect(await app.fail('expenses.add', { expense: EXPENSES[0] })).toEqual({ code: 'entry/exists' });
  });

  test('cannot end before they begin, or be both once and recurring', async () => {
    const app = testApp();
    const until = '2026-01-01';
    for (const [command, key, entry] of [
      ['incomes.add', 'income', INCOMES[0]],
      ['incomes.update', 'income', INCOMES[0]],
      ['expenses.add', 'expense', EXPENSES[0]],
      ['expenses.update', 'expense', EXPENSES[0]],
    ] as const) {
      const ended = await app.fail(command, { [key]: { ...entry, until } });
      expect(ended.faults, command).toEqual([
        { path: `${key}.until`, code: 'date-before', allowed: `>= ${String(entry.from)}` },
      ]);
      const both = await app.fail(command, { [key]: { ...entry, on: TODAY } });
      expect(both.faults, command).toEqual([{ path: key, code: 'timing-unclear' }]);
    }
  });
});

describe('cash, scores, restriction, plan and settings', () => {
  test('cash is as of today', async () => {
    const app = testApp();
    expect(await app.run('cash.set', { cash: { onHand: fen(520_000), buffer: fen(50_000) } })).toBeNull();
    expect((await app.read()).stored.cash).toEqual({ onHand: 520_000, buffer: 50_000, asOf: TODAY });
    expect(
      (await app.fail('cash.set', { cash: { onHand: -1, buffer: 0.5 } })).faults?.map(({ path }) => path),
    ).toEqual(['cash.onHand', 'cash.buffer']);
  });

  test('cash is brought forward on later days, and says so', async () => {
    const app = testApp();
    await app.run('cash.set', { cash: { onHand: fen(1_000), buffer: fen(0) } });
    await app.run('incomes.add', {
      income: { id: 'b', name: '奖金', kind: 'one-off', amount: fen(500), on: TOMORROW },
    });
    expect(await app.read()).toMatchObject({ cashEstimated: false, case: { cash: { onHand: 1_000 } } });
    app.today = TOMORROW;
    expect(await app.read()).toMatchObject({ cashEstimated: true, case: { cash: { onHand: 1_500 } } });
  });

  test('a score is saved, replaced and removed', async () => {
    const app = testApp();
    await app.run('scores.set', { score: { date: TODAY, zhima: 570 } });
    await app.run('scores.set', { score: { date: TODAY, zhima: 572 } });
    expect((await app.read()).case.scores).toEqual([{ date: TODAY, zhima: 572 }]);
    await app.run('scores.remove', { date: TODAY });
    expect((await app.read()).case.scores).toEqual([]);
    expect(await app.fail('scores.remove', { date: TODAY })).toEqual({ code: 'entry/not-found' });
    expect(
      (await app.fail('scores.set', { score: { date: TOMORROW, zhima: 600 } })).faults?.[0],
    ).toMatchObject({
      path: 'score.date',
      code: 'date-in-future',
    });
    expect((await app.fail('scores.set', { score: { date: TODAY, zhima: 349 } })).faults?.[0].path).toBe(
      'score.zhima',
    );
  });

  test('the restriction is set and taken away', async () => {
    const app = testApp();
    const restriction = { since: addDays(TODAY, -30), platform: 'alipay', causes: ['overdue_unpaid'] };
    await app.run('restriction.set', { restriction });
    expect((await app.read()).case.restriction).toEqual(restriction);
    await app.run('restriction.set', { restriction: null });
    expect((await app.read()).case.restriction).toBeNull();
    const later = await app.fail('restriction.set', { restriction: { ...restriction, since: TOMORROW } });
    expect(later.faults?.[0]).toMatchObject({ path: 'restriction.since', code: 'date-in-future' });
  });

  test('the plan takes an order of known debts, each once', async () => {
    const app = await withCard();
    const plan = {
      strategy: 'custom' as const,
      order: ['card'],
      extras: [],
      horizonMonths: 60,
      ratioTarget: '0.4',
    };
    await app.run('plan.set', { plan });
    expect((await app.read()).case.plan).toEqual(plan);
    const error = await app.fail('plan.set', { plan: { ...plan, order: ['card', 'nobody', 'card'] } });
    expect(error.faults).toEqual([
      { path: 'plan.order[1]', code: 'unknown-reference' },
      { path: 'plan.order[2]', code: 'duplicate-id' },
    ]);
  });

  test('language and theme are set one by one', async () => {
    const app = testApp();
    await app.run('settings.set', { locale: 'en' });
    await app.run('settings.set', { theme: 'dark' });
    expect((await app.read()).settings).toEqual({ locale: 'en', theme: 'dark' });
    expect((await app.fail('settings.set', { locale: 'fr' })).faults?.[0].path).toBe('locale');
  });
});

describe('payments and answers about due dates', () => {
  const principalOnly = (principal: number) => ({ fees: 0, interest: 0, principal, excess: 0 });

  test('a payment lowers what is owed today; taking it back raises it again', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: BARE_DEBTS[2], balanceAsOf: addDays(TODAY, -5) });
    await app.run('debts.update', {
      debt: { ...BARE_DEBTS[2], balance: fen(300_000) },
      balanceAsOf: addDays(TODAY, -5),
    });
    const owed = async () => (await app.read()).case.debts[0].balance;
    const payment = { debt: 'family', date: addDays(TODAY, -1), amount: fen(100_000), note: '转账' };
    const { id } = await app.run('payments.record', payment);
    expect((await app.read()).stored.payments).toEqual([
      { id, ...payment, inBalance: false, inCash: true, split: principalOnly(100_000) },
    ]);
    expect(await owed()).toBe(200_000);
    await app.run('payments.update', { id, date: TODAY, amount: fen(50_000), note: '' });
    expect((await app.read()).stored.payments).toEqual([
      {
        id,
        debt: 'family',
        date: TODAY,
        amount: 50_000,
        inBalance: false,
        inCash: true,
        split: principalOnly(50_000),
      },
    ]);
    expect(await owed()).toBe(250_000);
    await app.run('payments.remove', { id });
    expect(await owed()).toBe(300_000);
    await app.run('payments.restore', { id });
    expect(await owed()).toBe(250_000);
  });

  test('a payment of tomorrow, of nothing or to nobody is refused', async () => {
    const app = await withCard();
    const payment = { debt: 'card', date: TODAY, amount: 100 };
    expect((await app.fail('payments.record', { ...payment, date: TOMORROW })).faults?.[0].code).toBe(
      'date-in-future',
    );
    expect((await app.fail('payments.record', { ...payment, amount: 0 })).faults?.[0].path).toBe('amount');
    expect((await app.fail('payments.record', { ...payment, debt: 'nobody' })).faults).toEqual([
      { path: 'debt', code: 'unknown-reference' },
    ]);
    const { id } = await app.run('payments.record', { debt: 'card', date: TODAY, amount: fen(100) });
    expect((await app.fail('payments.update', { id, date: TOMORROW, amount: 1 })).faults?.[0].code).toBe(
      'date-in-future',
    );
  });

  test('a passed due date waits for an answer, becomes overdue by it, and no longer when it is taken back', async () => {
    const app = testApp();
    const balanceAsOf = addDays(TODAY, -7);
    const loan = { ...BARE_DEBTS[1], dueDay: 20 };
    await app.run('debts.add', { debt: loan, balanceAsOf });
    const { unconfirmed } = await app.read();
    expect(unconfirmed).toEqual([
      { debt: 'mortgage', dueDate: '2026-11-20', amount: 90_000_000 / 240 + 232_500 },
    ]);
    const due = { debt: 'mortgage', dueDate: '2026-11-20' };
    await app.run('dues.answer', { ...due, answer: 'not-paid' });
    const answered = await app.read();
    expect(answered.unconfirmed).toEqual([]);
    expect(answered.stored.dueAnswers).toEqual([{ ...due, answer: 'not-paid' }]);
    expect(answered.case.debts[0].overdue).toMatchObject({ principal: 375_000, since: '2026-11-21' });
    await app.run('dues.answer', { ...due, answer: null });
    expect((await app.read()).unconfirmed).toEqual(unconfirmed);
  });

  test('an answer about a due date ahead, or about nobody, is refused', async () => {
    const app = await withCard();
    const answer = { debt: 'card', dueDate: TODAY, answer: 'not-paid' };
    expect((await app.fail('dues.answer', { ...answer, dueDate: TOMORROW })).faults?.[0].path).toBe(
      'dueDate',
    );
    expect((await app.fail('dues.answer', { ...answer, debt: 'nobody' })).faults).toEqual([
      { path: 'debt', code: 'unknown-reference' },
    ]);
  });
});

describe('what is not there', () => {
  test.each([
    ['debts.update', { debt: card, balanceAsOf: TODAY }],
    ['debts.remove', { id: 'x' }],
    ['debts.restore', { id: 'x' }],
    ['incomes.update', { income: INCOMES[0] }],
    ['incomes.remove', { id: 'x' }],
    ['incomes.restore', { id: 'x' }],
    ['expenses.update', { expense: EXPENSES[0] }],
    ['expenses.remove', { id: 'x' }],
    ['expenses.restore', { id: 'x' }],
    ['payments.update', { id: 'x', date: TODAY, amount: 1 }],
    ['payments.remove', { id: 'x' }],
    ['payments.restore', { id: 'x' }],
    ['whatIfs.remove', { id: 'x' }],
    ['whatIfs.restore', { id: 'x' }],
    ['scores.remove', { date: TODAY }],
    ['sample.remove', {}],
  ])('%s says that it is not found', async (command, args) => {
    expect(await testApp().fail(command, args)).toEqual({ code: 'entry/not-found' });
  });

  test('what was not removed cannot be brought back', async () => {
    const app = await withCard();
    expect(await app.fail('debts.restore', { id: 'card' })).toEqual({ code: 'entry/not-found' });
  });
});
