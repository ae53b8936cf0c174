import type { Case, Debt } from '../../../../domain/case/case.ts';
import { daysInMonth } from '../../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { Plan, PlannedPayment } from '../../../../domain/plan/plan-result.ts';

/** What a payment is for, in the words of the schedule; `number` is the period of an instalment. */
export interface PaymentPart {
  readonly kind: 'minimum' | 'period' | 'whole' | 'agreed' | 'overdue' | 'clears-overdue' | 'extra';
  readonly number?: number;
}

/** Tells what each transfer among some of a plan's payments is for, by `date debt`. */
export function paymentParts(
  input: Case,
  plan: Plan,
): (payments: readonly PlannedPayment[]) => ReadonlyMap<string, readonly PaymentPart[]> {
  const debts = new Map(input.debts.map((debt) => [debt.id, debt]));
  const lastOverdue = new Map<string, CivilDate>();
  for (const one of plan.payments) if (one.kind === 'overdue') lastOverdue.set(one.debt, one.date);
  return (payments) => {
    const parts = new Map<string, PaymentPart[]>();
    for (const one of payments) {
      const key = `${one.date} ${one.debt}`;
      const clears = plan.summary.overdueClearedOn !== null && lastOverdue.get(one.debt) === one.date;
      const part = partOf(one, {
        debt: debts.get(one.debt),
        asOf: plan.asOf,
        clears,
        dueDay: input.plan.monthlyBudget === undefined ? undefined : (input.plan.budgetDay ?? 1),
      });
      const before = parts.get(key);
      if (before === undefined) parts.set(key, [part]);
      else if (!before.some((other) => other.kind === part.kind)) before.push(part);
    }
    return parts;
  };
}

interface Around {
  readonly debt: Debt | undefined;
  readonly asOf: CivilDate;
  readonly clears: boolean;
  /** All debts are due on this day where a monthly sum is planned with. */
  readonly dueDay: number | undefined;
}

function partOf(payment: PlannedPayment, { debt, asOf, clears, dueDay }: Around): PaymentPart {
  if (payment.kind === 'extra') return { kind: 'extra' };
  if (payment.kind === 'overdue') return { kind: clears ? 'clears-overdue' : 'overdue' };
  if (debt?.agreement !== undefined) return { kind: 'agreed' };
  switch (debt?.kind) {
    case 'instalment':
      return { kind: 'period', number: dueCount(payment.date, asOf, dueDay ?? debt.dueDay) };
    case 'fee-instalment':
      return {
        kind: 'period',
        number: debt.periods - debt.remainingPeriods + dueCount(payment.date, asOf, dueDay ?? debt.dueDay),
      };
    case 'informal':
      return { kind: 'whole' };
    default:
      return { kind: 'minimum' };
  }
}

/** Which due date since `asOf` (exclusive) a date is, from 1. Day 29-31 falls on the last day of a short month. */
export function dueCount(date: CivilDate, asOf: CivilDate, dueDay: number): number {
  const [year, month, day] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7)), Number(asOf.slice(8))];
  const thisMonth = Math.min(dueDay, daysInMonth(year, month)) > day;
  const months = (Number(date.slice(0, 4)) - year) * 12 + Number(date.slice(5, 7)) - month;
  return months + (thisMonth ? 1 : 0);
}
