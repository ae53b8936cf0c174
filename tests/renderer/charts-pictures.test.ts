import { describe, expect, test } from 'vitest';
import { toDayNumber } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { timelineOf } from '../../src/renderer/src/charts/actual-and-planned.ts';
import { debtPicture } from '../../src/renderer/src/charts/debt-picture.ts';
import { overduePicture } from '../../src/renderer/src/charts/overdue-picture.ts';
import { owedPicture } from '../../src/renderer/src/charts/owed-picture.ts';
import type { Picture } from '../../src/renderer/src/charts/picture.ts';
import { pictureTable } from '../../src/renderer/src/charts/picture-table.ts';
import { ratioPicture } from '../../src/renderer/src/charts/ratio-picture.ts';
import { utilisationPicture } from '../../src/renderer/src/charts/utilisation-picture.ts';
import { zhimaPicture } from '../../src/renderer/src/charts/zhima-picture.ts';
import { caseOf, day, monthOf, payment, planOf, snapshot } from '../support/plan-builder.ts';

const words = (key: string) => key;
const PLAN = planOf({
  months: [
    monthOf('2026-11', { owed: fen(341_200), overdue: fen(61_200), ratio: '0.9000', utilisation: '0.1000' }),
    monthOf('2026-12', {
      owed: fen(200_000),
      ratio: '0.5500',
      ratioReported: '0.5000',
      utilisation: '0.0400',
    }),
    monthOf('2027-01', {
      owed: fen(80_000),
      ratio: '0.4500',
      ratioReported: '0.4000',
      utilisation: '0.0000',
    }),
    monthOf('2027-02', { owed: fen(0), ratio: '0.2000', ratioReported: '0.2000', utilisation: '0.0000' }),
  ],
});
const SNAPSHOTS = [snapshot('2026-11-20', { owed: fen(350_000) }), snapshot('2026-11-23')];
const timeline = (snapshots = SNAPSHOTS, plan: typeof PLAN | null = PLAN) => {
  const result = timelineOf({ snapshots, plan, range: 'all' });
  if (result === null) throw new Error('no timeline');
  return result;
};
const line = (picture: Picture | null, id: string) => picture?.lines.find((one) => one.id === id)?.points;
const at = (date: string) => toDayNumber(day(date));

describe('owed over time', () => {
  test('what was recorded and what is planned meet on today', () => {
    const picture = owedPicture(timeline(), { ratioTarget: '0.5', followed: null }, words);
    expect(line(picture, 'actual')).toEqual([
      { x: at('2026-11-20'), y: 350_000 },
      { x: at('2026-11-23'), y: 341_200 },
    ]);
    expect(line(picture, 'planned')?.slice(0, 3)).toEqual([
      { x: at('2026-11-23'), y: 341_200 },
      { x: at('2026-11-30'), y: 341_200 },
      { x: at('2026-12-31'), y: 200_000 },
    ]);
  });

  test('the planned line ends on the day the last debt is paid off', () => {
    expect(
      line(owedPicture(timeline(), { ratioTarget: '0.5', followed: null }, words), 'planned')?.slice(-2),
    ).toEqual([
      { x: at('2027-02-20'), y: 0 },
      { x: at('2027-02-28'), y: 0 },
    ]);
  });

  test('the dates that matter are marked in order, each with its day', () => {
    expect(owedPicture(timeline(), { ratioTarget: '0.5', followed: null }, words)?.marks).toEqual([
      { x: at('2026-12-15'), label: 'charts.marks.overdueCleared 12-15' },
      { x: at('2027-01-31'), label: 'charts.marks.ratioTarget 01-31' },
      { x: at('2027-02-20'), label: 'charts.marks.debtFree 02-20' },
    ]);
  });

  test('a date that has already come is not marked, and two on one day share a mark', () => {
    const plan = planOf({
      months: PLAN.months,
      summary: { overdueClearedOn: day('2026-11-23'), ratioTargetOn: day('2027-02-20') },
    });
    expect(
      owedPicture(timeline(SNAPSHOTS, plan), { ratioTarget: '0.5', followed: null }, words)?.marks.map(
        ({ label }) => label,
      ),
    ).toEqual(['charts.marks.ratioTargetcharts.andcharts.marks.debtFree 02-20']);
  });

  test('a ratio that is under its target already is nothing to reach and is not marked', () => {
    const plan = planOf({ months: PLAN.months, summary: { ratioTargetOn: day('2026-12-31') } });
    expect(
      owedPicture(timeline(SNAPSHOTS, plan), { ratioTarget: '0.5', followed: null }, words)?.marks,
    ).toHaveLength(2);
    expect(ratioPicture(timeline(SNAPSHOTS, plan), '0.5', words)?.marks).toEqual([]);
  });

  test('there is nothing to draw when nothing is owed', () => {
    const empty = [snapshot('2026-11-23', { owed: fen(0), overdue: fen(0), debts: [] })];
    expect(owedPicture(timeline(empty, null), { ratioTarget: '0.5', followed: null }, words)).toBeNull();
    expect(timelineOf({ snapshots: [], plan: null, range: 'all' })).toBeNull();
  });

  test('the table holds every figure that is drawn', () => {
    const table = pictureTable(
      owedPicture(timeline(), { ratioTarget: '0.5', followed: null }, words) as Picture,
    );
    expect(table.columns.map(({ id }) => id)).toEqual(['actual', 'planned']);
    expect(table.rows.slice(0, 3)).toEqual([
      { date: '2026-11-20', values: [350_000, null] },
      { date: '2026-11-23', values: [341_200, 341_200] },
      { date: '2026-11-30', values: [null, 341_200] },
    ]);
  });
});

