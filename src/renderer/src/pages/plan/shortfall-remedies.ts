import { type ShallowRef, onScopeDispose, shallowRef, watch } from 'vue';
import type { Case } from '../../../../domain/case/case.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import { type RemedyPoint, remedyPoints } from '../../../../domain/remedies/remedy-points.ts';
import { openLane } from '../../planner/planner.ts';

/** What would make a plan fit, as far as it is known: `none` where it fits as it is. */
export type RemedyAnswer =
  | { readonly state: 'none' | 'working' | 'failed' }
  | { readonly state: 'done'; readonly points: readonly RemedyPoint[] };

/** Answers already found, by plan; a plan is never changed in place. */
const found = new WeakMap<Plan, RemedyAnswer>();

/** The answer for a plan, if it is known by now. */
export const remediesKnown = (plan: Plan): RemedyAnswer | undefined => found.get(plan);

/** Works out beside the page what would make a plan fit. A newer plan drops the search for the one before. */
export function useRemedies(
  asked: () => { readonly case: Case; readonly plan: Plan },
): ShallowRef<RemedyAnswer> {
  const shown = shallowRef<RemedyAnswer>({ state: 'none' });
  const lane = openLane();

  async function work({ case: input, plan }: ReturnType<typeof asked>): Promise<void> {
    lane.stop();
    const before = found.get(plan);
    shown.value = before ?? { state: plan.summary.feasible ? 'none' : 'working' };
    if (before !== undefined || plan.summary.feasible) return;
    const outcome = await lane.ask('remedies', { case: input, plan });
    if (outcome.state === 'dropped') return;
    if (outcome.state === 'failed') reportError(new Error(outcome.fault));
    const answer: RemedyAnswer =
      outcome.state === 'done' && outcome.answer !== null
        ? { state: 'done', points: remedyPoints(input, outcome.answer) }
        : { state: 'failed' };
    found.set(plan, answer);
    shown.value = answer;
  }
  watch(
    () => asked().plan,
    () => void work(asked()),
    { immediate: true },
  );
  onScopeDispose(lane.stop);
  return shown;
}
