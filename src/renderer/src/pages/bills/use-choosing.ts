import { computed, type ComputedRef } from 'vue';
import { useWorkspace } from '../../stores/workspace.ts';
import type { Choosing } from './bill-choice.ts';
import { useBillFiles } from './bill-files.ts';

/** The preview beside what is entered and what was changed of it; null while there is none. */
export function useChoosing(): ComputedRef<Choosing | null> {
  const store = useWorkspace();
  const files = useBillFiles();
  return computed(() => {
    const { workspace } = store;
    if (workspace === null || files.preview === null) return null;
    const { today, stored } = workspace;
    return { preview: files.preview, changes: files.changes, debts: stored.debts, today };
  });
}

/** A map with one entry set otherwise. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}