describe('owed by debt', () => {
  const plan = planOf({
    months: PLAN.months,
    postings: [
      { date: day('2026-12-10'), debt: 'huabei', kind: 'penalty', amount: fen(900) },
      { date: day('2026-12-20'), debt: 'loan', kind: 'interest', amount: fen(2_400) },
    ],
    payments: [
      payment('2026-12-15', 'huabei', 62_100),
      payment('2026-12-20', 'loan', 81_605),
      payment('2027-01-20', 'loan', 1_000),
    ],
  });

  test('a debt is planned to be owed what it is owed today, with charges and less payments', () => {
    const picture = debtPicture({
      timeline: timeline(SNAPSHOTS, plan),
      case: caseOf(),
      scheme: 'light',
      words,
    });
    const ends = (id: string) =>
      line(picture, id)
        ?.filter(({ x }) => x > at('2026-11-30'))
        .map(({ y }) => y);
    expect(ends('huabei')).toEqual([40_000, 40_000, 40_000, 40_000]);
    expect(ends('loan')).toEqual([160_795, 159_795, 159_795, 159_795]);
  });

  test('the largest debt lies at the bottom', () => {
    const picture = debtPicture({
      timeline: timeline(SNAPSHOTS, plan),
      case: caseOf(),
      scheme: 'light',
      words,
    });
    expect(picture?.lines.map(({ id }) => id)).toEqual(['loan', 'huabei']);
  });

  test('a debt keeps its colour whatever its size', () => {
    const colours = (change: object) =>
      debtPicture({
        timeline: timeline(
          SNAPSHOTS.map((one) => ({ ...one, ...change })),
          null,
        ),
        case: caseOf(),
        scheme: 'light',
        words,
      })
        ?.lines.map(({ id, colour }) => `${id} ${colour}`)
        .sort();
    const swapped = { debts: SNAPSHOTS[0]?.debts.map((one) => ({ ...one, owed: fen(500_000 - one.owed) })) };
    expect(colours(swapped)).toEqual(colours({}));
  });

  test('many debts are drawn as the largest seven and the rest together, losing no fen', () => {
    const debts = Array.from({ length: 20 }, (_, index) => ({
      debt: `d${index}`,
      name: `D${index}`,
      owed: fen(1_000 + index),
      overdue: fen(0),
    }));
    const picture = debtPicture({
      timeline: timeline([snapshot('2026-11-23', { debts })], null),
      case: caseOf({ debts: [] }),
      scheme: 'light',
      words,
    });
    expect(picture?.lines).toHaveLength(8);
    expect(picture?.lines.reduce((sum, one) => sum + (one.points[0]?.y ?? 0), 0)).toBe(20_190);
  });

  test('a debt that has been removed still shows what was owed on it then', () => {
    const picture = debtPicture({
      timeline: timeline(),
      case: caseOf({ debts: [] }),
      scheme: 'light',
      words,
    });
    expect(picture?.lines.find(({ id }) => id === 'huabei')?.label).toBe('花呗');
  });
});

