import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { figuresOf } from '../../src/domain/position/figures.ts';
import { aheadOrBehind } from '../../src/domain/progress/ahead-or-behind.ts';
import { keptPlanOf } from '../../src/domain/progress/kept-plan.ts';
import { testApp, type TestApp } from '../support/store-app.ts';
import { BARE_DEBTS, TODAY } from '../support/store-entries.ts';

const family = { ...BARE_DEBTS[2], balance: fen(300_000), dueDate: addDays(TODAY, 20) };
const day = (passed: number) => addDays(TODAY, passed);

/** What the page does when a plan is kept: it has planned the case of today. */
async function keep(app: TestApp) {
  const { case: input } = await app.read();
  const minimums = planCase(input, { strategy: 'minimums' });
  const plan = keptPlanOf(input, minimums, minimums.summary);
  return { plan, ...(await app.run('plans.keep', { plan })) };
}

async function withDebt(): Promise<TestApp> {
  const app = testApp();
  await app.run('cash.set', { cash: { onHand: fen(400_000), buffer: fen(0) } });
  await app.run('debts.add', { debt: family, balanceAsOf: TODAY });
  return app;
}

const standing = async (app: TestApp) => {
  const { keptPlan, case: input, today } = await app.read();
  return keptPlan === null ? null : aheadOrBehind(keptPlan, figuresOf(input).debts, today);
};

describe('a kept plan', () => {
  test('is there again as it was kept', async () => {
    const app = await withDebt();
    expect((await app.read()).keptPlan).toBeNull();
    const { plan, number } = await keep(app);
    expect((await app.read()).keptPlan).toEqual({ ...plan, number });
  });

  test('is replaced as long as its day lasts; later another one is kept beside it, and can be taken back', async () => {
    const app = await withDebt();
    await keep(app);
    await app.run('payments.record', { debt: 'family', date: TODAY, amount: fen(1_000) });
    const { plan: today } = await keep(app);
    app.today = day(3);
    const { number } = await keep(app);
    expect((await app.read()).keptPlan?.keptOn).toBe(day(3));
    expect(await app.run('plans.discard', { number })).toBeNull();
    expect((await app.read()).keptPlan).toMatchObject(today);
    expect(await app.fail('plans.discard', { number })).toEqual({ code: 'entry/not-found' });
  });

  test('of another day is refused', async () => {
    const app = await withDebt();
    const { plan } = await keep(app);
    app.today = day(1);
    expect((await app.fail('plans.keep', { plan })).faults).toEqual([
      { path: 'plan.keptOn', code: 'date-before', allowed: day(1) },
    ]);
    app.today = day(-1);
    expect((await app.fail('plans.keep', { plan })).faults?.[0].code).toBe('date-in-future');
  });

  test('stays when its debt is removed, and six are kept at most', async () => {
    const app = await withDebt();
    for (let passed = 0; passed < 8; passed += 1) {
      app.today = day(passed);
      await keep(app);
    }
    await app.run('debts.remove', { id: 'family' });
    const { records } = JSON.parse((await app.run('case.export', {})).text) as {
      records: { keptPlans: { keptOn: string; paths: { name: string }[] }[] };
    };
    expect(records.keptPlans.map(({ keptOn }) => keptOn)).toEqual([2, 3, 4, 5, 6, 7].map(day));
    expect(records.keptPlans[0].paths[0].name).toBe('家人');
  });

  test('tells who is ahead or behind, as payments are recorded', async () => {
    const app = await withDebt();
    await keep(app);
    app.today = day(5);
    expect(await standing(app)).toMatchObject({ owed: { amount: 0, days: 0 } });
    // The plan pays on the due date, fifteen days ahead.
    const { id } = await app.run('payments.record', { debt: 'family', date: day(5), amount: fen(300_000) });
    expect(await standing(app)).toMatchObject({ owed: { amount: 300_000, days: 15 } });
    await app.run('payments.remove', { id });
    app.today = day(22);
    expect(await standing(app)).toMatchObject({ owed: { amount: -300_000, days: -2 } });
  });

  test('has beside it what was paid of interest and fees since, and how many payments do not tell', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: BARE_DEBTS[1], balanceAsOf: TODAY });
    await keep(app);
    expect((await app.read()).interestSinceKept).toEqual({ interest: 0, fees: 0, unknown: 0 });
    app.today = day(10);
    await app.run('payments.record', { debt: 'mortgage', date: day(8), amount: fen(607_500) });
    // Due on 1 December: 90,000,000 x 3.1 % / 12.
    expect((await app.read()).interestSinceKept).toEqual({ interest: 232_500, fees: 0, unknown: 0 });
    await app.run('debts.update', { debt: { ...BARE_DEBTS[1], balance: fen(7) }, balanceAsOf: day(10) });
    await app.run('payments.record', { debt: 'mortgage', date: day(9), amount: fen(1) });
    expect((await app.read()).interestSinceKept).toEqual({ interest: 232_500, fees: 0, unknown: 1 });
  });
});
