import type { Debt } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf, monthlyDays } from '../dates/recurrence.ts';
import { agreedInstalments } from './agreement.ts';
import type { DebtTerms } from './state.ts';

/** Due days already worked out for a span: with a monthly budget all debts have the same. */
const shared = new WeakMap<Span, Map<number, DayNumber[]>>();

function sharedDays(span: Span, day: number, asOf: DayNumber): DayNumber[] {
  const ofSpan = shared.get(span) ?? new Map<number, DayNumber[]>();
  shared.set(span, ofSpan);
  const key = day * 1_000_000 + asOf;
  const days = ofSpan.get(key) ?? monthlyDays(day, asOf, span.end);
  ofSpan.set(key, days);
  return days;
}

export interface Span {
  readonly asOf: DayNumber;
  /** The last day that is planned. */
  readonly end: DayNumber;
  /** Day of the month on which a monthly budget arrives and every debt is due; undefined when debts have their own days. */
  readonly budgetDay: number | undefined;
}

type DueDays = Pick<DebtTerms, 'dueDays' | 'periodStart' | 'statementDays' | 'agreed'>;

/** When a debt is due after `asOf`, where its first period begins, and when it bills. */
export function dueAndStatementDays(debt: Debt, span: Span): DueDays {
  const { end, budgetDay } = span;
  const settled = debt.settledUntil === undefined ? span.asOf : toDayNumber(debt.settledUntil);
  const asOf = Math.max(span.asOf, settled);
  const agreed = agreedInstalments(debt, { ...span, asOf });
  if (agreed !== null) return { ...agreed, periodStart: asOf, statementDays: [] };
  if (debt.kind === 'informal' && budgetDay === undefined) {
    const day = debt.dueDate === undefined ? Infinity : toDayNumber(debt.dueDate);
    return {
      dueDays: day > asOf && day <= end ? [day] : [],
      periodStart: asOf,
      statementDays: [],
      agreed: null,
    };
  }
  const day = budgetDay ?? dueDayOf(debt);
  const all = sharedDays(span, day, asOf);
  const dueDays = debt.kind === 'informal' ? informalBudgetDay(debt, asOf, all) : all;
  const first = all[0] ?? end;
  const periodStart = dayInMonth(monthOf(first) - 1, day);
  const statementDays =
    debt.kind === 'revolving' && budgetDay === undefined
      ? monthlyDays(debt.statement.statementDay, span.asOf, end)
      : [];
  return { dueDays, periodStart, statementDays, agreed: null };
}

/** With a monthly budget an informal debt is due on the first budget day that is not before its own date. */
function informalBudgetDay(
  debt: Debt & { kind: 'informal' },
  asOf: DayNumber,
  budgetDays: readonly DayNumber[],
): DayNumber[] {
  if (debt.dueDate === undefined) return [];
  const own = toDayNumber(debt.dueDate);
  if (own <= asOf) return [];
  return budgetDays.filter((day) => day >= own).slice(0, 1);
}

function dueDayOf(debt: Debt): number {
  if (debt.kind === 'revolving') return debt.statement.dueDay;
  return debt.kind === 'informal' ? 1 : debt.dueDay;
}
