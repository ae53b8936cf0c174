import type { Restriction } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import { CONDITIONS, type ConditionId, type ConditionState } from './condition.ts';

/** A condition with the day it is expected to be met; null where none can be told. */
export interface Projected {
  readonly id: ConditionId;
  readonly on: CivilDate | null;
}

/** How far along the chosen conditions are; never one percentage. */
export interface Readiness {
  /** What counts: the chosen causes, or the three that figures can answer while none is chosen. */
  readonly counted: readonly ConditionId[];
  /** Whether the user has chosen the causes. */
  readonly chosen: boolean;
  readonly met: readonly ConditionId[];
  /** Not met yet, with a day, the earliest first. */
  readonly projected: readonly { readonly id: ConditionId; readonly on: CivilDate }[];
  /** Not met, and no day can be told. */
  readonly notProjected: readonly ConditionId[];
  /** Chosen, but it does not apply. */
  readonly notApplicable: readonly ConditionId[];
}

const WITHOUT_CHOICE: readonly ConditionId[] = ['overdue_unpaid', 'income_capacity', 'zhima_below_600'];

/** The conditions that count toward readiness. Causes of other names are kept, but there is no rule for them. */
export function countedConditions(restriction: Restriction | null): {
  ids: readonly ConditionId[];
  chosen: boolean;
} {
  const causes = new Set(restriction?.causes ?? []);
  const ids = CONDITIONS.filter((id) => causes.has(id));
  return ids.length > 0 ? { ids, chosen: true } : { ids: WITHOUT_CHOICE, chosen: false };
}

/** Sums up the chosen conditions; `projections` has what the plan and time tell of each. */
export function readinessOf(
  restriction: Restriction | null,
  states: readonly ConditionState[],
  projections: ReadonlyMap<ConditionId, CivilDate | null>,
): Readiness {
  const { ids, chosen } = countedConditions(restriction);
  const open: Projected[] = [];
  const met: ConditionId[] = [];
  const notApplicable: ConditionId[] = [];
  for (const id of ids) {
    const status = states.find((state) => state.id === id)?.status ?? 'unknown';
    if (status === 'met') met.push(id);
    else if (status === 'not-applicable') notApplicable.push(id);
    else open.push({ id, on: projections.get(id) ?? null });
  }
  return {
    counted: ids,
    chosen,
    met,
    projected: open
      .flatMap(({ id, on }) => (on === null ? [] : [{ id, on }]))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    notProjected: open.flatMap(({ id, on }) => (on === null ? [id] : [])),
    notApplicable,
  };
}
