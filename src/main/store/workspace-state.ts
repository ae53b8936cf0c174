import { one, type ReadableDB, run, type WritableDB } from './db.ts';

/** What the entries are: the sample or the user's own, and the copy that takes the last import back. */
export interface WorkspaceState {
  readonly sample: boolean;
  /** File name of the copy; null when there is no import to take back. */
  readonly importCopy: string | null;
}

/** Reads the state. */
export function readWorkspaceState(db: ReadableDB): WorkspaceState {
  const row = one<{ sample: number; import_copy: string | null }>(
    db,
    'SELECT sample, import_copy FROM workspace WHERE id = 1',
  );
  if (row === undefined) throw new Error('the state of the workspace is missing');
  return { sample: row.sample === 1, importCopy: row.import_copy };
}

/** Saves the state. */
export function saveWorkspaceState(db: WritableDB, state: WorkspaceState): void {
  run(db, 'UPDATE workspace SET sample = ?, import_copy = ? WHERE id = 1', [
    state.sample ? 1 : 0,
    state.importCopy,
  ]);
}
