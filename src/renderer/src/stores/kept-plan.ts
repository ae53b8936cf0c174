import { defineStore } from 'pinia';
import { computed, watch } from 'vue';
import type { Answer } from '../../../contract/commands.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import { aheadOrBehind, type Standing } from '../../../domain/progress/ahead-or-behind.ts';
import { interestAvoided } from '../../../domain/progress/interest-so-far.ts';
import { costOf, keepsItself, type KeptPlan } from '../../../domain/progress/kept-plan.ts';
import { openLane } from '../planner/planner.ts';
import { useFigures } from './figures.ts';
import { usePlan } from './plan.ts';
import { useWorkspace } from './workspace.ts';

/**
 * The plan that what happens is measured against. The first one is kept by itself, and while its own day lasts it follows
 * what is planned on it; later another one takes its place only when it is taken up.
 */
export const useKeptPlan = defineStore('kept-plan', () => {
  const store = useWorkspace();
  const planned = usePlan();
  const figures = useFigures();
  const lane = openLane();
  const kept = computed(() => store.workspace?.keptPlan ?? null);

  /** Where today stands against it; null on its own day, when there is nothing to compare yet. */
  const standing = computed<Standing | null>(() => {
    const { workspace } = store;
    if (!workspace || kept.value === null || figures.figures === null) return null;
    if (kept.value.keptOn >= workspace.today) return null;
    return aheadOrBehind(kept.value, figures.figures.debts, workspace.today);
  });

  /** Interest and fees avoided since it was kept, in fen; null where a part of it is not known. */
  const avoided = computed(() => {
    const { workspace } = store;
    if (!workspace || kept.value === null || !workspace.interestSinceKept) return null;
    const minimums = planned.planWith(workspace.case, 'minimums');
    const cost = minimums === null ? null : costOf(minimums.summary);
    return interestAvoided(kept.value, workspace.interestSinceKept, cost);
  });

  async function keep(input: Case, plan: Plan): Promise<Answer<'plans.keep'> | null> {
    const outcome = await lane.ask('keptPlan', { case: input, plan });
    if (outcome.state === 'failed') reportError(new Error(outcome.fault));
    if (outcome.state !== 'done' || isSame(kept.value, outcome.answer)) return null;
    return store.keepPlan(outcome.answer);
  }

  /** Takes up the present plan; null when it is the kept one already, or there is none. */
  async function takeUp(): Promise<Answer<'plans.keep'> | null> {
    const input = store.workspace?.case;
    return input === undefined || planned.plan === null ? null : keep(input, planned.plan);
  }

  watch(
    () => [store.workspace?.case, planned.plan, planned.pending] as const,
    ([input, plan, pending]) => {
      if (input === undefined || plan === null || pending || input.debts.length === 0) return;
      if (plan.asOf === input.asOf && keepsItself(kept.value, input.asOf)) void keep(input, plan);
    },
    { immediate: true },
  );
  return { kept, standing, avoided, takeUp };
});

function isSame(kept: KeptPlan | null, plan: KeptPlan): boolean {
  return kept !== null && JSON.stringify(inOrder(kept)) === JSON.stringify(inOrder(plan));
}

/** What a plan is made of in one order, whoever wrote it. */
function inOrder(plan: KeptPlan): unknown {
  return [
    plan.keptOn,
    plan.strategy,
    plan.overdueClearedOn,
    plan.ratioTargetOn,
    plan.debtFreeOn,
    plan.cost,
    plan.minimumsCost,
    plan.paths.map(({ debt, name, opening, points }) => [
      debt,
      name,
      opening.owed,
      opening.overdue,
      points.map(({ date, owed, overdue }) => [date, owed, overdue]),
    ]),
  ];
}