describe('overdue', () => {
  test('the planned line reaches zero on the day the last overdue sum is paid', () => {
    const planned = line(overduePicture(timeline(), words), 'planned');
    expect(planned?.find(({ x }) => x === at('2026-12-15'))).toEqual({ x: at('2026-12-15'), y: 0 });
  });

  test('there is no chart where nothing ever was overdue', () => {
    const calm = [snapshot('2026-11-23', { overdue: fen(0) })];
    const plan = planOf({
      months: [monthOf('2026-12', { owed: fen(1) })],
      summary: { overdueClearedOn: day('2026-11-23') },
    });
    expect(overduePicture(timeline(calm, plan), words)).toBeNull();
  });
});

describe('debt ratio', () => {
  test('the part month of today is left out of the planned line', () => {
    const planned = line(ratioPicture(timeline(), '0.5', words), 'planned');
    expect(planned?.map(({ y }) => y)).toEqual([0.624, 0.55, 0.45, 0.2]);
  });

  test('the lines of practice are there, and a target of its own beside them', () => {
    expect(ratioPicture(timeline(), '0.5', words)?.levels.map(({ y }) => y)).toEqual([0.5, 0.55, 0.7]);
    const levels = ratioPicture(timeline(), '0.4', words)?.levels;
    expect(levels?.map(({ y, strong }) => [y, strong])).toEqual([
      [0.4, true],
      [0.5, false],
      [0.55, false],
      [0.7, false],
    ]);
  });

  test('one line is enough when every debt is on the credit report', () => {
    const alike = SNAPSHOTS.map((one) => ({ ...one, ratioReported: one.ratio }));
    const plan = planOf({ months: PLAN.months.map((month) => ({ ...month, ratioReported: month.ratio })) });
    expect(ratioPicture(timeline(alike, plan), '0.5', words)?.lines.map(({ id }) => id)).toEqual([
      'actual',
      'planned',
    ]);
    expect(ratioPicture(timeline(), '0.5', words)?.lines).toHaveLength(4);
  });

  test('nothing is drawn while no income makes it a ratio', () => {
    const none = SNAPSHOTS.map((one) => ({ ...one, ratio: null }));
    const plan = planOf({ months: PLAN.months.map((month) => ({ ...month, ratio: null })) });
    expect(ratioPicture(timeline(none, plan), '0.5', words)).toBeNull();
  });
});

describe('utilisation', () => {
  test('nothing is drawn while no debt has a limit', () => {
    const none = SNAPSHOTS.map((one) => ({ ...one, utilisation: null }));
    expect(utilisationPicture(timeline(none, null), words)).toBeNull();
    expect(line(utilisationPicture(timeline(), words), 'planned')?.map(({ y }) => y)).toEqual([
      0.1, 0.1, 0.04, 0, 0,
    ]);
  });
});

describe('Zhima score', () => {
  const scores = [
    { date: day('2026-11-07'), zhima: 572 },
    { date: day('2026-09-07'), zhima: 561 },
  ];
  const picture = zhimaPicture({ scores, today: day('2026-11-23'), range: 'year', words });

  test('scores are drawn in order and never projected', () => {
    expect(picture?.lines).toHaveLength(1);
    expect(line(picture, 'actual')?.map(({ y }) => y)).toEqual([561, 572]);
    expect(picture?.lines[0]?.tone).toBe('actual');
  });

  test('600 is on the chart however low the scores are, with the bands around them', () => {
    expect(picture?.levels.map(({ y }) => y)).toEqual([600]);
    expect([picture?.lowest, picture?.highest]).toEqual([500, 650]);
    expect(picture?.bands.map(({ from, to }) => [from, to])).toEqual([
      [500, 550],
      [550, 600],
      [600, 650],
    ]);
  });

  test('without a score there is nothing to draw', () => {
    expect(zhimaPicture({ scores: [], today: day('2026-11-23'), range: 'year', words })).toBeNull();
  });
});
