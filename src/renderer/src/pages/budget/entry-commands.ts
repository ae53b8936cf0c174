import type { Answer } from '../../../../contract/commands.ts';
import type { useWorkspace } from '../../stores/workspace.ts';
import type { Entry } from './entry-draft.ts';

export type EntryList = 'incomes' | 'expenses';
type Done = Promise<Answer<'incomes.add'> | Answer<'expenses.add'>>;

export interface EntryCommands {
  readonly add: (entry: Entry) => Done;
  readonly update: (entry: Entry) => Done;
  readonly remove: (id: string) => Done;
  readonly restore: (id: string) => Done;
}

/** The commands of one of the two lists: an expense is sent without what only an income has. */
export function entryCommands(
  { run }: Pick<ReturnType<typeof useWorkspace>, 'run'>,
  list: EntryList,
): EntryCommands {
  if (list === 'incomes') {
    const income = (entry: Entry) => ({ ...entry, kind: entry.kind ?? 'other' });
    return {
      add: (entry) => run('incomes.add', { income: income(entry) }),
      update: (entry) => run('incomes.update', { income: income(entry) }),
      remove: (id) => run('incomes.remove', { id }),
      restore: (id) => run('incomes.restore', { id }),
    };
  }
  const expense = ({ kind: _kind, varies: _varies, ...rest }: Entry) => rest;
  return {
    add: (entry) => run('expenses.add', { expense: expense(entry) }),
    update: (entry) => run('expenses.update', { expense: expense(entry) }),
    remove: (id) => run('expenses.remove', { id }),
    restore: (id) => run('expenses.restore', { id }),
  };
}
