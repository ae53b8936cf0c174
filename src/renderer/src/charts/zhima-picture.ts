import type { Score } from '../../../domain/case/case.ts';
import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { ZhimaBand } from '../../../domain/recovery/zhima-score.ts';
import { chartWindow } from './chart-range.ts';
import type { ChartRange } from './chart-range.ts';
import type { Band, Picture, Words } from './picture.ts';

/** The reference line of the guide; nothing public makes it a rule. */
export const ZHIMA_REFERENCE = 600;

/** Zhima bands as half-open ranges, the last one closed by the scale's end. */
export const ZHIMA_BANDS = [
  { id: 'poor', from: 350, to: 550 },
  { id: 'fair', from: 550, to: 600 },
  { id: 'good', from: 600, to: 650 },
  { id: 'excellent', from: 650, to: 700 },
  { id: 'outstanding', from: 700, to: 950 },
] as const satisfies readonly { readonly id: ZhimaBand; readonly from: number; readonly to: number }[];

/** Scores as typed, with the bands around them. A score cannot be projected, so there is no planned line. */
export function zhimaPicture(input: {
  readonly scores: readonly Score[];
  readonly today: CivilDate;
  readonly range: ChartRange;
  readonly words: Words;
}): Picture | null {
  const { today, range, words } = input;
  const recorded = [...input.scores]
    .filter((one) => one.date <= today)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const { from, to } = chartWindow({ recorded: recorded.map((one) => one.date), today, plan: null, range });
  const room = Math.round((to - from) / 30);
  const shown = recorded.filter((one) => toDayNumber(one.date) >= from);
  if (shown.length === 0) return null;
  const values = shown.map((one) => one.zhima);
  const lowest = Math.max(350, Math.floor((Math.min(...values, ZHIMA_REFERENCE) - 25) / 50) * 50);
  const highest = Math.min(950, Math.ceil((Math.max(...values, ZHIMA_REFERENCE) + 25) / 50) * 50);
  return {
    unit: 'score',
    stacked: false,
    lines: [
      {
        id: 'actual',
        label: words('charts.zhima.score'),
        tone: 'actual',
        points: shown.map((one) => ({ x: toDayNumber(one.date), y: one.zhima })),
      },
    ],
    // Room for the first point at the left and for the names of the bands at the right.
    from: from - room,
    to: to + 4 * room,
    today: toDayNumber(today),
    lowest,
    highest,
    step: 50,
    marks: [],
    levels: [{ y: ZHIMA_REFERENCE, label: words('charts.zhima.reference'), strong: true }],
    bands: bandsBetween(lowest, highest, words),
  };
}

function bandsBetween(lowest: number, highest: number, words: Words): Band[] {
  return ZHIMA_BANDS.filter((band) => band.to > lowest && band.from < highest).map((band) => ({
    from: Math.max(band.from, lowest),
    to: Math.min(band.to, highest),
    label: words(`charts.zhima.bands.${band.id}`),
  }));
}
