import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { useWorkspace } from '../stores/workspace.ts';
import { guideSteps, isPlanLacking, type StepId } from './guide-steps.ts';

/**
 * The way from nothing to a plan. What is done is read from what is entered, so it can be left at any time and goes on
 * where it stood, also after a restart; only whether it walks along on the pages is of this session.
 */
export const useGuide = defineStore('guide', () => {
  const store = useWorkspace();
  const walking = ref(false);
  const skipped = ref<ReadonlySet<StepId>>(new Set());

  const steps = computed(() => (store.workspace ? guideSteps(store.workspace, skipped.value) : []));
  const next = computed(() => steps.value.find(({ done }) => !done) ?? null);
  const offered = computed(() => store.workspace !== null && isPlanLacking(store.workspace));

  function start(): void {
    walking.value = true;
  }
  function leave(): void {
    walking.value = false;
  }
  function skip(step: StepId): void {
    skipped.value = new Set([...skipped.value, step]);
  }
  return { steps, next, offered, walking, start, leave, skip };
});
