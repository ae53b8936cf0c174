import { defineStore } from 'pinia';
import { computed } from 'vue';
import type { DueOutcome } from '../../../domain/recovery/due-outcome.ts';

/** What became of due dates that have passed; the workspace does not tell of any yet. */
export const useDueOutcomes = defineStore('due-outcomes', () => {
  const dues = computed<readonly DueOutcome[]>(() => []);
  return { dues };
});
