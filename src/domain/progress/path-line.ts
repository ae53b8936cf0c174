import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { PathPoint } from './planned-path.ts';

type Figure = 'owed' | 'overdue';

/** Leaves out the points that the straight line between their neighbours gives to the fen. */
export function lineThrough(points: readonly PathPoint[]): PathPoint[] {
  const kept: PathPoint[] = points.slice(0, 1);
  let from = 0;
  for (let to = 2; to < points.length; to += 1) {
    if (isStraight(points.slice(from, to + 1))) continue;
    from = to - 1;
    kept.push(points[from]);
  }
  const last = points.at(-1);
  if (points.length > 1 && last !== undefined) kept.push(last);
  return endsLevel(kept) ? kept.slice(0, -1) : kept;
}

/** After its last point a path stays as it is. */
function endsLevel(points: readonly PathPoint[]): boolean {
  const [before, last] = [points.at(-2), points.at(-1)];
  return (
    before !== undefined && last !== undefined && before.owed === last.owed && before.overdue === last.overdue
  );
}

function isStraight(points: readonly PathPoint[]): boolean {
  const ends = [points[0], points[points.length - 1]] as const;
  return points.every((point) =>
    (['owed', 'overdue'] as const).every(
      (figure) => between(ends, toDayNumber(point.date), figure) === point[figure],
    ),
  );
}

/** The figure on a day between two points, half-up to the fen. */
function between([from, to]: readonly [PathPoint, PathPoint], day: DayNumber, figure: Figure): number {
  const first = toDayNumber(from.date);
  const span = toDayNumber(to.date) - first;
  if (span === 0) return to[figure];
  return from[figure] + Math.floor(((to[figure] - from[figure]) * (day - first)) / span + 0.5);
}

/** Reads the sums of paths day by day; asked for days in order it finds each at once. */
export function pathReader(
  paths: readonly (readonly PathPoint[])[],
  figure: Figure,
): (day: DayNumber) => Fen {
  const days = paths.map((points) => points.map(({ date }) => toDayNumber(date)));
  const places = paths.map(() => 0);
  return (day) => {
    let sum = 0;
    paths.forEach((points, index) => {
      const own = days[index];
      let place = places[index];
      while (place > 0 && own[place] > day) place -= 1;
      while (place + 1 < own.length && own[place + 1] <= day) place += 1;
      places[index] = place;
      const [at, next] = [points[place], points[place + 1]];
      if (at === undefined) return;
      sum += next === undefined || day <= own[place] ? at[figure] : between([at, next], day, figure);
    });
    return sum as Fen;
  };
}
