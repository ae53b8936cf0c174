import type { Case, StrategyId } from '../../../domain/case/case.ts';
import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import { monthOf } from '../../../domain/dates/recurrence.ts';
import { planCase } from '../../../domain/plan/plan.ts';
import type { Plan, Remedies } from '../../../domain/plan/plan-result.ts';
import { type KeptPlan, keptPlanOf } from '../../../domain/progress/kept-plan.ts';
import { remediesFor } from '../../../domain/remedies/remedies.ts';
import { type PathOutcome, type Uncertainty, pathRunner } from '../../../domain/uncertainty/paths.ts';
import { joinPaths } from '../../../domain/uncertainty/percentiles.ts';
import { type PlanOutline, planOutline } from './plan-outline.ts';
import { type QuickBase, quickBaseOf } from './quick-base.ts';

/** Work that takes longer than a page may wait: what is asked and what is answered. */
export interface PlannerTasks {
  plan: { readonly asked: { readonly case: Case; readonly strategy: StrategyId }; readonly answer: Plan };
  /** The same without its rows: quicker to hand over. */
  outline: {
    readonly asked: { readonly case: Case; readonly strategy: StrategyId };
    readonly answer: PlanOutline;
  };
  /** How to plan quickly what a plan was searched for. */
  quickBase: { readonly asked: { readonly case: Case; readonly plan: Plan }; readonly answer: QuickBase };
  remedies: {
    readonly asked: { readonly case: Case; readonly plan: Plan };
    readonly answer: Remedies | null;
  };
  /** A plan in the form in which it is kept, measured against paying only what is required. */
  keptPlan: { readonly asked: { readonly case: Case; readonly plan: Plan }; readonly answer: KeptPlan };
  paths: {
    readonly asked: { readonly case: Case; readonly seed: number; readonly paths: number };
    readonly answer: Uncertainty;
  };
}
export type TaskName = keyof PlannerTasks;

/** Paths between two reports of progress. */
const PATHS_A_STEP = 50;

type Doers = {
  readonly [T in TaskName]: (
    asked: PlannerTasks[T]['asked'],
    progress: (share: number) => void,
  ) => PlannerTasks[T]['answer'];
};

const doers: Doers = {
  plan: ({ case: input, strategy }) => planCase(input, { strategy }),
  outline: ({ case: input, strategy }) => planOutline(input, strategy),
  quickBase: ({ case: input, plan }) => quickBaseOf(input, plan),
  remedies: ({ case: input, plan }) => remediesFor(input, plan),
  keptPlan: ({ case: input, plan }) =>
    keptPlanOf(input, plan, planCase(input, { strategy: 'minimums' }).summary),
  paths: ({ case: input, seed, paths }, progress) => {
    const runner = pathRunner(input, seed);
    const outcomes: PathOutcome[] = [];
    for (let index = 0; index < paths; index += 1) {
      outcomes.push(runner.run(index));
      if (outcomes.length % PATHS_A_STEP === 0) progress(outcomes.length / paths);
    }
    return joinPaths(outcomes, monthOf(toDayNumber(input.asOf)));
  },
};

/** Does a task where it is called: in the worker, or in place where there are no workers. */
export function doTask<T extends TaskName>(
  name: T,
  asked: PlannerTasks[T]['asked'],
  progress: (share: number) => void,
): PlannerTasks[T]['answer'] {
  return doers[name](asked, progress);
}
