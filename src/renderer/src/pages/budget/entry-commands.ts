import type { Answer } from '../../../../contract/commands.ts';
import type { useWorkspace } from '../../stores/workspace.ts';
import type { Entry } from './entry-draft.ts';

export type EntryList = 'incomes' | 'expenses';
type Store = Pick<ReturnType<typeof useWorkspace>, 'run'>;
type Done = Promise<Answer<'incomes.add'> | Answer<'expenses.add'>>;

/** Saves an entry, new or changed, to its list. */
export function saveEntry(store: Store, list: EntryList, verb: 'add' | 'update', entry: Entry): Done {
  if (list === 'incomes') return store.run(`incomes.${verb}`, { income: { ...entry, kind: entry.kind ?? 'other' } });
  const { kind: _kind, varies: _varies, ...expense } = entry;
  return store.run(`expenses.${verb}`, { expense });
}

/** Takes an entry out of its list, or puts it back. */
export function dropEntry(store: Store, list: EntryList, verb: 'remove' | 'restore', id: string): Done {
  return list === 'incomes' ? store.run(`incomes.${verb}`, { id }) : store.run(`expenses.${verb}`, { id });
}
