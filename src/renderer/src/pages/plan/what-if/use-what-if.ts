import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { Case } from '../../../../../domain/case/case.ts';
import type { Plan } from '../../../../../domain/plan/plan-result.ts';
import { type WhatIf, feesOf, suppose } from '../../../../../domain/whatif/whatif.ts';
import type { Fen } from '../../../../../domain/money/fen.ts';
import { type Lane, openLane } from '../../../planner/planner.ts';
import type { PlanOutline } from '../../../planner/plan-outline.ts';
import { type QuickBase, quickly, searches } from '../../../planner/quick-base.ts';

/** The controls rest when nothing has changed for so long. */
export const REST_MS = 300;

/** What suppositions lead to. `rough` is in the present plan's order; `exact` is what the plan would really be. */
export type Supposed =
  | { readonly state: 'nothing' }
  | { readonly state: 'rough' | 'exact'; readonly outline: PlanOutline; readonly fees: Fen }
  | { readonly state: 'failed' };

const bases = new WeakMap<Plan, QuickBase>();

export interface WhatIfQuestion {
  readonly case: Case;
  readonly plan: Plan;
  readonly parts: readonly WhatIf[];
}

/**
 * Answers suppositions while they change, beside the page: at each step roughly, never more than one step at a time and
 * always the newest; when they rest, exactly.
 */
export function useWhatIf(question: () => WhatIfQuestion): ShallowRef<Supposed> {
  const shown = shallowRef<Supposed>({ state: 'nothing' });
  const quick = openLane();
  const full = openLane();
  let asked: WhatIfQuestion | null = null;
  let answeredExactly: WhatIfQuestion | null = null;
  let stepping = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  /** How the present plan is kept to, found once for it; null when it was dropped meanwhile. */
  async function baseOf({ case: input, plan }: WhatIfQuestion): Promise<QuickBase | null> {
    const before = bases.get(plan);
    if (before !== undefined) return before;
    const outcome = await quick.ask('quickBase', { case: input, plan });
    if (outcome.state === 'failed') throw new Error(outcome.fault);
    if (outcome.state === 'dropped') return null;
    bases.set(plan, outcome.answer);
    return outcome.answer;
  }
  const isNewest = (one: WhatIfQuestion) => one === asked;
  /** Whether an answer still has a place: a rough one is shown while newer ones are on their way, an exact one is not. */
  function isWanted(one: WhatIfQuestion, state: 'rough' | 'exact'): boolean {
    if (asked === null || asked.parts.length === 0 || asked.plan !== one.plan) return false;
    return state === 'exact' ? isNewest(one) : answeredExactly !== asked;
  }
  async function answer(lane: Lane, one: WhatIfQuestion, state: 'rough' | 'exact'): Promise<void> {
    try {
      const supposed = suppose(one.case, one.parts);
      const searching = searches(supposed);
      const own: QuickBase = { strategy: supposed.plan.strategy, order: null };
      const base = state === 'rough' && searching ? await baseOf(one) : own;
      if (base === null) return;
      const outcome = await lane.ask('outline', quickly(supposed, base));
      if (!isWanted(one, state) || outcome.state === 'dropped') return;
      if (outcome.state === 'failed') throw new Error(outcome.fault);
      const exact = isNewest(one) && (state === 'exact' || !searching);
      if (exact) answeredExactly = one;
      const fees = feesOf(one.case, one.parts);
      shown.value = { state: exact ? 'exact' : 'rough', outline: outcome.answer, fees };
    } catch (fault) {
      if (!isNewest(one)) return;
      reportError(fault);
      shown.value = { state: 'failed' };
    }
  }

  /** A step that comes while another is worked out waits; of several that wait only the newest is taken. */
  async function step(): Promise<void> {
    if (stepping) return;
    stepping = true;
    for (let one = asked; one !== null && one.parts.length > 0; one = isNewest(one) ? null : asked) {
      await answer(quick, one, 'rough');
    }
    stepping = false;
  }
  function ask(one: WhatIfQuestion): void {
    asked = one;
    clearTimeout(rest);
    full.stop();
    if (one.parts.length === 0) {
      shown.value = { state: 'nothing' };
      return;
    }
    void step();
    if (searches(one.case)) rest = setTimeout(() => void answer(full, one, 'exact'), REST_MS);
  }
  watch(question, ask, { immediate: true });
  onScopeDispose(() => {
    asked = null;
    clearTimeout(rest);
    quick.stop();
    full.stop();
  });
  return shown;
}
