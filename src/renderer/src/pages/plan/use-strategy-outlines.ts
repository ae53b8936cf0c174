import { onBeforeUnmount, shallowRef, toRaw, watch, type ShallowRef } from 'vue';
import type { Case } from '../../../../domain/case/case.ts';
import type { ComparedId, StrategyOutline } from './strategy-price.ts';
import type { StrategyAnswer, StrategyTask } from './strategy-worker.ts';

/** What each compared strategy comes to, as far as it is known. */
export type Outlines = ReadonlyMap<ComparedId, StrategyOutline>;

/** For so long the figures of the case before stay on screen, so that quick answers replace them without a flicker. */
const PATIENCE_MS = 150;

/**
 * What each strategy comes to, worked out beside the page so that it never holds up typing; a strategy that is missing
 * is still to come. A changed case drops the work on the one before.
 */
export function useStrategyOutlines(
  input: () => Case | undefined,
  strategies: readonly ComparedId[],
): ShallowRef<Outlines> {
  const shown = shallowRef<Outlines>(new Map());
  let worker: Worker | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    worker?.terminate();
    clearTimeout(patience);
  }
  function start(current: Case | undefined): void {
    stop();
    if (current === undefined) return;
    let ready: Outlines = new Map();
    let waiting = true;
    const show = () => {
      waiting = false;
      shown.value = ready;
    };
    patience = setTimeout(show, PATIENCE_MS);
    worker = new Worker(new URL('./strategy-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<StrategyAnswer>) => {
      ready = new Map(ready).set(data.asked, data.outline);
      if (!waiting || ready.size === strategies.length) show();
      if (ready.size === strategies.length) stop();
    });
    worker.postMessage({ case: toRaw(current), strategies } satisfies StrategyTask);
  }
  watch(input, start, { immediate: true });
  onBeforeUnmount(stop);
  return shown;
}
