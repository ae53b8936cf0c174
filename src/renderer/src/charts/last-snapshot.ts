import type { Snapshot } from '../../../contract/workspace.ts';

/** The newest snapshot, whatever their order. */
export function lastSnapshot(snapshots: readonly Snapshot[]): Snapshot | undefined {
  return snapshots.reduce<Snapshot | undefined>(
    (last, one) => (last === undefined || one.date > last.date ? one : last),
    undefined,
  );
}
