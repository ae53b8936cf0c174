import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { testApp } from '../support/store-app.ts';
import { testStore } from '../support/store-folder.ts';
import { BARE_DEBTS, FULL_DEBTS, TODAY } from '../support/store-entries.ts';

const family = { ...BARE_DEBTS[2], balance: fen(300_000) };
const days = (snapshots: readonly { date: string; owed: number }[]) =>
  snapshots.map(({ date, owed }) => [date, owed]);

describe('the figures of each day', () => {
  test('are kept after each change, one a day', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: family, balanceAsOf: TODAY });
    await app.run('payments.record', { debt: 'family', date: TODAY, amount: fen(100) });
    await app.run('scores.set', { score: { date: TODAY, zhima: 572 } });
    expect((await app.read()).snapshots).toEqual([
      {
        date: TODAY,
        owed: 299_900,
        overdue: 0,
        principal: 299_900,
        ratio: '0.0000',
        ratioReported: '0.0000',
        utilisation: null,
        zhima: 572,
        income: null,
        conditions: expect.any(Array) as unknown,
        debts: [{ debt: 'family', name: '家人', owed: 299_900, overdue: 0 }],
      },
    ]);
  });

  test('are not kept while there is no debt', async () => {
    const app = testApp();
    await app.run('scores.set', { score: { date: TODAY, zhima: 572 } });
    app.today = addDays(TODAY, 3);
    expect((await app.read()).snapshots).toEqual([]);
  });

  test('of the days since the last change are filled with what was owed on each', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: FULL_DEBTS[0], balanceAsOf: TODAY });
    app.today = addDays(TODAY, 3);
    const { snapshots } = await app.read();
    expect(snapshots.map(({ date }) => date)).toEqual([0, 1, 2, 3].map((passed) => addDays(TODAY, passed)));
    // Interest on what is overdue grows from day to day.
    const owed = snapshots.map((snapshot) => snapshot.owed);
    expect([...new Set(owed)].sort((a, b) => a - b)).toEqual(owed);
  });

  test('are filled at the start too', async () => {
    const store = testStore();
    await testApp({ store }).run('debts.add', { debt: family, balanceAsOf: TODAY });
    const later = testApp({ store, today: addDays(TODAY, 2) });
    expect(days((await later.read()).snapshots)).toEqual(
      [0, 1, 2].map((passed) => [addDays(TODAY, passed), 300_000]),
    );
    expect(later.lines).toEqual([]);
  });

  test('are filled before a change: it does not reach back', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: family, balanceAsOf: TODAY });
    app.today = addDays(TODAY, 2);
    await app.run('debts.update', { debt: { ...family, balance: fen(1) }, balanceAsOf: app.today });
    expect(days((await app.read()).snapshots)).toEqual([
      [TODAY, 300_000],
      [addDays(TODAY, 1), 300_000],
      [addDays(TODAY, 2), 1],
    ]);
  });

  test('of past days stay as they were when a debt is deleted, added, or entered for an earlier day', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: family, balanceAsOf: TODAY });
    await app.run('debts.add', { debt: BARE_DEBTS[0], balanceAsOf: TODAY });
    app.today = addDays(TODAY, 3);
    const before = (await app.read()).snapshots;
    await app.run('debts.remove', { id: 'card' });
    await app.run('debts.add', { debt: { ...BARE_DEBTS[1], balance: fen(7) }, balanceAsOf: TODAY });
    const typed = { ...family, balance: fen(1) };
    await app.run('debts.update', { debt: typed, balanceAsOf: addDays(TODAY, 1) });
    const after = (await app.read()).snapshots;
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after[3].debts.map(({ debt, owed }) => [debt, owed])).toEqual([
      ['family', 1],
      ['mortgage', 7],
    ]);
  });

  test('are filled for 400 days at most', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: family, balanceAsOf: TODAY });
    app.today = addDays(TODAY, 1_000);
    const { snapshots } = await app.read();
    expect(snapshots).toHaveLength(402);
    expect([snapshots[1].date, snapshots[401].date]).toEqual([addDays(TODAY, 600), addDays(TODAY, 1_000)]);
  });

  test('show nothing owed on the day the last debt is deleted', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: family, balanceAsOf: TODAY });
    await app.run('debts.remove', { id: 'family' });
    expect(days((await app.read()).snapshots)).toEqual([[TODAY, 0]]);
  });

  test('survive a clock that was set back', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: family, balanceAsOf: TODAY });
    app.today = civilDate('2026-11-20');
    await app.run('cash.set', { cash: { onHand: fen(1), buffer: fen(0) } });
    app.today = addDays(TODAY, 1);
    expect(days((await app.read()).snapshots)).toEqual([
      ['2026-11-20', 300_000],
      [TODAY, 300_000],
      [addDays(TODAY, 1), 300_000],
    ]);
  });
});
