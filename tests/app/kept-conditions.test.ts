import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { ConditionId } from '../../src/domain/recovery/condition.ts';
import { CONDITIONS } from '../../src/domain/recovery/condition.ts';
import { SECURITY_STEPS } from '../../src/domain/recovery/account-attack.ts';
import { testApp, type TestApp } from '../support/store-app.ts';
import { FULL_DEBTS, INCOMES, TODAY } from '../support/store-entries.ts';

const day = (passed: number) => addDays(TODAY, passed);

/** Four days with overdue Huabei, an income, and a score on the first. */
async function livedIn(): Promise<TestApp> {
  const app = testApp();
  await app.run('debts.add', { debt: FULL_DEBTS[0], balanceAsOf: TODAY });
  await app.run('incomes.add', { income: INCOMES[0] });
  await app.run('scores.set', { score: { date: TODAY, zhima: 572 } });
  await app.run('restriction.set', {
    restriction: { since: TODAY, platform: 'alipay', causes: ['overdue_unpaid'] },
  });
  app.today = day(3);
  await app.read();
  return app;
}

async function strip(app: TestApp, id: ConditionId): Promise<(string | undefined)[]> {
  const { snapshots } = await app.read();
  return snapshots.map(({ conditions }) => conditions.find((condition) => condition.id === id)?.status);
}

describe('the states of the conditions', () => {
  test('are kept with the figures of each day, every one of them', async () => {
    const app = await livedIn();
    const { snapshots } = await app.read();
    expect(snapshots).toHaveLength(4);
    for (const { conditions } of snapshots) {
      expect(conditions.map(({ id }) => id).sort()).toEqual([...CONDITIONS].sort());
    }
    expect(await strip(app, 'overdue_unpaid')).toEqual(['unmet', 'unmet', 'unmet', 'unmet']);
    expect(await strip(app, 'zhima_below_600')).toEqual(['unmet', 'unmet', 'unmet', 'unmet']);
    expect(await strip(app, 'cash_out')).toEqual(Array(4).fill('unknown'));
  });

  test('of today follow each change at once', async () => {
    const app = await livedIn();
    for (const step of SECURITY_STEPS)
      await app.run('conditions.tick', { condition: 'account_attack', step, doneOn: day(3) });
    expect(await strip(app, 'account_attack')).toEqual(['unknown', 'unknown', 'unknown', 'met']);
  });

  test('of past days follow what is noted of them later, and its being taken back', async () => {
    const app = await livedIn();
    const call = { id: 'call', kind: 'support-call', channel: '95188', date: day(1) } as const;
    await app.run('log.add', { entry: call });
    expect(await strip(app, 'contact_support')).toEqual(['unknown', 'met', 'met', 'met']);
    await app.run('log.update', { entry: { ...call, date: day(2) } });
    expect(await strip(app, 'contact_support')).toEqual(['unknown', 'unknown', 'met', 'met']);
    await app.run('log.remove', { id: 'call' });
    expect(await strip(app, 'contact_support')).toEqual(Array(4).fill('unknown'));
    await app.run('log.restore', { id: 'call' });
    expect(await strip(app, 'contact_support')).toEqual(['unknown', 'unknown', 'met', 'met']);
  });

  test('of past days follow a tick, a score and a payment of an earlier day', async () => {
    const app = await livedIn();
    const tick = { condition: 'account_attack', step: 'password' } as const;
    await app.run('conditions.tick', { ...tick, doneOn: day(1) });
    expect(await strip(app, 'account_attack')).toEqual(['unknown', 'under-way', 'under-way', 'under-way']);
    await app.run('conditions.tick', { ...tick, doneOn: null });
    expect(await strip(app, 'account_attack')).toEqual(Array(4).fill('unknown'));
    await app.run('scores.set', { score: { date: day(2), zhima: 600 } });
    expect(await strip(app, 'zhima_below_600')).toEqual(['unmet', 'unmet', 'met', 'met']);
    await app.run('payments.record', { debt: 'huabei', date: day(1), amount: fen(400_000) });
    expect((await strip(app, 'overdue_unpaid'))[0]).toBe('unmet');
    expect((await strip(app, 'overdue_unpaid')).slice(1)).not.toContain('unmet');
  });

  test('stay where a debt of the day was deleted', async () => {
    const app = await livedIn();
    await app.run('debts.remove', { id: 'huabei' });
    await app.run('log.add', {
      entry: { id: 'payslips', kind: 'proof-document', document: 'income-proof', date: day(1) },
    });
    expect(await strip(app, 'overdue_unpaid')).toEqual(['unmet', 'unmet', 'unmet', 'unknown']);
    expect(await strip(app, 'prove_identity_finance')).toEqual([
      'unknown',
      'under-way',
      'under-way',
      'under-way',
    ]);
  });
});
