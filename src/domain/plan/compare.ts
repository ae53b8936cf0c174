import { type Case, STRATEGIES, type StrategyId } from '../case/case.ts';
import { habitSummary, planCase } from './plan.ts';
import type { Summary } from './plan-result.ts';

export interface ComparedPlan {
  readonly strategy: StrategyId;
  readonly summary: Summary;
}

/** What strategies are measured against: every strategy, and the habit of spreading extra money by balances. */
export interface Comparison {
  readonly plans: readonly ComparedPlan[];
  readonly proportional: Summary;
}

export function compareWithHabit(input: Case): Comparison {
  return { plans: comparePlans(input), proportional: habitSummary(input) };
}

/** Every strategy that the planner works out, side by side. */
export function comparePlans(input: Case): ComparedPlan[] {
  return STRATEGIES.map((strategy) => ({ strategy, summary: planCase(input, { strategy }).summary }));
}
