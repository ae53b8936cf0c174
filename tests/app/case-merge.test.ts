import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { testApp, type TestApp } from '../support/store-app.ts';
import { BARE_DEBTS, EXPENSES, INCOMES, LOG, TODAY } from '../support/store-entries.ts';

const [FIRST, SECOND] = BARE_DEBTS as [(typeof BARE_DEBTS)[number], (typeof BARE_DEBTS)[number]];

/** An app with the first debt and a payment on it. */
async function withFirst(): Promise<TestApp> {
  const app = testApp();
  await app.run('debts.add', { debt: FIRST, balanceAsOf: addDays(TODAY, -10) });
  await app.run('payments.record', { debt: FIRST.id, date: TODAY, amount: fen(100) });
  return app;
}
const exported = async (app: TestApp) => (await app.run('case.export', {})).text;

describe('merging a case file', () => {
  test('adds what is not there and leaves the rest as it was', async () => {
    const other = testApp();
    await other.run('debts.add', { debt: SECOND, balanceAsOf: TODAY });
    await other.run('payments.record', { debt: SECOND.id, date: TODAY, amount: fen(5) });
    await other.run('incomes.add', { income: INCOMES[0]! });
    await other.run('expenses.add', { expense: EXPENSES[0]! });
    await other.run('scores.set', { score: { date: addDays(TODAY, -16), zhima: 580 } });
    await other.run('log.add', { entry: LOG[0]! });
    const [before, text] = [(await other.read()).case, await exported(other)];

    const app = await withFirst();
    const own = (await app.read()).case;
    expect(await app.run('case.merge', { text, take: [] })).toEqual({
      added: 3,
      replaced: 0,
      kept: 0,
      payments: 1,
    });
    const { case: merged, recovery, stored } = await app.read();
    expect(merged.debts).toEqual([...own.debts, ...before.debts]);
    expect(merged.incomes).toEqual(before.incomes);
    expect(merged.scores).toEqual(before.scores);
    expect(recovery.log).toHaveLength(1);
    expect(stored.payments).toHaveLength(2);
    expect(merged.cash).toEqual(own.cash);
  });

  test('of the same data changes nothing, however often', async () => {
    const app = await withFirst();
    const text = await exported(app);
    const before = await app.read();
    for (const _time of [1, 2])
      expect(await app.run('case.merge', { text, take: [] })).toEqual({
        added: 0,
        replaced: 0,
        kept: 1,
        payments: 0,
      });
    expect({ ...(await app.read()), importUndoable: false }).toEqual(before);
  });

  test('takes entries that differ only where they are chosen', async () => {
    const app = await withFirst();
    const text = (await exported(app)).replace(JSON.stringify(FIRST.name), JSON.stringify('另一个名字'));
    await app.run('case.merge', { text, take: [] });
    expect((await app.read()).stored.debts[0]!.name).toBe(FIRST.name);
    expect(await app.run('case.merge', { text, take: [`debt ${FIRST.id}`] })).toMatchObject({ replaced: 1 });
    expect((await app.read()).stored.debts[0]!.name).toBe('另一个名字');
  });

  test('gives an entry another id where a deleted one still has it', async () => {
    const app = await withFirst();
    const text = await exported(app);
    await app.run('debts.remove', { id: FIRST.id });
    await app.run('case.merge', { text, take: [] });
    const [added] = (await app.read()).stored.debts;
    expect(added).toMatchObject({ name: FIRST.name });
    expect(added!.id).not.toBe(FIRST.id);
  });

  test('is taken back as one', async () => {
    const other = testApp();
    await other.run('debts.add', { debt: SECOND, balanceAsOf: TODAY });
    const app = await withFirst();
    const before = await app.read();
    await app.run('case.merge', { text: await exported(other), take: [] });
    await app.run('case.undoImport', {});
    expect(await app.read()).toEqual(before);
  });

  test('that is at fault changes nothing and keeps no copy', async () => {
    const app = await withFirst();
    const error = await app.fail('case.merge', { text: '{"format":"regain/case@1"}', take: [] });
    expect(error.faults!.map(({ path }) => path)).toContain('debts');
    expect((await app.read()).importUndoable).toBe(false);
  });
});
