import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { KeptPlan } from '../../../domain/progress/kept-plan.ts';
import type { Timeline } from './actual-and-planned.ts';
import { endingOn, plannedPoints, recordedPoints } from './actual-and-planned.ts';
import { moneyScale } from './money-scale.ts';
import type { Picture, PictureLine, Words } from './picture.ts';
import { followedPoints } from './followed-points.ts';
import { planMarks } from './plan-marks.ts';
import { ratioReachedOn } from './ratio-already-met.ts';
import { ratioPercent } from './ratio-percent.ts';

/** All that is owed: recorded days solid, planned month ends dashed, and the plan that is followed. Null when there is nothing to draw. */
export function owedPicture(
  timeline: Timeline,
  { ratioTarget, followed }: { ratioTarget: string; followed: KeptPlan | null },
  words: Words,
): Picture | null {
  const actual = recordedPoints(timeline, (one) => one.owed);
  const planned = endingOn(
    timeline,
    plannedPoints(timeline, actual, (month) => month.owed),
    timeline.plan?.summary.debtFreeOn,
  );
  if (![...actual, ...planned].some((point) => (point.y ?? 0) > 0)) return null;
  const lines: PictureLine[] = [];
  if (actual.length > 0)
    lines.push({ id: 'actual', label: words('charts.actual'), tone: 'actual', points: actual });
  if (planned.length > 1)
    lines.push({ id: 'planned', label: words('charts.planned'), tone: 'planned', points: planned });
  const before = followed === null ? [] : followedPoints(followed, timeline);
  if (before.length > 1)
    lines.push({
      id: 'followed',
      label: words('charts.followed'),
      tone: 'planned-second',
      labelSide: 'above',
      points: before,
    });
  const summary = timeline.plan?.summary;
  const target = ratioPercent(ratioTarget);
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
      dates: [
        { on: summary?.overdueClearedOn, key: 'charts.marks.overdueCleared' },
        { on: ratioReachedOn(timeline.plan), key: 'charts.marks.ratioTarget' },
        { on: summary?.debtFreeOn, key: 'charts.marks.debtFree' },
      ],
      words: (key, named) => words(key, { ...named, target }),
    }),
  };
}
