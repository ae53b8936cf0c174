import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { Case, StrategyId } from '../../../domain/case/case.ts';
import { planCase } from '../../../domain/plan/plan.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import { openLane } from '../planner/planner.ts';
import { useWorkspace } from './workspace.ts';

/** How far the plan is, and whether it fits. */
export type PlanState = 'fits' | 'does-not-fit' | 'working' | 'failed';

type Planned = { readonly plan: Plan } | { readonly fault: unknown };

/** Plans already made, by the case they were made for; a case is never changed in place. */
const made = new WeakMap<Case, Map<StrategyId, Planned>>();

/** Up to so many debts a search takes a few milliseconds; above it, it is done beside the page. */
const MOST_DEBTS_IN_PLACE = 5;

function planned(input: Case, strategy: StrategyId): Planned {
  const before = made.get(input)?.get(strategy);
  return before ?? keep(input, strategy, attempt(input, strategy));
}

function keep(input: Case, strategy: StrategyId, result: Planned): Planned {
  const ofCase = made.get(input) ?? new Map<StrategyId, Planned>();
  made.set(input, ofCase.set(strategy, result));
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

/** Whether planning is quick enough to be done while the page waits. */
function isQuick(input: Case): boolean {
  const searches = ['fastest-unlock', 'avalanche'].includes(input.plan.strategy);
  return !searches || input.debts.filter((debt) => debt.balance > 0).length <= MOST_DEBTS_IN_PLACE;
}

/** The plan of what is in the workspace, with the strategy chosen there. The one before stays until the new one is ready. */
export const usePlan = defineStore('plan', () => {
  const store = useWorkspace();
  const lane = openLane();
  const plan = shallowRef<Plan | null>(null);
  /** Whether there is a case but no plan, through a fault of the engine. */
  const failed = ref(false);
  /** Whether a newer plan is being worked out. */
  const pending = ref(false);

  function show(result: Planned): void {
    plan.value = 'plan' in result ? result.plan : null;
    failed.value = plan.value === null;
    pending.value = false;
  }

  async function search(input: Case): Promise<void> {
    const { strategy } = input.plan;
    pending.value = true;
    const outcome = await lane.ask('plan', { case: input, strategy });
    if (outcome.state === 'dropped') return;
    if (outcome.state === 'failed') reportError(new Error(outcome.fault));
    show(
      keep(input, strategy, outcome.state === 'done' ? { plan: outcome.answer } : { fault: outcome.fault }),
    );
  }

  watch(
    () => store.workspace?.case,
    (input) => {
      if (input === undefined) return;
      const before = made.get(input)?.get(input.plan.strategy);
      if (before === undefined && !isQuick(input)) return void search(input);
      lane.stop();
      show(before ?? planned(input, input.plan.strategy));
    },
    { immediate: true, flush: 'sync' },
  );
  const state = computed<PlanState>(() => {
    if (plan.value === null) return failed.value ? 'failed' : 'working';
    return plan.value.summary.feasible ? 'fits' : 'does-not-fit';
  });
  return { plan, failed, pending, state, planWith };
});
