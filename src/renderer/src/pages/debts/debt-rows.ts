import type { Case, Debt, Rate } from '../../../../domain/case/case.ts';
import { type TrueCost, trueCosts } from '../../../../domain/cost/true-cost.ts';
import { type CivilDate, daysBetween } from '../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../domain/money/fen.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import type { Figures } from '../../../../domain/position/figures.ts';
import { type PlannedDue, firstDues } from '../../../../domain/plan/planned-dues.ts';
import { oncePer } from '../../planner/once-per.ts';

/** A debt as the list shows it. */
export interface DebtRow {
  readonly id: string;
  readonly name: string;
  readonly debt: Debt;
  /** Principal, interest and fees. */
  readonly owed: Fen;
  readonly overdue: Fen;
  /** Whole days since the overdue part fell due; 0 when nothing is overdue. */
  readonly daysPastDue: number;
  readonly rate: Rate | null;
  /** What it really costs a year; null when that could not be worked out. */
  readonly cost: TrueCost | null;
  readonly next: { readonly date: CivilDate; readonly amount: Fen } | null;
}

/** What can be done with a debt of the list. */
export type DebtAction = 'pay' | 'check' | 'agree' | 'edit' | 'remove' | 'prepay';

export interface DebtTotals {
  readonly owed: Fen;
  readonly overdue: Fen;
  /** What the debts ask for within the next 30 days, arrears and extra money excluded. */
  readonly next30: Fen;
}

/** The list of debts: overdue first (the longest first), then by the next due date, then by name. */
export function debtRows(input: Case, figures: Figures, plan: Plan | null): DebtRow[] {
  const byId = new Map(figures.debts.map((one) => [one.debt, one]));
  const costs = new Map(costsOf(input).map((one) => [one.debt, one]));
  const next = plan ? nextDues(plan) : new Map<string, PlannedDue>();
  return input.debts
    .map((debt): DebtRow => {
      const figure = byId.get(debt.id);
      const due = next.get(debt.id);
      return {
        id: debt.id,
        name: debt.name,
        debt,
        owed: figure?.owed ?? debt.balance,
        overdue: figure?.overdue ?? fen(0),
        daysPastDue: debt.overdue ? Math.max(0, daysBetween(debt.overdue.since, input.asOf)) : 0,
        rate: 'rate' in debt ? (debt.rate ?? null) : null,
        cost: costs.get(debt.id) ?? null,
        next: due ? { date: due.date, amount: due.required } : null,
      };
    })
    .sort(byUrgency);
}

/** The true costs of a case. A fault of the engine must not blank the list. */
const costsOf = oncePer((input: Case): readonly TrueCost[] => {
  try {
    return trueCosts(input);
  } catch (fault) {
    reportError(fault);
    return [];
  }
});

const nextDues = oncePer(firstDues);

function byUrgency(a: DebtRow, b: DebtRow): number {
  if (a.overdue > 0 !== b.overdue > 0) return a.overdue > 0 ? -1 : 1;
  if (a.daysPastDue !== b.daysPastDue) return b.daysPastDue - a.daysPastDue;
  const [dueA, dueB] = [a.next?.date ?? '9999', b.next?.date ?? '9999'];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** The sums at the foot of the list. */
export function debtTotals(rows: readonly DebtRow[], today: CivilDate): DebtTotals {
  const soon = rows.filter(({ next }) => next !== null && daysBetween(today, next.date) <= 30);
  return {
    owed: fen(rows.reduce((sum, row) => sum + row.owed, 0)),
    overdue: fen(rows.reduce((sum, row) => sum + row.overdue, 0)),
    next30: fen(soon.reduce((sum, row) => sum + (row.next?.amount ?? 0), 0)),
  };
}
