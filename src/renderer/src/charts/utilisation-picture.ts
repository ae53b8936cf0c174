import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { Timeline } from './actual-and-planned.ts';
import { hasFigures, plannedPoints, ratioValue, recordedPoints } from './actual-and-planned.ts';
import type { Picture, PictureLine, Words } from './picture.ts';
import { ratioScale } from './ratio-scale.ts';

/** Shares often named for used credit: 30 % comfortable, 70 % high. Reference only. */
const REFERENCE_SHARES = [0.3, 0.7] as const;

/** Used share of all limits. Null while no debt has a limit. */
export function utilisationPicture(timeline: Timeline, words: Words): Picture | null {
  const actual = recordedPoints(timeline, (one) => ratioValue(one.utilisation));
  const planned = plannedPoints(timeline, actual, (month) => ratioValue(month.utilisation));
  if (!hasFigures([...actual, ...planned])) return null;
  const lines: PictureLine[] = [
    { id: 'actual', label: words('charts.actual'), tone: 'actual', points: actual },
    { id: 'planned', label: words('charts.planned'), tone: 'planned', points: planned },
  ];
  return {
    unit: 'ratio',
    stacked: false,
    lines: lines.filter(
      (line) => hasFigures(line.points) && (line.id === 'actual' || line.points.length > 1),
    ),
    from: timeline.from,
    to: timeline.to,
    today: toDayNumber(timeline.today),
    lowest: 0,
    ...ratioScale(lines, REFERENCE_SHARES),
    levels: REFERENCE_SHARES.map((y) => ({
      y,
      label: words('charts.utilisation.reference', { percent: `${y * 100}%` }),
      strong: false,
    })),
    bands: [],
    marks: [],
  };
}
