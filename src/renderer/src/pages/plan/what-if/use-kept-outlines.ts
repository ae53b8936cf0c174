import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { Case } from '../../../../../domain/case/case.ts';
import type { Fen } from '../../../../../domain/money/fen.ts';
import { type NamedWhatIf, feesOf, suppose } from '../../../../../domain/whatif/whatif.ts';
import { openLane } from '../../../planner/planner.ts';
import type { PlanOutline } from '../../../planner/plan-outline.ts';

export type KeptOutline = { readonly outline: PlanOutline; readonly fees: Fen } | 'failed';

/** Where kept suppositions lead, by id, worked out one after the other beside the page; one that is missing is to come. */
export function useKeptOutlines(
  asked: () => { readonly case: Case; readonly kept: readonly NamedWhatIf[] },
): ShallowRef<ReadonlyMap<string, KeptOutline>> {
  const shown = shallowRef<ReadonlyMap<string, KeptOutline>>(new Map());
  /** By what was asked, so that a case read again unchanged is not planned again. */
  const known = new Map<string, KeptOutline>();
  const lane = openLane();
  let turn = 0;

  async function work({ case: input, kept }: ReturnType<typeof asked>): Promise<void> {
    const mine = ++turn;
    const key = ({ parts }: NamedWhatIf) => JSON.stringify([input, parts]);
    const keys = new Set(kept.map(key));
    for (const old of known.keys()) if (!keys.has(old)) known.delete(old);
    const show = () =>
      (shown.value = new Map(
        kept.flatMap((one) => {
          const answer = known.get(key(one));
          return answer === undefined ? [] : [[one.id, answer] as const];
        }),
      ));
    show();
    for (const one of kept) {
      if (known.has(key(one))) continue;
      const answer = await outlineFor(input, one);
      if (mine !== turn || answer === 'dropped') return;
      known.set(key(one), answer);
      show();
    }
  }
  async function outlineFor(input: Case, { parts }: NamedWhatIf): Promise<KeptOutline | 'dropped'> {
    try {
      const supposed = suppose(input, parts);
      const outcome = await lane.ask('outline', { case: supposed, strategy: supposed.plan.strategy });
      if (outcome.state === 'dropped') return 'dropped';
      if (outcome.state === 'failed') throw new Error(outcome.fault);
      return { outline: outcome.answer, fees: feesOf(input, parts) };
    } catch (fault) {
      reportError(fault);
      return 'failed';
    }
  }
  watch(asked, (now) => void work(now), { immediate: true });
  onScopeDispose(() => {
    turn += 1;
    lane.stop();
  });
  return shown;
}
