import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { NO_REMINDERS } from '../../src/domain/reminders/reminders-now.ts';
import { testApp, type TestApp } from '../support/store-app.ts';

const TODAY = civilDate('2026-11-23');
const ON = {
  ...NO_REMINDERS,
  on: true,
  daysBefore: [1, 0],
  shows: 'named' as const,
  quietFrom: '00:00',
  quietTo: '00:00',
};

/** A loan due on the 24th, at ten in the morning of the 23rd. */
async function withLoan(settings = ON): Promise<TestApp> {
  const app = testApp({ today: TODAY, now: () => new Date(2026, 10, 23, 10, 0) });
  await app.run('debts.add', {
    debt: {
      id: 'loan',
      name: '借呗',
      kind: 'simple',
      balance: fen(500_000),
      rate: { daily: '0.0004' },
      minimum: { amount: fen(72_259) },
      dueDay: 24,
    },
    balanceAsOf: TODAY,
  });
  await app.run('reminders.set', { reminders: { ...settings, daysBefore: [...settings.daysBefore] } });
  return app;
}
const take = (app: TestApp) => app.run('reminders.take', { locale: 'zh-CN' });

describe('reminders', () => {
  test('are off until they are switched on, and then shown once', async () => {
    const app = await withLoan({ ...ON, on: false });
    expect(await take(app)).toEqual([]);
    await app.run('reminders.set', { reminders: { ...ON, daysBefore: [...ON.daysBefore] } });
    expect(await take(app)).toEqual([{ title: '还款日快到了', body: '借呗，明天（2026-11-24）到期。' }]);
    expect(await take(app)).toEqual([]);
    app.today = addDays(TODAY, 1);
    expect(await take(app)).toEqual([{ title: '还款日快到了', body: '借呗，今天（2026-11-24）到期。' }]);
  });

  test('say that something is due once, where nothing is to be seen', async () => {
    const app = await withLoan({ ...ON, shows: 'plain' as never });
    await app.run('log.add', {
      entry: { id: 'call', kind: 'support-call', date: TODAY, channel: '95188', followUpOn: TODAY },
    });
    expect(await take(app)).toEqual([{ title: '重拾', body: '有一件事到日子了，打开看看。' }]);
    expect(await take(app)).toEqual([]);
  });

  test('are not about what is paid already, nor about an invented case', async () => {
    const app = await withLoan();
    await app.run('payments.record', { debt: 'loan', date: TODAY, amount: fen(500_000) });
    expect(await take(app)).toEqual([]);
    const sample = testApp({ today: TODAY, now: () => new Date(2026, 10, 23, 10, 0) });
    await sample.run('sample.load', { locale: 'zh-CN' });
    await sample.run('reminders.set', { reminders: { ...ON, daysBefore: [...ON.daysBefore] } });
    expect(await take(sample)).toEqual([]);
  });

  test('are kept as chosen, go through a case file, and are in the chosen language', async () => {
    const app = await withLoan();
    await app.run('settings.set', { locale: 'en' });
    expect((await take(app))[0]!.body).toBe('借呗: due tomorrow, 2026-11-24.');
    const other = testApp({ today: TODAY });
    await other.run('case.import', { text: (await app.run('case.export', {})).text });
    expect((await other.read()).reminders).toEqual(ON);
  });
});
