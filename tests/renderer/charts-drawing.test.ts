import { describe, expect, test } from 'vitest';
import { chartConfiguration } from '../../src/renderer/src/charts/chart-configuration.ts';
import type { ChartTheme } from '../../src/renderer/src/charts/chart-theme.ts';
import { DEBT_PALETTE, debtColour } from '../../src/renderer/src/charts/debt-palette.ts';
import { inkOn, mixed } from '../../src/renderer/src/charts/colour.ts';
import { placeMarkLabels, runsThrough } from '../../src/renderer/src/charts/label-places.ts';
import { moneyScale } from '../../src/renderer/src/charts/money-scale.ts';
import type { Picture } from '../../src/renderer/src/charts/picture.ts';
import { stepThrough } from '../../src/renderer/src/charts/step-through.ts';

describe('labels of marks', () => {
  const area = { left: 0, right: 400 };

  test('labels with room stand side by side in one row', () => {
    expect(
      placeMarkLabels(
        [
          { x: 10, width: 80 },
          { x: 200, width: 80 },
        ],
        area,
      ).map(({ row }) => row),
    ).toEqual([0, 0]);
  });

  test('of two that would cover each other the left one goes higher, clear of the right one’s line', () => {
    expect(
      placeMarkLabels(
        [
          { x: 10, width: 80 },
          { x: 40, width: 80 },
        ],
        area,
      ).map(({ row }) => row),
    ).toEqual([1, 0]);
  });

  test('a label that has to stand to the left is not run through by another line', () => {
    expect(
      placeMarkLabels(
        [
          { x: 330, width: 60 },
          { x: 390, width: 80 },
        ],
        area,
      ).map(({ row }) => row),
    ).toEqual([0, 1]);
  });

  test('a label that would leave the chart stands to the left of its line', () => {
    expect(placeMarkLabels([{ x: 390, width: 80 }], area)).toEqual([{ left: 304, row: 0 }]);
  });

  test('a line is seen to run through a box also between its points', () => {
    const box = { left: 40, right: 60, top: 40, bottom: 60 };
    expect(
      runsThrough(
        [
          { x: 0, y: 0 },
          { x: 100, y: 100 },
        ],
        box,
      ),
    ).toBe(true);
    expect(
      runsThrough(
        [
          { x: 0, y: 0 },
          { x: 100, y: 10 },
        ],
        box,
      ),
    ).toBe(false);
  });
});

describe('walking along a chart by keyboard', () => {
  test('arrows move by one and stop at the ends', () => {
    expect(stepThrough('ArrowRight', -1, 3)).toBe(0);
    expect(stepThrough('ArrowRight', 2, 3)).toBe(2);
    expect(stepThrough('ArrowLeft', -1, 3)).toBe(2);
    expect(stepThrough('ArrowLeft', 0, 3)).toBe(0);
  });

  test('Home and End lead to the first and the last; other keys nowhere', () => {
    expect([
      stepThrough('Home', 1, 3),
      stepThrough('End', 1, 3),
      stepThrough('Tab', 1, 3),
      stepThrough('Home', -1, 0),
    ]).toEqual([0, 2, -1, -1]);
  });
});

