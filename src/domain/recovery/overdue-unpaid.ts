import { daysBetween, type CivilDate } from '../dates/civil-date.ts';
import { fen } from '../money/fen.ts';
import type { ConditionState, Evidence } from './condition.ts';
import { nextDueDate } from './next-due-date.ts';
import { statementsOnTime } from './payment-streak.ts';
import { historyStart, platformDebts, type RecoveryView } from './recovery-view.ts';
import { shareReached } from './share.ts';

/**
 * Overdue of the platform's debts: met when nothing is overdue, every passed due date is answered for and no lender's
 * agreement is still being kept. Progress is counted from the day of the restriction.
 */
export function overdueUnpaid(view: RecoveryView): ConditionState {
  const { case: input } = view;
  const debts = platformDebts(input);
  const overdue = debts.reduce((sum, { overdue: part }) => sum + sumOf(part), 0);
  const open = debts.reduce((count, debt) => count + unanswered(debt.unconfirmed, input.asOf), 0);
  const agreed = debts.some((debt) => isBeingKept(debt, input.asOf));
  const evidence: Evidence[] = [
    {
      key: 'overdue.amount',
      values: { amount: { money: fen(overdue) } },
      date: input.asOf,
      origin: 'computed',
    },
  ];
  const since = debts.flatMap((debt) => (sumOf(debt.overdue) > 0 ? [debt.overdue!.since] : [])).sort()[0];
  if (since !== undefined) {
    evidence.push({
      key: 'overdue.days',
      values: { days: { count: daysBetween(since, input.asOf) } },
      date: since,
      origin: 'computed',
    });
  }
  if (open > 0)
    evidence.push({
      key: 'overdue.unanswered',
      values: { count: { count: open } },
      date: input.asOf,
      origin: 'computed',
    });
  if (agreed) evidence.push({ key: 'overdue.agreement', values: {}, date: input.asOf, origin: 'typed' });
  const streak = statementsOnTime(view.dues, new Set(debts.map((debt) => debt.id)));
  if (streak.count > 0 || streak.last !== null) {
    evidence.push({
      key: 'overdue.streak',
      values: { count: { count: streak.count } },
      date: streak.last,
      origin: 'computed',
    });
  }
  return {
    id: 'overdue_unpaid',
    status: statusOf({ debts: debts.length, overdue, open, agreed }),
    progress: progressOf(view, overdue),
    evidence: debts.length === 0 ? [] : evidence,
    meetsOn: overdue > 0 || agreed ? 'plan' : null,
    nextReview: nextDueDate(debts, input.asOf),
  };
}

function statusOf(facts: {
  debts: number;
  overdue: number;
  open: number;
  agreed: boolean;
}): ConditionState['status'] {
  if (facts.debts === 0) return 'unknown';
  if (facts.overdue > 0) return 'unmet';
  if (facts.open > 0) return 'unknown';
  return facts.agreed ? 'under-way' : 'met';
}

function progressOf(view: RecoveryView, overdue: number): string | null {
  const start = historyStart(view);
  if (start === null) return null;
  const ids = new Set(platformDebts(view.case).map((debt) => debt.id));
  const then = start.debts.reduce((sum, part) => sum + (ids.has(part.debt) ? part.overdue : 0), 0);
  return then === 0 ? null : shareReached({ start: then, now: overdue, goal: 0 });
}

type Debts = ReturnType<typeof platformDebts>;

function sumOf(part: Debts[number]['overdue']): number {
  return part === undefined ? 0 : part.principal + part.interest + part.fees;
}

/** Due dates up to today that nobody has answered for. */
function unanswered(items: Debts[number]['unconfirmed'], today: CivilDate): number {
  return (items ?? []).filter((item) => item.dueDate <= today && item.overdueOn === undefined).length;
}

function isBeingKept(debt: Debts[number], today: CivilDate): boolean {
  const last = debt.agreement?.instalments.at(-1);
  return debt.balance > 0 && last !== undefined && last.date >= today;
}
