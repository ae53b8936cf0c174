import { type CivilDate, toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { Uncertainty } from '../../../domain/uncertainty/paths.ts';
import { monthEnd } from './chart-range.ts';
import { moneyScale } from './money-scale.ts';
import type { Picture, PictureLine, Words } from './picture.ts';

/** Months drawn after half of the paths are free of debt, where nine tenths of them take much longer. */
const MONTHS_BEYOND_HALF = 24;

const BOUNDS = ['p90', 'p50', 'p10'] as const;
/** Outside the range, where a name cannot be taken for that of a neighbour; the middle is named under the chart. */
const LABEL_SIDES = { p90: 'above', p50: 'none', p10: 'below' } as const;

/** What may be owed at each month's end: the middle of all paths, and the range that holds eight tenths of them. */
export function fanPicture(owed: Uncertainty['owed'], asOf: CivilDate, words: Words): Picture | null {
  const months = owed.slice(0, monthsDrawn(owed));
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined || months.length < 2 || first.p90 === 0) return null;
  const lines = BOUNDS.map((bound): PictureLine => ({
    id: bound,
    label: words(`charts.fan.${bound}`),
    tone: bound === 'p50' ? 'planned' : 'planned-second',
    labelSide: LABEL_SIDES[bound],
    ...(bound === 'p10' && { fillTo: 'p90' }),
    points: months.map((month) => ({ x: toDayNumber(monthEnd(month.month)), y: month[bound] })),
  }));
  return {
    unit: 'money',
    stacked: false,
    lines,
    from: toDayNumber(monthEnd(first.month)),
    to: toDayNumber(monthEnd(last.month)),
    today: toDayNumber(asOf),
    lowest: 0,
    ...moneyScale(lines, false),
    levels: [],
    bands: [],
    marks: [],
  };
}

function monthsDrawn(owed: Uncertainty['owed']): number {
  const all = owed.findIndex((month) => month.p90 === 0);
  const half = owed.findIndex((month) => month.p50 === 0);
  const end = all === -1 ? owed.length : all + 1;
  return half === -1 ? end : Math.min(end, half + 1 + MONTHS_BEYOND_HALF);
}
