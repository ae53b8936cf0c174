import type { Case } from '../../../../domain/case/case.ts';
import { type CivilDate, daysBetween } from '../../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import type { Figures } from '../../../../domain/position/figures.ts';

/** What the first sentence of the overview says. */
export interface Lead {
  readonly overdue: {
    readonly amount: Fen;
    /** The one debt that is overdue; null when several are. */
    readonly name: string | null;
    readonly count: number;
    /** Days since the oldest overdue part fell due. */
    readonly days: number;
    /** Null when the plan does not clear it or there is no plan that fits. */
    readonly clearedOn: CivilDate | null;
  } | null;
  readonly plan: 'fits' | 'does-not-fit' | 'none';
  readonly ratio: 'met' | 'unknown' | 'never' | { readonly on: CivilDate };
  readonly debtFreeOn: CivilDate | null;
  /** The first bill that is not paid in full, and how many there are. */
  readonly short: {
    readonly date: CivilDate;
    readonly name: string;
    readonly amount: Fen;
    readonly count: number;
  } | null;
  readonly spendable: Fen | null;
}

/** Reads the answer off the figures and the plan. A plan that does not fit gives no dates as if it did. */
export function leadOf(input: Case, figures: Figures, plan: Plan | null): Lead {
  const fits = plan !== null && plan.summary.feasible;
  return {
    overdue: overdueOf(input, figures, fits ? plan.summary.overdueClearedOn : null),
    plan: plan === null ? 'none' : fits ? 'fits' : 'does-not-fit',
    ratio: ratioOf(input, figures, fits ? plan.summary.ratioTargetOn : null),
    debtFreeOn: fits ? plan.summary.debtFreeOn : null,
    short: plan && !fits ? firstShortfall(input, plan) : null,
    spendable: fits ? plan.summary.spendable : null,
  };
}

function overdueOf(input: Case, figures: Figures, clearedOn: CivilDate | null): Lead['overdue'] {
  if (figures.overdue <= 0) return null;
  const late = figures.debts.filter(({ overdue }) => overdue > 0);
  const days = input.debts.map(({ overdue }) => (overdue ? daysBetween(overdue.since, input.asOf) : 0));
  return {
    amount: figures.overdue,
    name: late.length === 1 ? (late[0]?.name ?? null) : null,
    count: late.length,
    days: Math.max(0, ...days),
    clearedOn,
  };
}

function ratioOf(input: Case, figures: Figures, on: CivilDate | null): Lead['ratio'] {
  if (figures.ratio === null) return 'unknown';
  if (Number(figures.ratio) <= Number(input.plan.ratioTarget)) return 'met';
  return on === null ? 'never' : { on };
}

function firstShortfall(input: Case, plan: Plan): Lead['short'] {
  const first = plan.shortfalls[0];
  if (!first) return null;
  const entries = first.kind === 'debt' ? input.debts : input.expenses;
  const name = entries.find(({ id }) => id === first.ref)?.name ?? first.ref;
  return { date: first.date, name, amount: first.amount, count: plan.shortfalls.length };
}
