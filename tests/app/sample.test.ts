import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { testApp } from '../support/store-app.ts';
import { BARE_DEBTS, INCOMES, TODAY, WHAT_IFS } from '../support/store-entries.ts';

const DAYS = ['2026-11-23', '2026-01-31', '2027-03-01', '2028-02-29', '2026-12-31', '2026-05-08'].map(
  civilDate,
);

describe('the sample case', () => {
  test('shows overdue Huabei, Jiebei, two cards, a loan, incomes, expenses, scores and the restriction', async () => {
    const app = testApp();
    expect(await app.run('sample.load', { locale: 'zh-CN' })).toBeNull();
    const { sample, case: today, stored } = await app.read();
    expect(sample).toBe(true);
    expect(today.debts.map(({ name }) => name)).toEqual([
      '花呗',
      '借呗',
      '招商银行信用卡',
      '建设银行信用卡',
      '消费贷',
    ]);
    expect(today.debts[0].overdue?.principal).toBeGreaterThan(0);
    expect([today.incomes.length, today.expenses.length, today.scores.length]).toEqual([2, 3, 4]);
    expect(today.restriction?.platform).toBe('alipay');
    expect(today.restriction?.causes).toHaveLength(6);
    expect((await app.read()).recovery.log).toHaveLength(4);
    expect(stored.payments.length).toBeGreaterThanOrEqual(6);
  });

  test('is named in the language of the page', async () => {
    const app = testApp();
    await app.run('sample.load', { locale: 'en' });
    expect((await app.read()).case.incomes[0].name).toBe('Salary');
  });

  test.each(DAYS)(
    'on %s has five weeks of progress in which Huabei comes down and nothing else is overdue',
    async (today) => {
      const app = testApp({ today });
      await app.run('sample.load', { locale: 'zh-CN' });
      const { snapshots, unconfirmed, cashEstimated, stored, case: shown } = await app.read();
      expect(snapshots).toHaveLength(37);
      expect([snapshots[0].date, snapshots[36].date]).toEqual([addDays(today, -36), today]);
      expect(snapshots[36].owed).toBeLessThan(snapshots[0].owed);
      expect(snapshots[36].owed).toBe(snapshots[36].debts.reduce((sum, debt) => sum + debt.owed, 0));
      for (const { debts } of snapshots) {
        expect(debts.filter(({ overdue }) => overdue > 0).map(({ debt }) => debt)).toEqual(['sample-huabei']);
      }
      expect(new Set(snapshots.map(({ zhima }) => zhima)).size).toBeGreaterThan(1);
      expect(unconfirmed).toEqual([]);
      expect(cashEstimated).toBe(false);
      expect(
        stored.payments.every(({ date, inBalance, inCash }) => date <= today && !inBalance && inCash),
      ).toBe(true);
      expect(shown.scores.every(({ date }) => date <= today)).toBe(true);
    },
  );

  test.each(DAYS)(
    'on %s can be planned: it fits, the arrears end within months and the ratio comes under half',
    async (today) => {
      const app = testApp({ today });
      await app.run('sample.load', { locale: 'zh-CN' });
      const { case: shown, snapshots } = await app.read();
      const plan = planCase(shown, { strategy: 'avalanche' });
      expect(plan.shortfalls).toEqual([]);
      expect(plan.summary.feasible).toBe(true);
      expect(plan.summary.overdueClearedOn?.localeCompare(addDays(today, 120))).toBe(-1);
      expect(Number(snapshots[36].ratio)).toBeGreaterThan(0.5);
      expect(Number(snapshots[0].ratio)).toBeGreaterThan(Number(snapshots[36].ratio));
      expect(plan.summary.ratioTargetOn).not.toBeNull();
    },
  );

  test('is refused where anything is entered', async () => {
    const entries = [
      ['debts.add', { debt: BARE_DEBTS[0], balanceAsOf: TODAY }],
      ['incomes.add', { income: INCOMES[0] }],
      ['cash.set', { cash: { onHand: fen(1), buffer: fen(0) } }],
      ['scores.set', { score: { date: TODAY, zhima: 600 } }],
      ['whatIfs.save', { whatIf: WHAT_IFS[0] }],
      ['restriction.set', { restriction: { since: TODAY, platform: 'alipay', causes: [] } }],
    ] as const;
    for (const [command, args] of entries) {
      const app = testApp();
      await app.send(command, args);
      expect(await app.fail('sample.load', { locale: 'en' }), command).toEqual({ code: 'sample/not-empty' });
      expect((await app.read()).sample).toBe(false);
    }
  });

  test('is refused where it is loaded already', async () => {
    const app = testApp();
    await app.run('sample.load', { locale: 'en' });
    expect(await app.fail('sample.load', { locale: 'en' })).toEqual({ code: 'sample/not-empty' });
  });

  test('stays the sample when it is edited, and is removed without a trace', async () => {
    const app = testApp();
    await app.run('settings.set', { locale: 'en', theme: 'dark' });
    const empty = await app.read();
    await app.run('sample.load', { locale: 'zh-CN' });
    await app.run('debts.remove', { id: 'sample-loan' });
    await app.run('debts.add', { debt: BARE_DEBTS[0], balanceAsOf: TODAY });
    await app.run('whatIfs.save', { whatIf: WHAT_IFS[0] });
    expect((await app.read()).sample).toBe(true);
    expect(await app.run('sample.remove', {})).toBeNull();
    expect(await app.read()).toEqual(empty);
    expect(await app.fail('debts.restore', { id: 'sample-loan' })).toEqual({ code: 'entry/not-found' });
    expect(await app.fail('whatIfs.remove', { id: WHAT_IFS[0].id })).toEqual({ code: 'entry/not-found' });
    await app.run('sample.load', { locale: 'en' });
  });

  test('is not removed when it is not there: what the user entered stays', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: BARE_DEBTS[0], balanceAsOf: TODAY });
    expect(await app.fail('sample.remove', {})).toEqual({ code: 'entry/not-found' });
    expect((await app.read()).stored.debts).toHaveLength(1);
  });

  test('is no longer the sample once a case is imported in its place', async () => {
    const app = testApp();
    await app.run('sample.load', { locale: 'en' });
    const { text } = await app.run('case.export', {});
    await app.run('case.import', { text });
    expect((await app.read()).sample).toBe(false);
    await app.run('case.undoImport', {});
    expect((await app.read()).sample).toBe(true);
  });
});
