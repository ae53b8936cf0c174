import { defineStore } from 'pinia';
import { computed } from 'vue';
import { type ConditionOutlook, outlookOf } from './condition-outlook.ts';
import { usePlan } from './plan.ts';
import { useWorkspace } from './workspace.ts';

/** The conditions of what is in the workspace; null without one, or through a fault of the rules, which is reported. */
export const useConditions = defineStore('conditions', () => {
  const store = useWorkspace();
  const planned = usePlan();
  const outlook = computed<ConditionOutlook | null>(() => {
    if (!store.workspace) return null;
    try {
      return outlookOf(store.workspace, planned.plan);
    } catch (fault) {
      reportError(fault);
      return null;
    }
  });
  return { outlook };
});
