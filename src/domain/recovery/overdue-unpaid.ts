import { daysBetween } from '../dates/civil-date.ts';
import { fen } from '../money/fen.ts';
import type { ConditionState, ConditionStatus, Evidence } from './condition.ts';
import { nextDueDate } from './next-due-date.ts';
import { statementsOnTime } from './payment-streak.ts';
import { agreedUntil, inGrace, overdueOf, unansweredOf } from './platform-overdue.ts';
import { historyStart, platformDebts, type RecoveryView } from './recovery-view.ts';
import { shareReached } from './share.ts';

/** The platform's debts in figures: overdue now and when the restriction began in fen, the others counted. */
interface Arrears {
  readonly debts: number;
  readonly overdue: number;
  readonly atStart: number | null;
  readonly unanswered: number;
  readonly inGrace: number;
  readonly agreed: boolean;
}

/**
 * Overdue of the platform's debts: met when nothing is overdue, every passed due date is answered for with a payment and
 * no lender's agreement is still being kept. Under way while less is overdue than on the day of the restriction.
 */
export function overdueUnpaid(view: RecoveryView): ConditionState {
  const debts = platformDebts(view.case);
  const arrears = arrearsOf(view);
  const { overdue, atStart, agreed } = arrears;
  return {
    id: 'overdue_unpaid',
    status: statusOf(arrears),
    progress: atStart === null ? null : shareReached({ start: atStart, now: overdue, goal: 0 }),
    evidence: debts.length === 0 ? [] : evidenceOf(view, arrears),
    meetsOn: overdue > 0 || agreed ? 'plan' : null,
    nextReview: nextDueDate(debts, view.case.asOf),
  };
}

function arrearsOf(view: RecoveryView): Arrears {
  const { asOf } = view.case;
  const debts = platformDebts(view.case);
  const sum = (count: (debt: (typeof debts)[number]) => number) =>
    debts.reduce((total, debt) => total + count(debt), 0);
  const start = historyStart(view);
  const ids = new Set(debts.map((debt) => debt.id));
  return {
    debts: debts.length,
    overdue: sum((debt) => overdueOf(debt, asOf)),
    atStart:
      start === null
        ? null
        : start.debts.reduce((total, part) => total + (ids.has(part.debt) ? part.overdue : 0), 0),
    unanswered: sum((debt) => unansweredOf(debt, asOf)),
    inGrace: sum((debt) => inGrace(debt, asOf)),
    agreed: debts.some((debt) => agreedUntil(debt, asOf) !== null),
  };
}

function statusOf({ debts, overdue, atStart, ...facts }: Arrears): ConditionStatus {
  if (debts === 0) return 'unknown';
  if (overdue > 0) return overdue < (atStart ?? 0) ? 'under-way' : 'unmet';
  if (facts.unanswered > 0) return 'unknown';
  return facts.agreed || facts.inGrace > 0 ? 'under-way' : 'met';
}

function evidenceOf(view: RecoveryView, arrears: Arrears): Evidence[] {
  const { asOf } = view.case;
  const debts = platformDebts(view.case);
  const computed = { date: asOf, origin: 'computed' } as const;
  const evidence: Evidence[] = [
    { key: 'overdue.amount', values: { amount: { money: fen(arrears.overdue) } }, ...computed },
  ];
  const since = debts
    .flatMap((debt) => (overdueOf(debt, asOf) > 0 ? [debt.overdue!.since] : []))
    .toSorted()[0];
  if (since !== undefined) {
    const days = { count: daysBetween(since, asOf) };
    evidence.push({ key: 'overdue.days', values: { days }, ...computed, date: since });
  }
  if (arrears.unanswered > 0)
    evidence.push({
      key: 'overdue.unanswered',
      values: { count: { count: arrears.unanswered } },
      ...computed,
    });
  if (arrears.inGrace > 0)
    evidence.push({ key: 'overdue.grace', values: { count: { count: arrears.inGrace } }, ...computed });
  if (arrears.agreed) evidence.push({ key: 'overdue.agreement', values: {}, date: asOf, origin: 'typed' });
  const passed = view.dues.filter((due) => due.dueDate <= asOf);
  const streak = statementsOnTime(passed, new Set(debts.map((debt) => debt.id)));
  if (streak.last !== null) {
    const count = { count: streak.count };
    evidence.push({ key: 'overdue.streak', values: { count }, ...computed, date: streak.last });
  }
  return evidence;
}
