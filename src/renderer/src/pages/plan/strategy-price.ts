import { STRATEGIES, type StrategyId } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { fen } from '../../../../domain/money/fen.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';

/** What is compared: every strategy, and the habit of spreading extra money by balances, which cannot be chosen. */
export const HABIT = 'proportional';
export type ComparedId = StrategyId | typeof HABIT;
export const COMPARED: readonly ComparedId[] = [...STRATEGIES, HABIT];

/** What a strategy costs and when it gets there. */
export interface StrategyPrice {
  readonly overdueClearedOn: CivilDate | null;
  readonly ratioTargetOn: CivilDate | null;
  readonly debtFreeOn: CivilDate | null;
  /** Interest and fees paid, fen. */
  readonly cost: Fen;
  readonly fits: boolean;
  readonly missed: number;
  /** Cost beyond that of the chosen strategy; null where the two are not comparable: one of them leaves debt behind. */
  readonly beyondChosen: Fen | null;
}

/** All that a comparison needs of a plan. */
export type StrategyOutline = Pick<Plan, 'summary'>;

export function strategyPrice(plan: StrategyOutline, chosen: StrategyOutline): StrategyPrice {
  const { summary } = plan;
  const comparable = summary.debtFreeOn !== null && chosen.summary.debtFreeOn !== null;
  return {
    overdueClearedOn: summary.overdueClearedOn,
    ratioTargetOn: summary.ratioTargetOn,
    debtFreeOn: summary.debtFreeOn,
    cost: costOf(plan),
    fits: summary.feasible,
    missed: summary.missed,
    beyondChosen: comparable ? fen(costOf(plan) - costOf(chosen)) : null,
  };
}

/** Interest and fees paid over the whole plan, fen. */
export const costOf = ({ summary }: StrategyOutline): Fen => fen(summary.totalInterest + summary.totalFees);
