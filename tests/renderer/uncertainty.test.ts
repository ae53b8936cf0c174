import { effectScope, nextTick, shallowRef } from 'vue';
import { describe, expect, test } from 'vitest';
import { toDayNumber } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import type { Uncertainty } from '../../src/domain/uncertainty/paths.ts';
import { chartLines } from '../../src/renderer/src/charts/chart-lines.ts';
import type { ChartTheme } from '../../src/renderer/src/charts/chart-theme.ts';
import { fanPicture } from '../../src/renderer/src/charts/fan-picture.ts';
import { pictureTable } from '../../src/renderer/src/charts/picture-table.ts';
import { isUncertain, usePaths } from '../../src/renderer/src/pages/plan/uncertain-paths.ts';
import { chanceWords, dateRows } from '../../src/renderer/src/pages/plan/uncertainty-rows.ts';
import { LOAN, caseOf, day, planOf } from '../support/plan-builder.ts';

const STEADY = caseOf();
const [SALARY] = STEADY.incomes;
const varying = (varies: { spread: string; gap: string }) => caseOf({ incomes: [{ ...SALARY!, varies }] });

const UNCERTAINTY: Uncertainty = {
  paths: 2_000,
  overdueClearedOn: { p10: day('2026-12-15'), p50: day('2027-01-15'), p90: null },
  ratioTargetOn: { p10: day('2026-12-31'), p50: day('2027-01-31'), p90: day('2027-02-28') },
  debtFreeOn: { p10: day('2027-01-20'), p50: day('2027-02-20'), p90: day('2027-03-20') },
  chanceOfMiss: 0.0421,
  owed: [
    { month: '2026-11', p10: 300_000, p50: 320_000, p90: 341_200 },
    { month: '2026-12', p10: 100_000, p50: 200_000, p90: 260_000 },
    { month: '2027-01', p10: 0, p50: 90_000, p90: 150_000 },
    { month: '2027-02', p10: 0, p50: 0, p90: 40_000 },
    { month: '2027-03', p10: 0, p50: 0, p90: 0 },
    { month: '2027-04', p10: 0, p50: 0, p90: 0 },
  ],
};

describe('whether a plan is uncertain', () => {
  test('an income that may differ or fail makes it so', () => {
    expect(isUncertain(STEADY)).toBe(false);
    expect(isUncertain(varying({ spread: '0.1', gap: '0' }))).toBe(true);
    expect(isUncertain(varying({ spread: '0', gap: '0.1' }))).toBe(true);
    expect(isUncertain(varying({ spread: '0', gap: '0.000' }))).toBe(false);
  });

  test('a fixed monthly sum does not depend on incomes', () => {
    const input = varying({ spread: '0.1', gap: '0' });
    expect(isUncertain({ ...input, plan: { ...input.plan, monthlyBudget: fen(100_000) } })).toBe(false);
  });
});

describe('the paths of a case', () => {
  const settled = async (run: ReturnType<typeof usePaths>) => {
    for (let turn = 0; turn < 20 && run.state.value.state === 'running'; turn += 1) await nextTick();
    return run.state.value;
  };

  test('are worked out at once, are the same each time, and again for a changed case', async () => {
    const input = shallowRef(varying({ spread: '0.2', gap: '0.1' }));
    const scope = effectScope();
    const first = scope.run(() => usePaths(() => input.value, 60))!;
    const before = await settled(first);
    expect(before).toMatchObject({ state: 'done', uncertainty: { paths: 60 } });

    const again = scope.run(() => usePaths(() => ({ ...input.value }), 60))!;
    expect(await settled(again)).toEqual(before);

    input.value = varying({ spread: '0.6', gap: '0.3' });
    await nextTick();
    const after = await settled(first);
    expect(after).toMatchObject({ state: 'done', uncertainty: { paths: 60 } });
    expect(after).not.toEqual(before);
    scope.stop();
  });

  test('give the plan’s own dates where the spread is nothing', async () => {
    const input = varying({ spread: '0', gap: '0' });
    const scope = effectScope();
    const state = await settled(scope.run(() => usePaths(() => input, 10))!);
    const { debtFreeOn, overdueClearedOn } = planCase(input).summary;
    expect(state).toMatchObject({
      uncertainty: {
        debtFreeOn: { p10: debtFreeOn, p50: debtFreeOn, p90: debtFreeOn },
        overdueClearedOn: { p10: overdueClearedOn, p90: overdueClearedOn },
      },
    });
    scope.stop();
  });
});

