import type { Case, Debt } from '../case/case.ts';
import { type CivilDate, type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { lastDayOf, monthOf } from '../dates/recurrence.ts';
import { type DebtState, owedOf, sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import type { Plan } from '../plan/plan-result.ts';
import { walkTo } from '../position/replay-debt.ts';
import { openReplay, standingOn } from '../position/replay.ts';
import { lineThrough } from './path-line.ts';

/** What a plan leaves of one debt. Between two points it runs in a straight line: interest grows by the day. */
export interface PlannedPath {
  readonly debt: string;
  readonly name: string;
  /** What is owed, and overdue, before anything is paid on the day of the plan. */
  readonly opening: PathFigures;
  /** In order of their dates; the first is the day of the plan. After the last nothing changes any more. */
  readonly points: readonly PathPoint[];
}

/** In fen: all that is owed, and what of it is overdue. */
export interface PathFigures {
  readonly owed: Fen;
  readonly overdue: Fen;
}

/** The same at the end of a day. */
export interface PathPoint extends PathFigures {
  readonly date: CivilDate;
}

/**
 * The path of each debt: the position, on every day on which something happens and on the day before it, of someone who
 * pays what the plan says and answers for what it cannot pay. So it is measured as the real position is.
 */
export function plannedPaths(input: Case, plan: Plan): PlannedPath[] {
  return input.debts.map((debt) => pathOf(debt, plan));
}

function pathOf(debt: Debt, plan: Plan): PlannedPath {
  const asOf = toDayNumber(plan.asOf);
  const payments = plan.payments
    .filter((payment) => payment.debt === debt.id)
    .map(({ date, amount }, index) => ({ id: String(index), day: toDayNumber(date), amount }));
  const missed = plan.shortfalls
    .filter((short) => short.kind === 'debt' && short.ref === debt.id)
    .map(({ date }) => toDayNumber(date));
  const days = daysOf(debt, plan, missed);
  const records = { payments, notPaid: new Set(missed), kept: new Map(), checks: [] };
  const replay = openReplay({ ...debt, balanceAsOf: plan.asOf }, records, days.at(-1) ?? asOf);
  const opening = figuresOf(replay.state);
  const points = days.map((day) => {
    walkTo(replay, day);
    return { date: toCivilDate(day), ...figuresOf(standingOn(replay, day).state) };
  });
  return { debt: debt.id, name: debt.name, opening, points: lineThrough(points) };
}

const figuresOf = (state: DebtState): PathFigures => ({
  owed: owedOf(state) as Fen,
  overdue: sumOf(state.overdue) as Fen,
});

/** The day of the plan, every day on which something happens to the debt with the day before it, and the month ends. */
function daysOf(debt: Debt, plan: Plan, missed: readonly DayNumber[]): DayNumber[] {
  const asOf = toDayNumber(plan.asOf);
  const grace = debt.graceDays ?? 0;
  const events = [
    ...[...plan.payments, ...plan.postings]
      .filter((row) => row.debt === debt.id)
      .map(({ date }) => toDayNumber(date)),
    ...missed,
    ...missed.map((day) => day + 1 + grace),
  ];
  const last = lastDayOf(monthOf(asOf) + plan.months.length - 1);
  const monthEnds = plan.months.map((_, index) => lastDayOf(monthOf(asOf) + index));
  const days = new Set([asOf, ...events, ...events.map((day) => day - 1), ...monthEnds]);
  return [...days].filter((day) => day >= asOf && day <= last).sort((a, b) => a - b);
}
