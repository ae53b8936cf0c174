import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { Timeline } from './actual-and-planned.ts';
import { endingOn, plannedPoints, recordedPoints } from './actual-and-planned.ts';
import { moneyScale } from './money-scale.ts';
import type { Picture, PictureLine, Words } from './picture.ts';
import { planMarks } from './plan-marks.ts';

/** What is overdue, recorded and planned. Null when nothing is or was overdue. */
export function overduePicture(timeline: Timeline, words: Words): Picture | null {
  const actual = recordedPoints(timeline, (one) => one.overdue);
  const planned = endingOn(
    timeline,
    plannedPoints(timeline, actual, (month) => month.overdue),
    timeline.plan?.summary.overdueClearedOn,
  );
  if (![...actual, ...planned].some((point) => (point.y ?? 0) > 0)) return null;
  const lines: PictureLine[] = [];
  if (actual.length > 0)
    lines.push({ id: 'actual', label: words('charts.actual'), tone: 'danger', points: actual });
  if (planned.length > 1)
    lines.push({ id: 'planned', label: words('charts.planned'), tone: 'planned', points: planned });
  return {
    unit: 'money',
    stacked: false,
    lines,
    from: timeline.from,
    to: timeline.to,
    today: toDayNumber(timeline.today),
    lowest: 0,
    ...moneyScale(lines, false),
    levels: [],
    bands: [],
    marks: planMarks({
      window: timeline,
      today: timeline.today,
      dates: [{ on: timeline.plan?.summary.overdueClearedOn, key: 'charts.marks.overdueCleared' }],
      words,
    }),
  };
}
