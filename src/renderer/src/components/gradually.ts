import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue';

/** Rows that fit a window, and what is added in each frame after it. */
const FIRST = 40;
const MORE = 40;

/**
 * How many rows of a long list are drawn: as many as can be seen at once, and some more with every frame until all are
 * there. A page of hundreds shows at once, and no single frame waits for all of them.
 */
export function useGradually(count: () => number): Readonly<Ref<number>> {
  const drawn = ref(Math.min(count(), FIRST));
  let frame = 0;
  const more = (): void => {
    frame = 0;
    drawn.value = Math.min(count(), drawn.value + MORE);
    goOn();
  };
  const goOn = (): void => {
    if (drawn.value < count() && frame === 0) frame = requestAnimationFrame(more);
  };
  watch(count, goOn, { immediate: true });
  onScopeDispose(() => cancelAnimationFrame(frame));
  return readonly(drawn);
}
