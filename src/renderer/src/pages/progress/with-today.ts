import type { Snapshot } from '../../../../contract/workspace.ts';
import type { Case } from '../../../../domain/case/case.ts';
import { figuresOf } from '../../../../domain/position/figures.ts';

/** The recorded days with today's figures as they stand now, so that a payment just recorded is in the charts at once. */
export function withToday(snapshots: readonly Snapshot[], input: Case): Snapshot[] {
  const before = snapshots.filter((one) => one.date < input.asOf);
  if (input.debts.length === 0 && before.length === 0) return [];
  const conditions = snapshots.find((one) => one.date === input.asOf)?.conditions ?? [];
  return [...before, { date: input.asOf, ...figuresOf(input), conditions }];
}
