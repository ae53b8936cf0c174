import type { Workspace } from '../../contract/commands.ts';
import { positionOn } from '../../domain/position/position.ts';
import { readDueOutcomes } from '../store/due-outcomes.ts';
import { lastSnapshotDate, readSnapshots } from '../store/snapshots.ts';
import { readRecoveryRecords } from '../store/recovery-records.ts';
import { readSettings } from '../store/settings.ts';
import { storeErrorCode } from '../store/store-error.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { readWhatIfs } from '../store/what-ifs.ts';
import { readWorkspaceState } from '../store/workspace-state.ts';
import type { AppContext, Handlers } from './context.ts';
import { done, type Outcome } from './outcome.ts';
import { traceOf } from './trace.ts';
import { bringUpTo } from './what-follows.ts';

export const workspaceCommands: Handlers<'workspace.read'> = {
  'workspace.read': readWorkspace,
};

function readWorkspace(context: AppContext): Outcome<Workspace> {
  const { store, clock, version, shell, dataFile } = context;
  const today = clock();
  // The app may stay open past midnight.
  if (store.read(lastSnapshotDate) !== today) bringUpToDate(context);
  return store.read((db) => {
    const stored = readStoredCase(db, today);
    const position = positionOn(today, stored);
    const { sample, importCopy } = readWorkspaceState(db);
    return done({
      today,
      sample,
      settings: readSettings(db),
      stored,
      case: position.case,
      cashEstimated: position.cashEstimated,
      unconfirmed: position.unconfirmed,
      dueOutcomes: readDueOutcomes(db).filter(({ dueDate }) => dueDate <= today),
      whatIfs: readWhatIfs(db),
      recovery: readRecoveryRecords(db),
      snapshots: readSnapshots(db),
      importUndoable: importCopy !== null && store.hasCopy(importCopy),
      app: { version, shell, dataFile },
    });
  });
}

/**
 * Keeps the figures of today and of the days since the last snapshot. Where that fails the figures wait for the next
 * change; what was entered can still be read.
 */
export function bringUpToDate({ store, clock, log }: AppContext): void {
  const today = clock();
  try {
    store.change((db) => bringUpTo(db, today));
  } catch (error) {
    log(`the day's figures were not kept: ${storeErrorCode(error) ?? traceOf(error)}`);
  }
}
