import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { Timeline } from './actual-and-planned.ts';
import { plannedPoints, recordedPoints } from './actual-and-planned.ts';
import type { Picture, PictureLine, PicturePoint, Words } from './picture.ts';
import { planMarks } from './plan-marks.ts';

/** What is overdue, recorded and planned. Null when nothing is or was overdue. */
export function overduePicture(timeline: Timeline, words: Words): Picture | null {
  const actual = recordedPoints(timeline, (one) => one.overdue);
  const planned = withClearing(
    timeline,
    plannedPoints(timeline, actual, (month) => month.overdue),
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

/** The day on which the last overdue sum is paid, put between the month ends so that the line reaches zero there. */
function withClearing(timeline: Timeline, points: readonly PicturePoint[]): PicturePoint[] {
  const clearedOn = timeline.plan?.summary.overdueClearedOn;
  if (clearedOn === null || clearedOn === undefined || clearedOn <= timeline.today) return [...points];
  const x = toDayNumber(clearedOn);
  if (x > timeline.to || points.some((point) => point.x === x)) return [...points];
  return [...points, { x, y: 0 }].sort((a, b) => a.x - b.x);
}
