import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import type { Summary } from '../../src/domain/plan/plan-result.ts';
import { chartConfiguration } from '../../src/renderer/src/charts/chart-configuration.ts';
import { pointLabelBoxes } from '../../src/renderer/src/charts/point-label-drawing.ts';
import {
  costScale,
  strategyPicture,
  strategyPoints,
} from '../../src/renderer/src/charts/strategy-picture.ts';
import { reasonWords } from '../../src/renderer/src/pages/plan/strategy-reasons.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import { day, planOf } from '../support/plan-builder.ts';

const words = (key: string, named?: Record<string, unknown>) =>
  key.startsWith('charts.strategies.short.')
    ? key.slice('charts.strategies.short.'.length)
    : named === undefined
      ? '+'
      : JSON.stringify(named);

function strategy(id: string, change: Partial<Summary>, chosen = false) {
  return { id, chosen, summary: planOf({ summary: change }).summary };
}
const at = (ratio: string | null, free: string | null, interest: number): Partial<Summary> => ({
  ratioTargetOn: ratio === null ? null : day(ratio),
  debtFreeOn: free === null ? null : day(free),
  totalInterest: fen(interest),
  totalFees: fen(100),
});
const STRATEGIES = [
  strategy('fastest', at('2027-01-31', '2027-10-20', 5_000), true),
  strategy('avalanche', at('2027-02-28', '2027-10-20', 4_800)),
  strategy('snowball', at('2027-02-28', '2027-10-20', 4_800)),
  strategy('minimums', at('2027-02-28', null, 9_000)),
];

describe('strategies as points of date and cost', () => {
  test('those that come to the same are one point, with interest and fees together', () => {
    expect(strategyPoints(STRATEGIES, 'ratio').points).toEqual([
      { ids: ['fastest'], chosen: true, on: '2027-01-31', cost: 5_100 },
      { ids: ['avalanche', 'snowball'], chosen: false, on: '2027-02-28', cost: 4_900 },
    ]);
  });

  test('one that leaves debt behind has no whole cost and is named as left out', () => {
    expect(strategyPoints(STRATEGIES, 'ratio').left).toEqual(['minimums']);
    const never = strategyPoints([...STRATEGIES, strategy('custom', at(null, '2028-01-01', 1))], 'ratio');
    expect(never.left).toEqual(['minimums', 'custom']);
  });

  test('the other date is the debt-free day', () => {
    expect(strategyPoints(STRATEGIES, 'free').points.map(({ on }) => on)).toEqual([
      '2027-10-20',
      '2027-10-20',
    ]);
  });

  test('a point on the place of the chosen one is chosen too', () => {
    const twin = strategy('twin', at('2027-01-31', '2027-10-20', 5_000));
    expect(strategyPoints([...STRATEGIES, twin], 'ratio').points[0]).toMatchObject({
      ids: ['fastest', 'twin'],
      chosen: true,
    });
  });
});

describe('the picture of strategies', () => {
  const picture = strategyPicture(strategyPoints(STRATEGIES, 'ratio'), { today: day('2026-11-23'), words })!;

  test('names every point directly, the chosen one first and in the accent', () => {
    expect(picture.lines.map(({ label, tone }) => [label, tone])).toEqual([
      ['fastest', 'actual'],
      ['avalanche+snowball', 'second'],
    ]);
    expect(picture.scattered).toBe(true);
  });

  test('has room around its points', () => {
    for (const { points } of picture.lines) {
      expect(points[0]!.x - 30).toBeGreaterThan(picture.from);
      expect(points[0]!.x + 30).toBeLessThan(picture.to);
      expect(points[0]!.y).toBeGreaterThan(picture.lowest);
      expect(points[0]!.y).toBeLessThan(picture.highest!);
    }
  });

  test('many names on one point are counted from the fourth on', () => {
    const same = ['a', 'b', 'c', 'd', 'e'].map((id) => strategy(id, at('2027-03-31', '2027-10-20', 1)));
    const crowded = strategyPicture(strategyPoints([...STRATEGIES, ...same], 'ratio'), {
      today: day('2026-11-23'),
      words,
    })!;
    expect(crowded.lines.at(-1)?.label).toBe(JSON.stringify({ names: 'a+b+c', count: 2 }));
  });

  test('is not drawn where nothing differs', () => {
    expect(
      strategyPicture(strategyPoints(STRATEGIES.slice(1), 'ratio'), { today: day('2026-11-23'), words }),
    ).toBeNull();
  });

  test('a pointer reads one point, not all of them', () => {
    const theme = {
      scheme: 'light',
      card: '#fff',
      ink: '#000',
      muted: '#666',
      hairline: '#eee',
      accent: '#00f',
      danger: '#f00',
      planned: '#aaa',
      font: 'x',
    } as const;
    const writing = { figure: String, tick: String, day: String, month: String, total: '' };
    const { options } = chartConfiguration(picture, { theme, writing, still: true });
    expect(options?.interaction?.mode).toBe('nearest');
  });
});

describe('the scale of costs', () => {
  test.each([[[5_171_78, 5_379_50]], [[100, 101]], [[0, 9_999_999]], [[1, 1]]])(
    'of %j holds them in at most four even steps',
    (costs) => {
      const { lowest, highest, step } = costScale(costs);
      expect(lowest).toBeLessThanOrEqual(Math.min(...costs));
      expect(highest).toBeGreaterThan(Math.max(...costs));
      expect((highest - lowest) / step).toBeLessThanOrEqual(4);
      expect(lowest % step).toBe(0);
    },
  );
});

test('the name of a point is tried beside it first, then higher and lower, never over it', () => {
  const boxes = pointLabelBoxes({ x: 100, y: 50 }, 40);
  expect(boxes[0]).toMatchObject({ left: 110, right: 150 });
  expect(boxes[1]).toMatchObject({ left: 50, right: 90 });
  expect(boxes.every((box) => box.left > 100 || box.right < 100)).toBe(true);
});

describe('the words of a step’s reason', () => {
  const on = day('2027-01-15');
  const reasons = (chinese as unknown as { plan: { reasons: { overdue: object; close: object } } }).plan
    .reasons;

  test('are there for every reason', () => {
    const codes = [
      'terms',
      'agreement',
      'dearest',
      'smallest',
      'frees-payment',
      'lowest-per-payment',
      'fullest',
      'own-order',
      'least-interest',
      'only',
      'in-turn',
    ];
    expect(Object.keys(reasons.close).sort()).toEqual(codes.sort());
    expect(Object.keys(reasons.overdue).sort()).toEqual([
      'dearest-penalty',
      'overdue-first',
      'restricted-platform',
    ]);
  });

  test('name the figure that bears the reason out', () => {
    expect(reasonWords({ kind: 'overdue', debt: 'huabei', on, why: 'restricted-platform' })).toEqual({
      key: 'plan.reasons.overdue.restricted-platform',
      named: {},
    });
    expect(
      reasonWords({ kind: 'close', debt: 'card', on, why: { code: 'dearest', rate: '0.1825' } }).named,
    ).toEqual({ rate: '0.1825' });
    expect(
      reasonWords({
        kind: 'close',
        debt: 'card',
        on,
        why: { code: 'lowest-per-payment', balance: fen(900), freed: fen(300) },
      }).named,
    ).toEqual({ amount: 900, freed: 300 });
  });
});
