import type { Case } from '../../../domain/case/case.ts';
import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import { oncePer } from '../planner/once-per.ts';
import type { Timeline } from './actual-and-planned.ts';
import { debtColour, REST_COLOUR } from './debt-palette.ts';
import type { Scheme } from './debt-palette.ts';
import { moneyScale } from './money-scale.ts';
import type { Picture, PictureLine, PicturePoint, Words } from './picture.ts';
import { plannedOwed } from './planned-owed-by-debt.ts';

/** Areas that can still be told apart; smaller debts are drawn together. */
const MOST_AREAS = 8;

/** What is owed to each lender, stacked: recorded days, then planned month ends. Null when nothing is owed. */
export function debtPicture(input: {
  readonly timeline: Timeline;
  readonly case: Case;
  readonly scheme: Scheme;
  readonly words: Words;
}): Picture | null {
  const { timeline, scheme, words } = input;
  const names = debtNames(input.case, timeline);
  const ids = [...names.keys()].sort();
  const series = ids
    .map((id) => ({ id, points: pointsOf(id, timeline, input.case) }))
    .filter((one) => one.points.some((point) => (point.y ?? 0) > 0))
    .sort((a, b) => largest(b.points) - largest(a.points) || (a.id < b.id ? -1 : 1));
  if (series.length === 0) return null;
  const whole = series.length <= MOST_AREAS ? series : series.slice(0, MOST_AREAS - 1);
  const rest = series.slice(whole.length);
  const lines: PictureLine[] = whole.map(({ id, points }) => ({
    id,
    label: names.get(id) ?? id,
    tone: 'area',
    colour: debtColour(id, ids, scheme),
    points,
  }));
  if (rest.length > 0) {
    lines.push({
      id: 'rest',
      label: words('charts.byDebt.rest', { count: rest.length }),
      tone: 'area',
      colour: REST_COLOUR[scheme],
      points: addUp(rest.map((one) => one.points)),
    });
  }
  return {
    unit: 'money',
    stacked: true,
    lines,
    from: timeline.from,
    to: timeline.to,
    today: toDayNumber(timeline.today),
    lowest: 0,
    ...moneyScale(lines, true),
    levels: [],
    bands: [],
    marks:
      timeline.planned.length > 0 && timeline.recorded.length > 1
        ? [{ x: toDayNumber(timeline.today), label: words('charts.today') }]
        : [],
  };
}

/** Names by id: of the case first, else as last recorded (a debt that has been removed). */
function debtNames(input: Case, timeline: Timeline): Map<string, string> {
  const names = new Map<string, string>();
  for (const one of timeline.recorded) for (const debt of one.debts) names.set(debt.debt, debt.name);
  for (const debt of input.debts) names.set(debt.id, debt.name);
  return names;
}

function pointsOf(id: string, timeline: Timeline, input: Case): PicturePoint[] {
  const recorded = timeline.recorded.map((one) => ({
    x: toDayNumber(one.date),
    y: owedOn(one).get(id) ?? 0,
  }));
  if (timeline.plan === null) return recorded;
  const days = plannedDays(timeline);
  const owed = plannedOwed({ case: input, plan: timeline.plan, debt: id, days });
  return [...recorded, ...days.map((day, index) => ({ x: toDayNumber(day), y: owed[index] ?? 0 }))];
}

const owedOn = oncePer(
  ({ debts }: Timeline['recorded'][number]) => new Map(debts.map(({ debt, owed }) => [debt, owed])),
);

/** Month ends, and the day on which the last debt is paid off. */
function plannedDays({ planned, plan, today, to }: Timeline): CivilDate[] {
  const ends = planned.map(({ on }) => on);
  const last = plan?.summary.debtFreeOn;
  if (!last || last <= today || toDayNumber(last) > to) return ends;
  return [...new Set([...ends, last])].sort();
}

const largest = (points: readonly PicturePoint[]): number => Math.max(...points.map((point) => point.y ?? 0));

function addUp(all: readonly (readonly PicturePoint[])[]): PicturePoint[] {
  const [first = [], ...others] = all;
  return first.map((point, index) => ({
    x: point.x,
    y: others.reduce((sum, points) => sum + (points[index]?.y ?? 0), point.y ?? 0),
  }));
}
