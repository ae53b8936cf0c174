import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { Timeline } from './actual-and-planned.ts';
import { hasFigures, plannedPoints, ratioValue, recordedPoints } from './actual-and-planned.ts';
import type { Level, Picture, PictureLine, PicturePoint, Words } from './picture.ts';
import { planMarks } from './plan-marks.ts';
import { ratioReachedOn } from './ratio-already-met.ts';
import { ratioPercent } from './ratio-percent.ts';
import { ratioScale } from './ratio-scale.ts';

/** Lines of practice beside the target: housing 50 %, all debt 55 %, lenient 70 %. */
const PRACTICE_LINES = ['0.5', '0.55', '0.7'] as const;

/** Debt ratio over all debts and over those on the credit report, with the target and the lines of practice. */
export function ratioPicture(timeline: Timeline, target: string, words: Words): Picture | null {
  const all = pair(timeline, 'ratio');
  const reported = pair(timeline, 'ratioReported');
  if (!hasFigures([...all.actual, ...all.planned])) return null;
  const alike = same(all.actual, reported.actual) && same(all.planned, reported.planned);
  const name = words(alike ? 'charts.ratio.both' : 'charts.ratio.all');
  const lines: PictureLine[] = [
    { id: 'actual', label: name, tone: 'actual', points: all.actual },
    { id: 'planned', label: words('charts.plannedOf', { name }), tone: 'planned', points: all.planned },
  ];
  if (!alike) {
    const other = words('charts.ratio.reported');
    lines.push({ id: 'reported', label: other, tone: 'second', points: reported.actual });
    lines.push({
      id: 'reported-planned',
      label: words('charts.plannedOf', { name: other }),
      tone: 'planned-second',
      points: reported.planned,
    });
  }
  const levels = ratioLevels(target, words);
  return {
    unit: 'ratio',
    stacked: false,
    lines: lines.filter((line) => hasFigures(line.points)),
    from: timeline.from,
    to: timeline.to,
    today: toDayNumber(timeline.today),
    lowest: 0,
    ...ratioScale(
      lines,
      levels.map((level) => level.y),
    ),
    levels,
    bands: [],
    marks: planMarks({
      window: timeline,
      today: timeline.today,
      dates: [{ on: ratioReachedOn(timeline.plan), key: 'charts.marks.ratioTarget' }],
      words: (key) => words(key, { target: ratioPercent(target) }),
    }),
  };
}

function pair(
  timeline: Timeline,
  figure: 'ratio' | 'ratioReported',
): { actual: PicturePoint[]; planned: PicturePoint[] } {
  const actual = recordedPoints(timeline, (one) => ratioValue(one[figure]));
  // The part month of today has only some of its bills: the first planned point is a whole month.
  const partMonth = timeline.today.slice(0, 7);
  const planned = plannedPoints(timeline, actual, (month) =>
    month.month === partMonth ? null : ratioValue(month[figure]),
  );
  return {
    actual,
    planned: planned.filter((point) => point.y !== null || point.x > toDayNumber(timeline.today) + 31),
  };
}

function ratioLevels(target: string, words: Words): Level[] {
  const shares = [...new Set([Number(target), ...PRACTICE_LINES.map(Number)])].sort((a, b) => a - b);
  return shares.map((y) => {
    const percent = ratioPercent(String(y));
    const strong = y === Number(target);
    return {
      y,
      strong,
      label: strong ? words('charts.ratio.target', { percent }) : percent,
    };
  });
}

function same(a: readonly PicturePoint[], b: readonly PicturePoint[]): boolean {
  return (
    a.length === b.length && a.every((point, index) => point.x === b[index]?.x && point.y === b[index]?.y)
  );
}
