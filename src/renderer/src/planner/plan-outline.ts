import type { Case, StrategyId } from '../../../domain/case/case.ts';
import { planCase } from '../../../domain/plan/plan.ts';
import type { Plan, Summary } from '../../../domain/plan/plan-result.ts';

/** Dates and totals of a plan without its rows. */
export interface PlanOutline {
  readonly summary: Summary;
  /** Whether there is a regular income to compute a debt ratio with. */
  readonly hasIncome: boolean;
}

export function outlineOf({ summary, months }: Plan): PlanOutline {
  return { summary, hasIncome: months.some((month) => month.income > 0) };
}

export function planOutline(input: Case, strategy: StrategyId): PlanOutline {
  return outlineOf(planCase(input, { strategy }));
}