describe('the dates with their range', () => {
  test('stand beside the planned ones, the overdue one only where something is overdue', () => {
    const plan = planOf();
    expect(dateRows(STEADY, plan, UNCERTAINTY)).toMatchObject([
      { id: 'overdue', planned: '2026-12-15', p10: '2026-12-15', p90: null },
      { id: 'ratio', planned: '2027-01-31' },
      { id: 'free', planned: '2027-02-20', p50: '2027-02-20', p90: '2027-03-20' },
    ]);
    expect(dateRows(caseOf({ debts: [LOAN] }), plan, UNCERTAINTY).map(({ id }) => id)).toEqual([
      'ratio',
      'free',
    ]);
  });

  test('the chance of a missed payment is told in words where it is none or all', () => {
    expect(chanceWords(0).key).toBe('never');
    expect(chanceWords(1).key).toBe('always');
    expect(chanceWords(0.0421)).toEqual({ key: 'some', percent: '4.2%' });
    expect(chanceWords(0.8215)).toEqual({ key: 'some', percent: '82%' });
    // Neither a rounded nothing nor a rounded certainty is said.
    expect(chanceWords(0.0005)).toEqual({ key: 'some', percent: '0.1%' });
    expect(chanceWords(0.9995)).toEqual({ key: 'some', percent: '99.9%' });
  });
});

describe('the fan of what may be owed', () => {
  const picture = fanPicture(UNCERTAINTY.owed, day('2026-11-23'), (key) => key)!;

  test('runs by month ends to the first at which nine tenths of the paths owe nothing', () => {
    expect(picture.from).toBe(toDayNumber(day('2026-11-30')));
    expect(picture.to).toBe(toDayNumber(day('2027-03-31')));
    expect(pictureTable(picture).rows.map(({ date, values }) => [date, ...values])).toEqual([
      ['2026-11-30', 341_200, 320_000, 300_000],
      ['2026-12-31', 260_000, 200_000, 100_000],
      ['2027-01-31', 150_000, 90_000, 0],
      ['2027-02-28', 40_000, 0, 0],
      ['2027-03-31', 0, 0, 0],
    ]);
  });

  test('is cut two years after half of the paths are free, where the rest take long', () => {
    const slow = Array.from({ length: 120 }, (_, at) => ({
      month: `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      p10: 0,
      p50: at < 6 ? 10_000 : 0,
      p90: 20_000,
    }));
    const cut = fanPicture(slow, day('2026-01-05'), (key) => key);
    expect(cut?.lines[0]?.points).toHaveLength(6 + 1 + 24);
  });

  test('nothing is drawn where nothing is owed', () => {
    expect(fanPicture([], day('2026-11-23'), (key) => key)).toBeNull();
    expect(fanPicture(UNCERTAINTY.owed.slice(-2), day('2026-11-23'), (key) => key)).toBeNull();
  });

  test('the range is filled between its outer lines, under the middle one', () => {
    const theme: ChartTheme = {
      scheme: 'light',
      card: '#ffffff',
      ink: '#000000',
      muted: '#777777',
      hairline: '#eeeeee',
      accent: '#0000ff',
      danger: '#ff0000',
      planned: '#808080',
      font: 'sans-serif',
    };
    const [upper, middle, lower] = chartLines(picture, theme);
    expect(upper?.fill).toBe(false);
    expect(middle?.fill).toBe(false);
    // Datasets are drawn from the last to the first: the fill of the last is under all lines.
    expect(lower?.fill).toMatchObject({ target: 0 });
  });
});
