import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case/case.ts';
import { caseWith, informal, monthly, revolving, simple } from '../support/case-builder.ts';
import { plan } from './run-command.ts';

/** The lines that say what would make it fit. */
async function told(input: Case, language: 'zh-CN' | 'en'): Promise<string[]> {
  const printed = await plan(['-', '--lang', language], { stdin: JSON.stringify(input) });
  expect(printed).toMatchObject({ code: 0, err: '' });
  const lines = printed.out.split('\n');
  const from = lines.findIndex((line) => /^(怎样才排得开|What would make it fit)/.test(line));
  return from === -1 ? [] : lines.slice(from + 1, lines.indexOf('', from));
}

const store = (balance: number, minimum: number) => simple('store', { balance, minimum: { amount: minimum } });
const timing = caseWith({ cash: { onHand: 2_000 }, incomes: [monthly('wage', 10_000, 15, '2026-11-24')], debts: [store(30_000, 5_000)] });
const poor = caseWith({
  incomes: [monthly('wage', 9_000, 5, '2026-11-24')],
  expenses: [{ id: 'rent', name: 'rent', amount: 5_000, every: { unit: 'month', day: 6 }, from: '2026-11-24' }],
  debts: [simple('store', { name: '白条', balance: 120_000, minimum: { amount: 5_000 } })],
});
const bridged = caseWith({ incomes: [monthly('wage', 4_000, 5, '2026-11-24')], debts: [informal('friend', { balance: 7_000, dueDate: '2026-11-28' }), store(120_000, 5_000)] });

describe('what the printed plan says would make it fit', () => {
  test('first that only the days are wrong, with the smallest sum and its latest day', async () => {
    expect((await told(timing, 'zh-CN'))[0]).toBe('- 只是时间对不上：一年的收入够付一年的款。最迟 2026-12-09 多出 ¥30.00，就排得开。');
    expect((await told(timing, 'en'))[0]).toBe("- Only the days are wrong: a year's incomes cover a year's bills. ¥30.00 more by 2026-12-09 makes it fit.");
  });

  test('the smallest extra income, the smallest cut and the instalments, each in a sentence', async () => {
    expect((await told(poor, 'zh-CN')).slice(0, 4)).toEqual([
      '- 从 2026-12-01 起，每月至少多收入 ¥10.00。',
      '- 从 2026-12-01 起，每月必要支出至少减少 ¥10.00。',
      '- 贷款方都同意下面的分期：',
      '  - 白条：分 30 个月，每月 ¥40.00（利息照算）',
    ]);
    expect((await told(poor, 'en')).slice(0, 4)).toEqual([
      '- At least ¥10.00 more income every month, from 2026-12-01.',
      '- Essential expenses lower by at least ¥10.00 every month, from 2026-12-01.',
      '- All of these lenders agree to these instalments:',
      '  - 白条: 30 months of ¥40.00 (interest runs on)',
    ]);
  });

  test('the sum needed before next month, and that the monthly sums need it too', async () => {
    expect((await told(bridged, 'zh-CN')).slice(0, 2)).toEqual([
      '- 最迟 2026-11-27 要先多出 ¥70.00，否则撑不到下月 1 日；下面每月的数都要加上这一笔。',
      '- 从 2026-12-01 起，每月至少多收入 ¥10.00。',
    ]);
    expect((await told(bridged, 'en'))[0]).toContain('¥70.00 more is needed by 2026-11-27');
  });

  test('instalments without further interest, and the sum that they need besides', async () => {
    const deep = caseWith({ incomes: [monthly('wage', 10_000, 5, '2026-11-24')], debts: [simple('store', { balance: 603_000, rate: { annual: '0.36' }, minimum: { amount: 60_000 } })] });
    const text = (await told(deep, 'en')).join('\n');
    expect(text).toContain('  - store: 60 months of ¥100.50 (no further interest)');
    expect(text).toContain('These instalments alone are not enough: ¥30.00 more is needed by');
  });

  test('that instalments alone do not, where nobody can be asked', async () => {
    const friend = caseWith({ incomes: [monthly('wage', 1_000, 5, '2026-11-24')], debts: [informal('friend', { balance: 60_000, dueDate: '2027-06-30' })] });
    expect(await told(friend, 'zh-CN')).toContain('- 只靠协商分期（最长 60 个月），排不开。');
  });

  test('that the lender decides, and the official numbers', async () => {
    const end = (await told(poor, 'zh-CN')).slice(-2);
    expect(end[0]).toBe('是否同意由贷款方决定，这里只算得出需要多少。');
    expect(end[1]).toContain('95188');
    expect(end[1]).toContain('12378');
  });

  test('for a debt that grows although nothing is missed, which is told as such', async () => {
    const growing = caseWith({
      incomes: [monthly('wage', 6_000, 5, '2026-11-24')],
      expenses: [{ id: 'rent', name: 'rent', amount: 5_000, every: { unit: 'month', day: 6 }, from: '2026-11-24' }],
      debts: [simple('store', { balance: 600_000, rate: { annual: '0.36' }, minimum: { amount: 1_000 } })],
      plan: { horizonMonths: 12 },
    });
    const { out } = await plan(['-', '--lang', 'en'], { stdin: JSON.stringify(growing) });
    expect(out).toContain('It does not fit: some payments do not cover their interest, see below.');
    expect(out).toContain('store: its required payment does not cover its interest, so the debt never falls');
    expect(out).not.toContain('What cannot be paid');
    expect((await told(growing, 'en')).join('\n')).toContain('more income every month, from 2026-12-01.');
  });

  test('nothing where the plan fits', async () => {
    const calm = caseWith({ incomes: [monthly('wage', 90_000, 5, '2026-11-24')], debts: [revolving('card', { balance: 20_000 })] });
    expect(await told(calm, 'zh-CN')).toEqual([]);
    expect(await told(calm, 'en')).toEqual([]);
  });
});
