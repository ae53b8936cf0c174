import { expect, test } from 'vitest';
import { addDays, type CivilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { insertPayment } from '../../src/main/store/payments.ts';
import { testApp } from '../support/store-app.ts';
import { BARE_DEBTS, TODAY } from '../support/store-entries.ts';

const family = { ...BARE_DEBTS[2], balance: fen(300_000) };
const ago = (days: number): CivilDate => addDays(TODAY, -days);

/** A workspace that was opened every few hundred days, so that every day of almost three years has figures. */
async function lived() {
  const app = testApp({ today: ago(1_000) });
  await app.run('debts.add', { debt: family, balanceAsOf: app.today });
  for (const days of [700, 350, 0]) {
    app.today = ago(days);
    await app.run('debts.update', {
      debt: { ...family, balance: fen(300_000 - 1_000 + days) },
      balanceAsOf: app.today,
    });
    await app.run('payments.record', { debt: 'family', date: app.today, amount: fen(1) });
  }
  return app;
}

test('the last 400 days are sent day by day, the time before by month ends, from the first day on', async () => {
  const app = await lived();
  const dates = (await app.read()).snapshots.map(({ date }) => date);
  const daily = dates.filter((date) => date >= ago(400));
  expect(daily).toHaveLength(401);
  const earlier = dates.filter((date) => date < ago(400));
  expect(earlier[0]).toBe(ago(1_000));
  expect(earlier.at(-1)).toBe(ago(401));
  expect(earlier.slice(1, -1).every((date) => addDays(date, 1).endsWith('-01'))).toBe(true);
  const months = new Set(earlier.map((date) => date.slice(0, 7)));
  expect(months.size).toBeGreaterThan(19);
  expect(earlier).toHaveLength(months.size + 1);
});

test('the day a restriction began is sent too, or the last one before it', async () => {
  const app = await lived();
  const since = '2024-09-13' as CivilDate;
  await app.run('restriction.set', { restriction: { since, platform: 'alipay', causes: [] } });
  expect((await app.read()).snapshots.map(({ date }) => date)).toContain(since);
});

test('older payments are counted and read when asked for', async () => {
  const app = await lived();
  const { stored, paymentsSince, paymentCount } = await app.read();
  expect([stored.payments.length, paymentsSince, paymentCount]).toEqual([2, ago(400), 3]);
  const older = await app.run('payments.history', { before: paymentsSince, limit: 50 });
  expect(older).toMatchObject({ payments: [{ date: ago(700), inBalance: true }], more: false });
  expect(await app.run('payments.history', { before: TODAY, limit: 1 })).toMatchObject({
    payments: [{ date: ago(350) }],
    more: true,
  });
});

test('of very many payments the newest thousand are sent, to the end of a day', async () => {
  const app = testApp({ today: ago(60) });
  await app.run('debts.add', { debt: family, balanceAsOf: app.today });
  app.today = TODAY;
  await app.run('debts.update', { debt: family, balanceAsOf: TODAY });
  app.store.change((db) => {
    for (let index = 0; index < 1_203; index += 1) {
      insertPayment(db, { id: `p${index}`, debt: 'family', date: ago(1 + (index % 50)), amount: fen(1) });
    }
  });
  const { stored, paymentsSince, paymentCount } = await app.read();
  // 25 payments a day on the first three days, 24 on each of the others.
  expect([paymentsSince, stored.payments.length, paymentCount]).toEqual([ago(42), 25 * 3 + 24 * 39, 1_203]);
  const older = await app.run('payments.history', { before: paymentsSince, limit: 500 });
  expect(older).toMatchObject({ more: false });
  expect(older.payments).toHaveLength(1_203 - stored.payments.length);
});

test('an export carries all of it', async () => {
  const app = await lived();
  const { text } = await app.run('case.export', {});
  const { records } = JSON.parse(text) as { records: { payments: unknown[]; snapshots: unknown[] } };
  expect(records.payments).toHaveLength(3);
  expect(records.snapshots).toHaveLength(1_001);
});
