import { describe, expect, test } from 'vitest';
import type { Debt } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { testApp, type TestApp } from '../support/store-app.ts';

const date = civilDate;

const LOAN: Debt = {
  id: 'loan',
  name: '消费贷',
  kind: 'instalment',
  method: 'equal-principal',
  balance: fen(120_000),
  rate: { annual: '0.12' },
  penaltyRate: { daily: '0.001' },
  remainingPeriods: 12,
  dueDay: 20,
};
const AGREEMENT = {
  since: date('2026-12-28'),
  reference: '协商 2026-118',
  interest: 'waived' as const,
  instalments: [
    { date: date('2027-01-10'), amount: fen(60_000) },
    { date: date('2027-02-10'), amount: fen(61_200) },
  ],
};

/** Overdue since 21 December, agreed on the 28th, looked at on 5 January. */
async function agreed(): Promise<TestApp> {
  const app = testApp({ today: date('2026-11-23') });
  await app.run('debts.add', { debt: LOAN, balanceAsOf: app.today });
  app.today = date('2027-01-05');
  await app.run('dues.answer', { debt: 'loan', dueDate: date('2026-12-20'), answer: 'not-paid' });
  await app.run('agreements.record', { debt: 'loan', agreement: AGREEMENT });
  return app;
}
const overdueOn = async (app: TestApp, day: string) =>
  (await app.read()).snapshots.find((snapshot) => snapshot.date === day)?.overdue;
const standing = async (app: TestApp) => (await app.read()).agreements[0];

describe('an agreement that is recorded', () => {
  test('replaces the schedule from its day on, and the past before it stays', async () => {
    const app = await agreed();
    const { case: today, agreements, unconfirmed } = await app.read();
    // 1,200 of interest and the penalty of the days to the 28th are owed beside the principal.
    expect(today.debts[0]).toMatchObject({ balance: 120_000, agreement: { reference: '协商 2026-118' } });
    expect(today.debts[0]?.overdue).toBeUndefined();
    expect(agreements).toMatchObject([{ debt: 'loan', state: 'running', paid: 0, count: 2, total: 121_200 }]);
    expect(unconfirmed).toEqual([]);
    expect([await overdueOn(app, '2026-12-27'), await overdueOn(app, '2026-12-29')]).toEqual([11_270, 0]);
    app.today = date('2027-01-11');
    expect((await app.read()).unconfirmed).toEqual([{ debt: 'loan', dueDate: '2027-01-10', amount: 60_000 }]);
  });

  test('is taken back as if it had never been recorded', async () => {
    const app = await agreed();
    await app.run('agreements.remove', { debt: 'loan' });
    const { stored, case: today, agreements } = await app.read();
    expect(stored.debts).toEqual([{ ...LOAN, balanceAsOf: '2026-11-23' }]);
    expect(today.debts[0]?.overdue).toMatchObject({ principal: 10_000, since: '2026-12-21' });
    expect(agreements).toEqual([]);
    expect(await overdueOn(app, '2027-01-04')).toBe(11_350);
  });

  test('taken back after the figures were typed anew, leaves those figures by their own terms', async () => {
    const app = await agreed();
    const typed = { ...(await app.read()).stored.debts[0]!, balance: fen(90_000), balanceAsOf: undefined };
    await app.run('debts.update', {
      debt: JSON.parse(JSON.stringify(typed)) as Debt,
      balanceAsOf: app.today,
    });
    await app.run('agreements.remove', { debt: 'loan' });
    const { stored } = await app.read();
    expect(stored.debts[0]).toMatchObject({ balance: 90_000, balanceAsOf: '2027-01-05' });
    expect(stored.debts[0]?.agreement).toBeUndefined();
  });

  test('is broken by an instalment answered as not paid: the own terms return, and what it covered is overdue', async () => {
    const app = await agreed();
    app.today = date('2027-01-12');
    const due = { debt: 'loan', dueDate: date('2027-01-10') };
    await app.run('dues.settle', { ...due, paid: fen(5_000), on: date('2027-01-10'), rest: 'unpaid' });
    expect(await standing(app)).toMatchObject({ state: 'broken', brokenOn: '2027-01-11' });
    const { case: today } = await app.read();
    expect(today.debts[0]?.agreement).toBeUndefined();
    // What is left of the instalment, which is more than what the agreement had covered.
    expect(today.debts[0]?.overdue).toMatchObject({ principal: 55_000, since: '2027-01-11' });
    await app.run('dues.answer', { ...due, answer: null });
    expect(await standing(app)).toMatchObject({ state: 'running' });
  });

  test('is marked broken by the user, and the mark can be taken back', async () => {
    const app = await agreed();
    await app.run('agreements.break', { debt: 'loan', on: date('2027-01-03') });
    expect(await standing(app)).toMatchObject({ state: 'broken', brokenOn: '2027-01-03' });
    expect([await overdueOn(app, '2027-01-02'), await overdueOn(app, '2027-01-03')]).toEqual([0, 11_290]);
    await app.run('agreements.break', { debt: 'loan', on: null });
    expect(await standing(app)).toMatchObject({ state: 'running', brokenOn: null });
    expect(await overdueOn(app, '2027-01-03')).toBe(0);
  });

  test('goes through a case file, broken too', async () => {
    const app = await agreed();
    await app.run('case.import', { text: (await app.run('case.export', {})).text });
    expect(await standing(app)).toMatchObject({
      state: 'running',
      agreement: { reference: '协商 2026-118' },
    });
    await app.run('agreements.break', { debt: 'loan', on: app.today });
    const { case: before } = await app.read();
    await app.run('case.import', { text: (await app.run('case.export', {})).text });
    expect(await standing(app)).toMatchObject({ state: 'broken', brokenOn: '2027-01-05' });
    expect((await app.read()).case.debts).toEqual(before.debts);
  });

  test('needs an instalment after the figures it starts from', async () => {
    const app = await agreed();
    const late = {
      ...AGREEMENT,
      since: date('2026-11-01'),
      instalments: [{ date: date('2026-11-20'), amount: 1 }],
    };
    expect(await app.fail('agreements.record', { debt: 'loan', agreement: late })).toMatchObject({
      faults: [{ path: 'agreement.instalments[0].date', code: 'date-before', allowed: '> 2026-12-28' }],
    });
  });

  test('a broken one of a file names a debt that is there, and a day that has been', async () => {
    const app = await agreed();
    const file = JSON.parse((await app.run('case.export', {})).text) as { records: object };
    const broken = { ...AGREEMENT, brokenOn: '2027-01-06' };
    const records = { ...file.records, brokenAgreements: [{ debt: 'nobody', agreement: broken }] };
    const { faults } = await app.fail('case.import', { text: JSON.stringify({ ...file, records }) });
    expect(faults?.map(({ path, code }) => [path, code])).toEqual([
      ['records.brokenAgreements[0].debt', 'unknown-reference'],
      ['records.brokenAgreements[0].agreement.brokenOn', 'date-in-future'],
    ]);
  });
});
