import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { Case, StrategyId } from '../../../domain/case/case.ts';
import { planCase } from '../../../domain/plan/plan.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import { useWorkspace } from './workspace.ts';

type Planned = { readonly plan: Plan } | { readonly fault: unknown };

/** Plans already made, by the case they were made for; a case is never changed in place. */
const made = new WeakMap<Case, Map<StrategyId, Planned>>();

function planned(input: Case, strategy: StrategyId): Planned {
  const ofCase = made.get(input) ?? new Map<StrategyId, Planned>();
  made.set(input, ofCase);
  const before = ofCase.get(strategy);
  if (before) return before;
  const result = attempt(input, strategy);
  ofCase.set(strategy, result);
  return result;
}

/** A fault of the engine must leave the pages standing: they show what was entered and say that there is no plan. */
function attempt(input: Case, strategy: StrategyId): Planned {
  try {
    return { plan: planCase(input, { strategy }) };
  } catch (fault) {
    reportError(fault);
    return { fault };
  }
}

/** The plan for a case with a strategy, computed once; null when it could not be computed. */
export function planWith(input: Case, strategy: StrategyId): Plan | null {
  const result = planned(input, strategy);
  return 'plan' in result ? result.plan : null;
}

/** The plan of what is in the workspace, with the strategy chosen there. */
export const usePlan = defineStore('plan', () => {
  const store = useWorkspace();
  const plan = computed(() => {
    const input = store.workspace?.case;
    return input ? planWith(input, input.plan.strategy) : null;
  });
  /** Whether there is a case but no plan, through a fault of the engine. */
  const failed = computed(() => store.workspace !== null && plan.value === null);
  return { plan, failed, planWith };
});
