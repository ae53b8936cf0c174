import { mount } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import BudgetFigures from '../../src/renderer/src/pages/budget/BudgetFigures.vue';
import { budgetPosition, withTyped } from '../../src/renderer/src/pages/budget/budget-position.ts';
import { barLength, ratioVerdict } from '../../src/renderer/src/pages/budget/ratio-verdict.ts';
import { readCase } from '../../src/contract/case-file.ts';

const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': chinese } });

const reading = readCase(
  JSON.stringify({
    format: 'regain/case@1',
    asOf: '2026-11-23',
    cash: { onHand: 500000, buffer: 0 },
    incomes: [
      {
        id: 'salary',
        name: '工资',
        kind: 'salary',
        amount: 600000,
        every: { unit: 'month', day: 15 },
        from: '2026-11-23',
      },
    ],
    expenses: [
      { id: 'rent', name: '房租', amount: 100000, every: { unit: 'month', day: 1 }, from: '2026-11-23' },
    ],
    debts: [
      {
        id: 'store',
        name: '小贷',
        kind: 'simple',
        balance: 160000,
        rate: { annual: '0' },
        minimum: { amount: 8000 },
        dueDay: 28,
      },
    ],
    plan: { strategy: 'minimums' },
  }),
);
if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
const input = reading.case;

describe('the figures beside the entries', () => {
  test('take what is due from the plan’s first full month', () => {
    expect(budgetPosition(input, planCase(input))).toMatchObject({
      month: '2026-12',
      income: 600000,
      essentials: 100000,
      required: 8000,
      left: 492000,
      ratio: '0.0133',
      requiredKnown: true,
    });
  });

  test('say nothing of what is left or missing before an income was entered', () => {
    const without = { ...input, incomes: [] };
    const figuresOf = (of: typeof input) =>
      mount(BudgetFigures, {
        props: { position: budgetPosition(of, planCase(of)), target: '0.5', typed: false },
        global: { plugins: [i18n] },
      });
    const empty = figuresOf(without).find('.left');
    expect(empty.text()).toBe('还剩--');
    expect(empty.classes()).not.toContain('danger');
    const short = figuresOf({ ...input, incomes: [{ ...input.incomes[0]!, amount: fen(1) }] }).find('.left');
    expect(short.text()).toMatch(/^还差¥1,0/);
    expect(short.classes()).toContain('danger');
  });

  test('show no ratio without an income, with or without payments due', () => {
    const without = { ...input, incomes: [] };
    expect(budgetPosition(without, planCase(without)).ratio).toBeNull();
    expect(budgetPosition({ ...without, debts: [] }, null).ratio).toBeNull();
  });

  test('say that nothing is known of what is due without a plan', () => {
    expect(budgetPosition(input, null)).toMatchObject({ requiredKnown: false, required: 0 });
  });

  test('follow an entry that is being typed: a new one is added, an edited one replaced', () => {
    const rent = {
      id: 'rent',
      name: '房租',
      amount: fen(150000),
      every: { unit: 'month', day: 1 },
      from: civilDate('2026-11-23'),
    } as const;
    const edited = withTyped(input, { list: 'expenses', entry: rent });
    expect(budgetPosition(edited, null).essentials).toBe(150000);
    const added = withTyped(input, { list: 'incomes', entry: { ...rent, id: 'new' } });
    expect(budgetPosition(added, null).income).toBe(750000);
    expect(withTyped(input, null)).toBe(input);
  });
});

describe('a ratio against its target', () => {
  test('is within at the target itself and above it by points to one place', () => {
    expect(ratioVerdict('0.5000', '0.5')).toEqual({ within: true, points: '' });
    expect(ratioVerdict('0.6240', '0.5')).toEqual({ within: false, points: '12.4' });
    expect(ratioVerdict(null, '0.5')).toBeNull();
  });

  test('fills the bar to its end and no further', () => {
    expect(barLength('0.5115')).toBe('51.15%');
    expect(barLength('1.3609')).toBe('100%');
    expect(barLength('0')).toBe('0%');
  });
});
