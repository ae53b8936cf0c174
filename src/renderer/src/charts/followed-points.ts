import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { KeptPlan } from '../../../domain/progress/kept-plan.ts';
import { pathReader } from '../../../domain/progress/path-line.ts';
import type { Timeline } from './actual-and-planned.ts';
import type { PicturePoint } from './picture.ts';

/** More days than this are no longer told apart in a picture. */
const MOST_POINTS = 200;

/** What a plan that was kept before today leaves owed in all, on the days inside a picture on which it changes. */
export function followedPoints(kept: KeptPlan, timeline: Timeline): PicturePoint[] {
  if (kept.keptOn >= timeline.today) return [];
  const read = pathReader(
    kept.paths.map((path) => path.points),
    'owed',
  );
  const changes = kept.paths.flatMap((path) => path.points.map(({ date }) => toDayNumber(date)));
  const days = [...new Set(changes)]
    .filter((day) => day >= timeline.from && day <= timeline.to)
    .sort((a, b) => a - b);
  const every = Math.ceil(days.length / MOST_POINTS);
  return days
    .filter((_, index) => index % every === 0 || index === days.length - 1)
    .map((day) => ({ x: day, y: read(day) }));
}
