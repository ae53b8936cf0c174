import type { Snapshot } from '../../../contract/workspace.ts';
import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { Month, Plan } from '../../../domain/plan/plan-result.ts';
import { chartWindow, monthEnd } from './chart-range.ts';
import type { ChartRange, ChartWindow } from './chart-range.ts';
import type { PicturePoint } from './picture.ts';
import { thinSnapshots } from './thin-snapshots.ts';

/** What was recorded and what is planned, cut to the days a chart shows. */
export interface Timeline extends ChartWindow {
  readonly today: CivilDate;
  readonly recorded: readonly Snapshot[];
  /** Month ends after today. */
  readonly planned: readonly { readonly on: CivilDate; readonly month: Month }[];
  readonly plan: Plan | null;
}

/** Brings snapshots and plan into one window; null when there is neither a record nor a plan. */
export function timelineOf(input: {
  readonly snapshots: readonly Snapshot[];
  readonly plan: Plan | null;
  readonly range: ChartRange;
}): Timeline | null {
  const { snapshots, plan, range } = input;
  const today =
    plan?.asOf ??
    snapshots
      .map((one) => one.date)
      .sort()
      .at(-1);
  if (today === undefined) return null;
  const past = snapshots.filter((one) => one.date <= today);
  const window = chartWindow({ recorded: past.map((one) => one.date), today, plan, range });
  const inside = (date: CivilDate) => toDayNumber(date) >= window.from && toDayNumber(date) <= window.to;
  const planned = (plan?.months ?? [])
    .map((month) => ({ on: monthEnd(month.month), month }))
    .filter(({ on }) => on > today && inside(on));
  return { ...window, today, recorded: thinSnapshots(past.filter((one) => inside(one.date))), planned, plan };
}

/** The points of one recorded figure. */
export function recordedPoints(timeline: Timeline, figure: (one: Snapshot) => number | null): PicturePoint[] {
  return timeline.recorded.map((one) => ({ x: toDayNumber(one.date), y: figure(one) }));
}

/** The points of one planned figure, led by the last recorded point so that the two lines join. */
export function plannedPoints(
  timeline: Timeline,
  recorded: readonly PicturePoint[],
  figure: (month: Month) => number | null,
): PicturePoint[] {
  const last = recorded.findLast((point) => point.y !== null);
  const lead = last !== undefined && last.x === toDayNumber(timeline.today) ? [last] : [];
  return [...lead, ...timeline.planned.map(({ on, month }) => ({ x: toDayNumber(on), y: figure(month) }))];
}

/** The points with a zero on the day on which a planned sum is gone, so that the line ends there and not at the month's end. */
export function endingOn(
  timeline: Timeline,
  points: readonly PicturePoint[],
  day: CivilDate | null | undefined,
): PicturePoint[] {
  if (day === null || day === undefined || day <= timeline.today) return [...points];
  const x = toDayNumber(day);
  if (x > timeline.to || points.some((point) => point.x === x)) return [...points];
  return [...points, { x, y: 0 }].sort((a, b) => a.x - b.x);
}

/** A four-decimal ratio as a number to draw; null stays null. */
export const ratioValue = (ratio: string | null): number | null => (ratio === null ? null : Number(ratio));

/** Whether a line has anything to draw. */
export const hasFigures = (points: readonly PicturePoint[]): boolean =>
  points.some((point) => point.y !== null);
