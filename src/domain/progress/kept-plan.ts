import type { Case, StrategyId } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { Plan, Summary } from '../plan/plan-result.ts';
import { type PlannedPath, plannedPaths } from './planned-path.ts';

/** A plan as it was kept to be measured against: its dates, its price, and what it leaves of each debt from day to day. */
export interface KeptPlan {
  /** The day it was made for. */
  readonly keptOn: CivilDate;
  readonly strategy: StrategyId;
  readonly overdueClearedOn: CivilDate | null;
  readonly ratioTargetOn: CivilDate | null;
  readonly debtFreeOn: CivilDate | null;
  /** Interest and fees that it pays from its day to its end, in fen; null where it comes to no end. */
  readonly cost: Fen | null;
  /** The same of paying only what is required. */
  readonly minimumsCost: Fen | null;
  readonly paths: readonly PlannedPath[];
}

/** A plan in the form in which it is kept. `minimums` is the summary of the same case planned by required payments only. */
export function keptPlanOf(input: Case, plan: Plan, minimums: Summary): KeptPlan {
  const { overdueClearedOn, ratioTargetOn, debtFreeOn } = plan.summary;
  return {
    keptOn: plan.asOf,
    strategy: plan.strategy,
    overdueClearedOn,
    ratioTargetOn,
    debtFreeOn,
    cost: costOf(plan.summary),
    minimumsCost: costOf(minimums),
    paths: plannedPaths(input, plan),
  };
}

/** Interest and fees that a plan pays to its end, in fen; null where it comes to no end within its horizon. */
export function costOf({ debtFreeOn, totalInterest, totalFees }: Summary): Fen | null {
  return debtFreeOn === null ? null : ((totalInterest + totalFees) as Fen);
}

/**
 * Whether a plan is kept without being asked for: the first one, and as long as its own day lasts what is planned on it.
 * Later the kept plan is the yardstick, and only the user puts another in its place.
 */
export function keepsItself(kept: Pick<KeptPlan, 'keptOn'> | null, today: CivilDate): boolean {
  return kept === null || kept.keptOn === today;
}