/** Colours as eyes without one kind of cone see them (Machado 2009, full severity), in linear RGB. */
const SIGHT = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
const linear = (colour: string) =>
  [1, 3, 5].map((index) => {
    const value = Number.parseInt(colour.slice(index, index + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
function lab(colour: string, sight: readonly (readonly number[])[]): number[] {
  const rgb = linear(colour);
  const [r = 0, g = 0, b = 0] = sight.map((row) =>
    Math.max(
      0,
      row.reduce((sum, part, index) => sum + part * (rgb[index] ?? 0), 0),
    ),
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((part, index) => part - (b[index] ?? 0)));

describe('the money axis', () => {
  const line = (...values: number[]) => ({
    id: 'l',
    label: 'L',
    tone: 'actual' as const,
    points: values.map((y, x) => ({ x, y })),
  });

  test.each([
    [5_700_000, 6_000_000, 2_000_000],
    [240_000, 300_000, 100_000],
    [90, 100, 100],
    [10_000_000, 15_000_000, 5_000_000],
    [0, 0, 100],
  ])('up to %i fen it ends at %i in steps of %i', (most, highest, step) => {
    expect(moneyScale([line(most, 0)], false)).toEqual({ highest, step });
  });

  test('a stack is as high as its parts together', () => {
    expect(moneyScale([line(100, 3_000), line(200, 2_500)], true)).toEqual({ highest: 6_000, step: 2_000 });
  });
});

describe('colours of debts', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [name, sight] of Object.entries(SIGHT)) {
      test(`any two stay apart on ${scheme} for ${name} sight`, () => {
        const colours = DEBT_PALETTE[scheme].map((colour) => lab(colour, sight));
        const pairs = colours.flatMap((a, index) => colours.slice(index + 1).map((b) => distance(a, b)));
        expect(Math.min(...pairs)).toBeGreaterThan(15);
      });
    }

    test(`the first four stay apart in grey print on ${scheme}`, () => {
      const greys = DEBT_PALETTE[scheme].slice(0, 4).map((colour) => lab(colour, SIGHT.full)[0] ?? 0);
      const pairs = greys.flatMap((a, index) => greys.slice(index + 1).map((b) => Math.abs(a - b)));
      expect(Math.min(...pairs)).toBeGreaterThan(10);
    });
  }

  test('a debt has the same colour whatever order the debts are listed in', () => {
    expect(debtColour('b', ['a', 'b', 'c'], 'light')).toBe(debtColour('b', ['c', 'b', 'a'], 'light'));
    expect(debtColour('b', ['a', 'b'], 'light')).not.toBe(debtColour('a', ['a', 'b'], 'light'));
  });

  test('a planned area is paler than a recorded one', () => {
    expect([mixed('#000000', '#ffffff', 0.6), mixed('#ff0000', '#000000', 1)]).toEqual([
      '#666666',
      '#ff0000',
    ]);
  });

  test('a name on its colour is written in the ink that reads better', () => {
    expect([inkOn('#ffffff'), inkOn('#1c3e92')]).toEqual(['#000000', '#ffffff']);
  });
});

describe('the configuration of a chart', () => {
  const theme: ChartTheme = {
    scheme: 'light',
    card: '#fff',
    ink: '#111',
    muted: '#666',
    hairline: '#eee',
    accent: '#00f',
    danger: '#f00',
    planned: '#aaa',
    font: 'sans-serif',
  };
  const picture: Picture = {
    unit: 'money',
    stacked: false,
    from: 20000,
    to: 20100,
    today: 20010,
    lowest: 0,
    marks: [],
    levels: [],
    bands: [],
    lines: [
      {
        id: 'actual',
        label: 'A',
        tone: 'actual',
        points: [
          { x: 20000, y: 5 },
          { x: 20010, y: 4 },
        ],
      },
      {
        id: 'planned',
        label: 'P',
        tone: 'planned',
        points: [
          { x: 20010, y: 4 },
          { x: 20100, y: 0 },
        ],
      },
    ],
  };
  const writing = {
    figure: String,
    tick: (value: number) => `<${value}>`,
    day: String,
    month: String,
    total: 'T',
  };
  const configuration = (still: boolean) => chartConfiguration(picture, { theme, writing, still });

  test('what happened is solid in the accent, what is planned dashed and grey', () => {
    const [actual, planned] = configuration(false).data.datasets;
    expect([actual?.borderColor, actual?.borderDash]).toEqual(['#00f', []]);
    expect(planned?.borderColor).toBe('#aaa');
    expect(planned?.borderDash).not.toEqual([]);
  });

  test('where a figure is missing the line breaks, and a figure alone between two gaps is a point', () => {
    const ys = [0.5, 0.4, 0.4, null, 0.3, null, 0.2, 0.2];
    const points = ys.map((y, index) => ({ x: 20000 + index, y }));
    const gaps: Picture = { ...picture, unit: 'ratio', lines: [{ ...picture.lines[0]!, points }] };
    const [line] = chartConfiguration(gaps, { theme, writing, still: true }).data.datasets;
    expect(line?.spanGaps).toBe(false);
    const radius = line?.pointRadius as (context: { dataIndex: number }) => number;
    expect(points.map((_point, dataIndex) => radius({ dataIndex }) > 0)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  test('nothing moves for a reader who asked for less motion', () => {
    expect(configuration(true).options?.animation).toBe(false);
    expect(configuration(false).options?.animation).not.toBe(false);
  });

  test('only horizontal lines are drawn', () => {
    expect(configuration(false).options?.scales?.['x']?.grid?.display).toBe(false);
  });
});
