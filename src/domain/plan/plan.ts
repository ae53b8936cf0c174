import type { Case, StrategyId } from '../case/case.ts';
import type { Plan } from './plan-result.ts';

export interface PlanOptions {
  /** Instead of the case's own strategy. */
  readonly strategy?: StrategyId;
}

/** Plans a case (docs/plan-model.md). Pure: the same case gives the same plan, in any time zone and locale. */
export function planCase(_input: Case, _options: PlanOptions = {}): Plan {
  throw new Error('not written yet');
}
