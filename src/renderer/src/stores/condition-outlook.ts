import type { Snapshot, Workspace } from '../../../contract/workspace.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import type { ConditionId, ConditionState } from '../../../domain/recovery/condition.ts';
import { conditionStates } from '../../../domain/recovery/conditions.ts';
import { projectedOn } from '../../../domain/recovery/projections.ts';
import { type Readiness, readinessOf } from '../../../domain/recovery/readiness.ts';
import type { HistoryDay } from '../../../domain/recovery/recovery-view.ts';
import type { PlanState } from './plan.ts';

/** What conditions are judged by. */
type Known = Pick<Workspace, 'case' | 'recovery' | 'snapshots' | 'dueOutcomes'>;

/** Where every condition stands today and when it is expected to be met. */
export interface ConditionOutlook {
  /** In the order of the guide. */
  readonly states: readonly ConditionState[];
  readonly projections: ReadonlyMap<ConditionId, CivilDate | null>;
  readonly readiness: Readiness;
}

/** When a condition is expected to be met, and how far the plan is that may tell it. */
export interface Expectation {
  readonly state: ConditionState;
  readonly on: CivilDate | null;
  readonly plan: PlanState;
}

/** The expectation of each of some conditions. */
export function expectationsOf(
  { projections }: Pick<ConditionOutlook, 'projections'>,
  states: readonly ConditionState[],
  plan: PlanState,
): Expectation[] {
  return states.map((state) => ({ state, on: projections.get(state.id) ?? null, plan }));
}

/** The conditions that count, in the order of the guide. */
export function countedStates({ states, readiness }: ConditionOutlook): ConditionState[] {
  return states.filter(({ id }) => readiness.counted.includes(id));
}

/** The days that were kept. */
export function historyOf(snapshots: readonly Snapshot[]): HistoryDay[] {
  return snapshots.map(({ date, ratio, income, debts }) => ({
    date,
    ratio,
    income,
    debts: debts.map(({ debt, overdue }) => ({ debt, overdue })),
  }));
}

/** The conditions of a workspace; without a plan nothing is projected by it. */
export function outlookOf(
  { case: input, recovery, snapshots, dueOutcomes }: Known,
  plan: Plan | null,
): ConditionOutlook {
  const states = conditionStates({
    case: input,
    records: recovery,
    history: historyOf(snapshots),
    dues: dueOutcomes,
  });
  const summary = plan?.summary ?? null;
  const projections = new Map(states.map((state) => [state.id, projectedOn(state, input, summary)]));
  return { states, projections, readiness: readinessOf(input.restriction, states, projections) };
}
