import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { Case } from '../../../../../domain/case/case.ts';
import type { Plan } from '../../../../../domain/plan/plan-result.ts';
import { type WhatIf, feesOf, suppose } from '../../../../../domain/whatif/whatif.ts';
import type { Fen } from '../../../../../domain/money/fen.ts';
import { type Lane, openLane } from '../../../planner/planner.ts';
import type { PlanOutline } from '../../../planner/plan-outline.ts';
import { quickly, searches } from './quick-base.ts';

/** The controls rest when nothing has changed for so long. */
export const REST_MS = 300;

/** What suppositions lead to. `rough` is in the present plan's order; `exact` is what the plan would really be. */
export type Supposed =
  | { readonly state: 'nothing' }
  | { readonly state: 'rough' | 'exact'; readonly outline: PlanOutline; readonly fees: Fen }
  | { readonly state: 'failed' };

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
  /** Whose answer is shown. */
  let answered: WhatIfQuestion | null = null;
  let stepping = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const isNewest = (one: WhatIfQuestion) => one === asked;
  async function answer(lane: Lane, one: WhatIfQuestion, state: 'rough' | 'exact'): Promise<void> {
    try {
      const supposed = suppose(one.case, one.parts);
      const fees = feesOf(one.case, one.parts);
      const task =
        state === 'rough' ? quickly(supposed, one.plan) : { case: supposed, strategy: supposed.plan.strategy };
      const outcome = await lane.ask('outline', task);
      if (!isNewest(one) || outcome.state === 'dropped') return;
      if (outcome.state === 'failed') throw new Error(outcome.fault);
      if (state === 'rough' && shown.value.state === 'exact' && answered === one) return;
      answered = one;
      shown.value = { state: searches(supposed) ? state : 'exact', outline: outcome.answer, fees };
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
