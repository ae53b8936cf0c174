import type { Case } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { ConditionId, ConditionState } from './condition.ts';
import { conditionStates } from './conditions.ts';
import type { DueOutcome } from './due-outcome.ts';
import { agreedUntil } from './platform-overdue.ts';
import { NO_RECORDS, type RecoveryRecords } from './recovery-records.ts';
import { type HistoryDay, platformDebts } from './recovery-view.ts';
import type { ConditionProjection, Summary } from '../plan/plan-result.ts';

/** What is known beside the case: what the user noted, earlier days, and what became of due dates. */
export interface Known {
  readonly records: RecoveryRecords;
  readonly history: readonly HistoryDay[];
  readonly dues: readonly DueOutcome[];
}

export const NOTHING_KNOWN: Known = { records: NO_RECORDS, history: [], dues: [] };

/** The state of every condition and, where the plan or time tells it, the day from which it is met. */
export function projectConditions(input: Case, dates: PlanDates | null, known: Known): ConditionProjection[] {
  return conditionStates({ case: input, ...known }).map((state) => ({
    id: state.id,
    now: state.status,
    projectedOn: projectedOn(state, input, dates),
  }));
}

/** What a plan tells of conditions. */
export type PlanDates = Pick<
  Summary,
  'feasible' | 'platformOverdueClearedOn' | 'overdueClearedOn' | 'ratioTargetOn'
>;

/**
 * The day a condition is projected to be met: by the plan where it fits, by time alone, or null. Null where it is met
 * already.
 */
export function projectedOn(state: ConditionState, input: Case, dates: PlanDates | null): CivilDate | null {
  if (state.status === 'met' || state.status === 'not-applicable') return null;
  if (state.meetsOn !== 'plan') return state.meetsOn;
  return dates === null || !dates.feasible ? null : byPlan(state.id, input, dates);
}

function byPlan(id: ConditionId, input: Case, summary: PlanDates): CivilDate | null {
  if (id === 'income_capacity') return summary.ratioTargetOn;
  if (id !== 'overdue_unpaid') return null;
  const cleared =
    summary.platformOverdueClearedOn ?? (input.restriction === null ? summary.overdueClearedOn : null);
  if (cleared === null) return null;
  // What is paid by agreement is met with its last instalment.
  const agreed = platformDebts(input).flatMap((debt) => agreedUntil(debt, input.asOf) ?? []);
  return [cleared, ...agreed].toSorted().at(-1)!;
}
