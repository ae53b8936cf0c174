import type { Snapshot, Workspace } from '../../../contract/commands.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import type { ConditionId, ConditionState } from '../../../domain/recovery/condition.ts';
import { conditionStates } from '../../../domain/recovery/conditions.ts';
import type { DueOutcome } from '../../../domain/recovery/due-outcome.ts';
import { projectedOn } from '../../../domain/recovery/projections.ts';
import { type Readiness, readinessOf } from '../../../domain/recovery/readiness.ts';
import type { HistoryDay } from '../../../domain/recovery/recovery-view.ts';

/** Where every condition stands today and when it is expected to be met. */
export interface ConditionOutlook {
  /** In the order of the guide. */
  readonly states: readonly ConditionState[];
  readonly projections: ReadonlyMap<ConditionId, CivilDate | null>;
  readonly readiness: Readiness;
}

/** The days that were kept; what their income was is not kept. */
export function historyOf(snapshots: readonly Snapshot[]): HistoryDay[] {
  return snapshots.map(({ date, ratio, debts }) => ({
    date,
    ratio,
    income: null,
    debts: debts.map(({ debt, overdue }) => ({ debt, overdue })),
  }));
}

/** The conditions of a workspace; without a plan nothing is projected by it. */
export function outlookOf(
  { case: input, recovery, snapshots }: Pick<Workspace, 'case' | 'recovery' | 'snapshots'>,
  plan: Plan | null,
  dues: readonly DueOutcome[],
): ConditionOutlook {
  const states = conditionStates({ case: input, records: recovery, history: historyOf(snapshots), dues });
  const summary = plan?.summary ?? null;
  const projections = new Map(states.map((state) => [state.id, projectedOn(state, input, summary)]));
  return { states, projections, readiness: readinessOf(input.restriction, states, projections) };
}
