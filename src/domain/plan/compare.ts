import { type Case, STRATEGIES, type StrategyId } from '../case/case.ts';
import { planCase } from './plan.ts';
import type { Summary } from './plan-result.ts';

export interface ComparedPlan {
  readonly strategy: StrategyId;
  readonly summary: Summary;
}

/** Every strategy that the planner works out, side by side. */
export function comparePlans(input: Case): ComparedPlan[] {
  return STRATEGIES.map((strategy) => ({ strategy, summary: planCase(input, { strategy }).summary }));
}
