import { type ShallowRef, onScopeDispose, shallowRef, watch } from 'vue';
import type { Case } from '../../../../domain/case/case.ts';
import type { Uncertainty } from '../../../../domain/uncertainty/paths.ts';
import { openLane } from '../../planner/planner.ts';

/** How many ways the incomes may turn out are planned through. */
export const PATHS = 2_000;
/** The same paths every time: two looks at one case must not differ. */
const SEED = 20_261_123;

export type PathsState =
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly uncertainty: Uncertainty }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed' };

/** Answers already worked out, by their case; a case is never changed in place. */
const known = new WeakMap<Case, Uncertainty>();

/** Whether what comes in of a case is uncertain at all. A fixed monthly sum is planned with as it is. */
export function isUncertain(input: Case): boolean {
  if (input.plan.monthlyBudget !== undefined) return false;
  return input.incomes.some(
    ({ varies }) => varies !== undefined && (Number(varies.spread) > 0 || Number(varies.gap) > 0),
  );
}

/** Runs the paths of a case beside the page whenever it changes; they can be stopped and begun again. */
export function usePaths(
  input: () => Case,
  paths = PATHS,
): {
  readonly state: ShallowRef<PathsState>;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
} {
  const lane = openLane();
  const state = shallowRef<PathsState>({ state: 'stopped' });
  let turn = 0;

  async function start(): Promise<void> {
    const mine = ++turn;
    const asked = input();
    const before = known.get(asked);
    if (before !== undefined) {
      lane.stop();
      state.value = { state: 'done', uncertainty: before };
      return;
    }
    state.value = { state: 'running', share: 0 };
    const outcome = await lane.ask('paths', { case: asked, seed: SEED, paths }, (share) => {
      if (mine === turn) state.value = { state: 'running', share };
    });
    if (outcome.state === 'done') known.set(asked, outcome.answer);
    if (mine !== turn) return;
    if (outcome.state === 'failed') reportError(new Error(outcome.fault));
    state.value =
      outcome.state === 'done'
        ? { state: 'done', uncertainty: outcome.answer }
        : { state: outcome.state === 'failed' ? 'failed' : 'stopped' };
  }

  watch(input, start, { immediate: true });
  onScopeDispose(() => {
    turn += 1;
    lane.stop();
  });
  return { state, start, stop: lane.stop };
}
