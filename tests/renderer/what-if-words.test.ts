import { mount } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import { defineComponent } from 'vue';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import type { Summary } from '../../src/domain/plan/plan-result.ts';
import type { Locale } from '../../src/renderer/src/format/missing.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import english from '../../src/renderer/src/messages/en/index.ts';
import { shiftOf } from '../../src/renderer/src/pages/plan/what-if/difference-words.ts';
import { readPercent, writePercent } from '../../src/renderer/src/pages/plan/what-if/income-share.ts';
import { outcomeRows } from '../../src/renderer/src/pages/plan/what-if/outcome-rows.ts';
import { useOutcomeWords } from '../../src/renderer/src/pages/plan/what-if/outcome-words.ts';
import { reach, shareOfTrack, stepsUpTo } from '../../src/renderer/src/pages/plan/what-if/slider-reach.ts';
import { outlineOf } from '../../src/renderer/src/planner/plan-outline.ts';
import { caseOf, day, monthOf, planOf } from '../support/plan-builder.ts';

describe('how far a date moves', () => {
  const shift = (now: string | null, then: string | null) =>
    shiftOf(now === null ? null : day(now), then === null ? null : day(then));

  test('the same day of another month, and month ends, are told in whole months', () => {
    expect(shift('2027-03-31', '2027-02-28')).toEqual({
      kind: 'sooner',
      unit: 'month',
      count: 1,
      about: false,
    });
    expect(shift('2028-02-20', '2027-11-20')).toMatchObject({ kind: 'sooner', unit: 'month', count: 3 });
    expect(shift('2027-12-20', '2029-01-20')).toMatchObject({ kind: 'later', unit: 'month', count: 13 });
  });

  test('a few days are told in days, more of them in about so many months', () => {
    expect(shift('2026-12-15', '2026-12-10')).toMatchObject({ kind: 'sooner', unit: 'day', count: 5 });
    expect(shift('2026-12-01', '2027-01-15')).toMatchObject({ kind: 'later', unit: 'day', count: 45 });
    expect(shift('2026-12-01', '2027-01-16')).toEqual({
      kind: 'later',
      unit: 'month',
      count: 2,
      about: true,
    });
  });

  test('two years and more are told in about so many years', () => {
    expect(shift('2035-10-20', '2026-11-23')).toEqual({
      kind: 'sooner',
      unit: 'year',
      count: 9,
      about: true,
    });
  });

  test('dates that are reached on one side only are no distance', () => {
    expect([
      shift(null, null),
      shift('2027-01-31', '2027-01-31'),
      shift(null, '2027-01-31'),
      shift('2027-01-31', null),
    ]).toEqual([{ kind: 'same' }, { kind: 'same' }, { kind: 'now-reached' }, { kind: 'no-longer-reached' }]);
  });
});

/** Every figure of a supposed plan in words, as `[value, change]`. */
function said(now: Partial<Summary>, then: Partial<Summary>, fees = 0, locale: Locale = 'zh-CN') {
  let words: ReturnType<typeof useOutcomeWords> | undefined;
  const i18n = createI18n({ legacy: false, locale, messages: { 'zh-CN': chinese, en: english } });
  const Words = defineComponent({
    setup() {
      words = useOutcomeWords();
      return () => null;
    },
  });
  mount(Words, { global: { plugins: [i18n] } });
  const months = [monthOf('2026-12')];
  const rows = outcomeRows({
    now: outlineOf(planOf({ months, summary: now })),
    then: outlineOf(planOf({ months, summary: then })),
    fees: fen(fees),
    asOf: day('2026-11-23'),
  });
  return Object.fromEntries(
    rows.map((row) => {
      const { value, change } = words!(row);
      return [row.key, [value, change]];
    }),
  );
}

describe('what a supposition changes, in words', () => {
  test('sooner and cheaper', () => {
    const now = {
      debtFreeOn: day('2028-02-20'),
      ratioTargetOn: day('2027-03-31'),
      totalInterest: fen(341_260),
    };
    const then = {
      debtFreeOn: day('2027-11-20'),
      ratioTargetOn: day('2027-02-28'),
      totalInterest: fen(287_140),
    };
    expect(said(now, then)).toEqual({
      overdue: ['2026-12-15', '不变'],
      ratio: ['2027-02-28', '早 1 个月'],
      free: ['2027-11-20', '早 3 个月'],
      cost: ['¥2,871.40', '少 ¥541.20'],
      missed: ['没有缺口', '不变'],
    });
    expect(said(now, then, 0, 'en')).toMatchObject({
      ratio: ['2027-02-28', '1 month sooner'],
      free: ['2027-11-20', '3 months sooner'],
      cost: ['¥2,871.40', '¥541.20 less'],
    });
  });

  test('what the supposition itself costs counts among the fees', () => {
    expect(said({}, {}, 50_000).cost).toEqual(['¥556.00', '多 ¥500.00']);
  });

  test('a plan that no longer fits says what is missed, and its costs are not compared', () => {
    expect(said({}, { feasible: false, debtFreeOn: null, missed: 3 })).toMatchObject({
      free: ['期内未达到', '现在的计划能达到'],
      cost: ['¥56.00', ''],
      missed: ['3 笔', '多 3 笔'],
    });
    expect(said({ feasible: false, debtFreeOn: null, missed: 5 }, { missed: 3 }).missed).toEqual([
      '3 笔',
      '少 2 笔',
    ]);
  });

  test('nothing overdue today is said as such', () => {
    const none = { overdueClearedOn: day('2026-11-23') };
    expect(said(none, none).overdue).toEqual(['没有逾期', '不变']);
  });

  test('without an income there is no ratio to compare', () => {
    const without = outlineOf(planCase({ ...caseOf(), incomes: [] }));
    const [, ratio] = outcomeRows({ now: without, then: without, fees: fen(0), asOf: day('2026-11-23') });
    expect(ratio).toMatchObject({ key: 'ratio', on: 'unknown', change: null });
  });
});

describe('a change of income in percent', () => {
  test('is read with either sign, full-width or with a percent sign', () => {
    expect(['-20', '+10%', '−５％', '0', '-0'].map(readPercent)).toEqual(
      [-20, 10, -5, 0, 0].map((value) => ({ ok: true, value })),
    );
  });

  test('is refused when it is no whole number, or less than nothing is left', () => {
    expect([readPercent('12.5'), readPercent('x'), readPercent('-101'), readPercent('1001')]).toEqual([
      { ok: false, code: 'not-whole' },
      { ok: false, code: 'not-whole' },
      { ok: false, code: 'out-of-range' },
      { ok: false, code: 'out-of-range' },
    ]);
  });

  test('is written with its sign', () => {
    expect([10, -20, 0].map(writePercent)).toEqual(['+10%', '−20%', '0%']);
  });
});

describe('a slider', () => {
  test('reaches as far as what was typed', () => {
    expect([reach(300_000, null), reach(300_000, 100), reach(300_000, 450_000)]).toEqual([
      300_000, 300_000, 450_000,
    ]);
  });

  test('ends at the first step that holds the most', () => {
    expect([stepsUpTo(648_040, 10_000), stepsUpTo(650_000, 10_000), stepsUpTo(0, 10_000)]).toEqual([
      650_000, 650_000, 10_000,
    ]);
  });

  test('fills its track up to the value', () => {
    expect([shareOfTrack(0, -100, 100), shareOfTrack(75, 0, 300), shareOfTrack(500, 0, 300)]).toEqual([
      50, 25, 100,
    ]);
  });
});
