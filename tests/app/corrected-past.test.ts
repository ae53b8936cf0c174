import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/contract/workspace.ts';
import type { Debt } from '../../src/domain/case/case.ts';
import { addDays } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { testApp, type TestApp } from '../support/store-app.ts';
import { BARE_DEBTS, INCOMES, TODAY } from '../support/store-entries.ts';

const family = { ...BARE_DEBTS[2], balance: fen(300_000) };
/** 375,000 and interest are due each month. */
const mortgage = { ...BARE_DEBTS[1], dueDay: 25, penaltyRate: { daily: '0' } } as Debt;
const day = (passed: number) => addDays(TODAY, passed);

/** A workspace in which five days have passed since its debts were entered. */
async function livedIn(...debts: Debt[]): Promise<TestApp> {
  const app = testApp();
  for (const debt of debts) await app.run('debts.add', { debt, balanceAsOf: TODAY });
  app.today = day(5);
  await app.read();
  return app;
}

const owed = async (app: TestApp) => (await app.read()).snapshots.map((snapshot) => snapshot.owed);
const overdue = async (app: TestApp) => (await app.read()).snapshots.map((snapshot) => snapshot.overdue);

describe('figures of past days', () => {
  test('follow a payment that is recorded late, from its day on, and its correction and removal', async () => {
    const app = await livedIn(family);
    const { id } = await app.run('payments.record', { debt: 'family', date: day(2), amount: fen(100_000) });
    expect(await owed(app)).toEqual([300_000, 300_000, 200_000, 200_000, 200_000, 200_000]);
    await app.run('payments.update', { id, date: day(4), amount: fen(50_000) });
    expect(await owed(app)).toEqual([300_000, 300_000, 300_000, 300_000, 250_000, 250_000]);
    await app.run('payments.update', { id, date: day(1), amount: fen(50_000) });
    expect(await owed(app)).toEqual([300_000, 250_000, 250_000, 250_000, 250_000, 250_000]);
    await app.run('payments.remove', { id });
    expect(await owed(app)).toEqual(Array(6).fill(300_000));
    await app.run('payments.restore', { id });
    expect(await owed(app)).toEqual([300_000, 250_000, 250_000, 250_000, 250_000, 250_000]);
  });

  test('follow the answer about a due date, and its being taken back', async () => {
    const app = await livedIn(mortgage);
    expect(await overdue(app)).toEqual([0, 0, 0, 0, 0, 0]);
    const due = { debt: 'mortgage', dueDate: day(2) };
    await app.run('dues.answer', { ...due, answer: 'not-paid' });
    const [, , onTheDay, dayAfter] = await overdue(app);
    expect([onTheDay, dayAfter]).toEqual([0, 90_000_000 / 240 + 232_500]);
    await app.run('dues.answer', { ...due, answer: null });
    expect(await overdue(app)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('follow a score that is entered late, up to the next one, and nothing else with it', async () => {
    const app = await livedIn(family);
    const before = (await app.read()).snapshots;
    await app.run('scores.set', { score: { date: day(3), zhima: 590 } });
    await app.run('scores.set', { score: { date: day(1), zhima: 580 } });
    const after = (await app.read()).snapshots;
    expect(after.map(({ zhima }) => zhima)).toEqual([null, 580, 580, 590, 590, 590]);
    const withoutScore = (snapshot: Snapshot) => ({
      ...snapshot,
      zhima: null,
      conditions: snapshot.conditions.filter(({ id }) => id !== 'zhima_below_600'),
    });
    expect(after.map(withoutScore)).toEqual(before.map(withoutScore));
    await app.run('scores.remove', { date: day(1) });
    expect((await app.read()).snapshots.map(({ zhima }) => zhima)).toEqual([null, null, null, 590, 590, 590]);
  });

  test('of other debts stay as they were known, whatever is typed of them since', async () => {
    const app = await livedIn(family, { ...BARE_DEBTS[0], balance: fen(100_000) });
    const before = (await app.read()).snapshots;
    const dearer = { ...BARE_DEBTS[0], balance: fen(100_000), rate: { daily: '0.01' } } as Debt;
    await app.run('debts.update', { debt: dearer, balanceAsOf: TODAY });
    await app.run('payments.record', { debt: 'family', date: day(1), amount: fen(1_000) });
    const after = (await app.read()).snapshots;
    expect(after.slice(0, 5).map(({ debts }) => debts[1])).toEqual(
      before.slice(0, 5).map(({ debts }) => debts[1]),
    );
    expect(after[4].owed).toBe(before[4].owed - 1_000);
    expect(after[5].debts[1].owed).toBeGreaterThan(before[5].debts[1].owed);
  });

  test('of a debt that was typed anew later stay before that day', async () => {
    const app = await livedIn(family);
    await app.run('debts.update', { debt: { ...family, balance: fen(80_000) }, balanceAsOf: day(3) });
    await app.run('payments.record', { debt: 'family', date: day(1), amount: fen(5_000) });
    await app.run('payments.record', { debt: 'family', date: day(4), amount: fen(5_000) });
    expect(await owed(app)).toEqual([300_000, 300_000, 300_000, 300_000, 75_000, 75_000]);
  });

  test('of a debt that is removed stay', async () => {
    const app = await livedIn(family, mortgage);
    const { id } = await app.run('payments.record', { debt: 'family', date: day(2), amount: fen(100_000) });
    await app.run('debts.remove', { id: 'family' });
    const before = (await app.read()).snapshots;
    await app.run('payments.remove', { id });
    expect((await app.read()).snapshots).toEqual(before);
  });

  test('divide by the income that was known on the day', async () => {
    const app = testApp();
    const income = { ...INCOMES[0], amount: fen(10_000_000), from: day(-40) };
    await app.run('incomes.add', { income });
    await app.run('debts.add', { debt: mortgage, balanceAsOf: TODAY });
    app.today = day(5);
    const before = (await app.read()).snapshots;
    // 375,000 and a month's interest on 89,625,000 at 3.1 %, of 10,000,000.
    expect(before.map(({ ratio, income: known }) => [ratio, known])).toEqual(
      Array(6).fill(['0.0607', 10_000_000]),
    );
    await app.run('incomes.update', { income: { ...income, amount: fen(1_000_000) } });
    await app.run('payments.record', { debt: 'mortgage', date: day(1), amount: fen(45_000_000) });
    const after = (await app.read()).snapshots;
    expect(after.slice(0, 5).map(({ income: known }) => known)).toEqual(Array(5).fill(10_000_000));
    expect(after.map(({ ratio }) => Number(ratio))).toEqual([0.0607, 0.0492, 0.0492, 0.0492, 0.0492, 0.4919]);
    expect(after[5].income).toBe(1_000_000);
  });

  test('are corrected for 400 days back at most', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: family, balanceAsOf: TODAY });
    for (const passed of [300, 600]) {
      app.today = day(passed);
      await app.read();
    }
    await app.run('payments.record', { debt: 'family', date: day(10), amount: fen(1) });
    const { text } = await app.run('case.export', {});
    const { records } = JSON.parse(text) as { records: { snapshots: { owed: number }[] } };
    const now = records.snapshots.map((snapshot) => snapshot.owed);
    expect(now).toHaveLength(601);
    expect([now[199], now[200], now[599]]).toEqual([300_000, 299_999, 299_999]);
  });
});
