import { onBeforeUnmount, shallowRef, watch } from 'vue';
import type { ShallowRef } from 'vue';
import type { Case, StrategyId } from '../../../../domain/case/case.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import { planWith } from '../../stores/plan.ts';

/**
 * The case planned with each strategy, filled in one by one so that typing is never held up; null is a strategy
 * that could not be planned, a missing one is still to come.
 */
export function useStrategyPlans(
  input: () => Case | undefined,
  strategies: readonly StrategyId[],
): ShallowRef<ReadonlyMap<StrategyId, Plan | null>> {
  const plans = shallowRef<ReadonlyMap<StrategyId, Plan | null>>(new Map());
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function fill(current: Case, done: ReadonlyMap<StrategyId, Plan | null>): void {
    const next = strategies.find((strategy) => !done.has(strategy));
    if (next === undefined) return;
    waiting = setTimeout(() => {
      const more = new Map(done).set(next, planWith(current, next));
      plans.value = more;
      fill(current, more);
    });
  }
  watch(
    input,
    (current) => {
      clearTimeout(waiting);
      if (current !== undefined) fill(current, new Map());
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearTimeout(waiting));
  return plans;
}
