import { defineStore } from 'pinia';
import { computed } from 'vue';
import { type Figures, figuresOf } from '../../../domain/position/figures.ts';
import { useWorkspace } from './workspace.ts';

/** Today's figures of what is in the workspace; null without one, or through a fault of the engine, which is reported. */
export const useFigures = defineStore('figures', () => {
  const store = useWorkspace();
  const figures = computed<Figures | null>(() => {
    if (!store.workspace) return null;
    try {
      return figuresOf(store.workspace.case);
    } catch (fault) {
      reportError(fault);
      return null;
    }
  });
  return { figures };
});
