import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { fen } from '../../../../domain/money/fen.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import type { Case } from '../../../../domain/case/case.ts';
import type { Plan, Shortfall } from '../../../../domain/plan/plan-result.ts';
import { hasIncome, ratioAlreadyMet } from '../../charts/ratio-already-met.ts';

/** What the plan's first sentence has to say. */
export type PlanVerdict =
  | { readonly kind: 'nothing-owed' }
  | {
      readonly kind: 'fits';
      readonly overdue: OverdueVerdict;
      readonly ratio: RatioVerdict;
      readonly debtFreeOn: CivilDate | null;
    }
  /** Nothing is missed, but payments never cover the interest of these debts. */
  | { readonly kind: 'growing'; readonly debts: readonly string[] }
  | { readonly kind: 'short'; readonly first: Shortfall; readonly count: number; readonly total: Fen };

/** `none`: nothing is overdue; `never`: not cleared within the plan. */
export type OverdueVerdict =
  { readonly kind: 'none' | 'never' } | { readonly kind: 'cleared'; readonly on: CivilDate };
/** `already`: at or under the target from the first whole month on; `unknown`: no income to compute it with. */
export type RatioVerdict =
  { readonly kind: 'already' | 'never' | 'unknown' } | { readonly kind: 'reached'; readonly on: CivilDate };

export function planVerdict(input: Case, plan: Plan): PlanVerdict {
  const [first] = plan.shortfalls;
  if (first !== undefined)
    return { kind: 'short', first, count: plan.shortfalls.length, total: sumOf(plan.shortfalls) };
  if (plan.negativeAmortisation.length > 0) return { kind: 'growing', debts: plan.negativeAmortisation };
  if (
    input.debts.every(
      (debt) => debt.balance === 0 && (debt.overdue?.interest ?? 0) + (debt.overdue?.fees ?? 0) === 0,
    )
  ) {
    return { kind: 'nothing-owed' };
  }
  return {
    kind: 'fits',
    overdue: overdueVerdict(plan),
    ratio: ratioVerdict(plan),
    debtFreeOn: plan.summary.debtFreeOn,
  };
}

export const sumOf = (shortfalls: readonly Shortfall[]): Fen =>
  fen(shortfalls.reduce((sum, one) => sum + one.amount, 0));

function overdueVerdict({ asOf, summary }: Plan): OverdueVerdict {
  if (summary.overdueClearedOn === null) return { kind: 'never' };
  return summary.overdueClearedOn <= asOf
    ? { kind: 'none' }
    : { kind: 'cleared', on: summary.overdueClearedOn };
}

function ratioVerdict(plan: Plan): RatioVerdict {
  const on = plan.summary.ratioTargetOn;
  if (!hasIncome(plan)) return { kind: 'unknown' };
  if (on === null) return { kind: 'never' };
  return ratioAlreadyMet(plan) ? { kind: 'already' } : { kind: 'reached', on };
}

/** The next income of the plan after its day: until then `spendable` is free. */
export function nextIncome(plan: Plan): { readonly on: CivilDate; readonly ref: string } | null {
  const row = plan.cash.find((one) => one.kind === 'income' && one.date > plan.asOf);
  return row === undefined ? null : { on: row.date, ref: row.ref };
}
