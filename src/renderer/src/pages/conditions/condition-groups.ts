import type { ConditionId, ConditionState } from '../../../../domain/recovery/condition.ts';
import type { Readiness } from '../../../../domain/recovery/readiness.ts';

/** The guide's two general actions: of use whatever the cause is, so nobody chooses them as one. */
const GENERAL: readonly ConditionId[] = ['contact_support', 'prove_identity_finance'];

export interface ConditionGroup {
  /** Key of its title. */
  readonly title: 'counted' | 'looked' | 'general' | 'other' | 'otherCauses';
  /** How much of them is drawn: `quiet` what does not count. */
  readonly size: 'full' | 'brief' | 'quiet';
  readonly states: readonly ConditionState[];
}

/** The conditions that count first, then what is of use in any case, then the causes that were not chosen. */
export function conditionGroups(
  states: readonly ConditionState[],
  { counted, chosen }: Readiness,
): ConditionGroup[] {
  const counts = new Set(counted);
  const rest = states.filter(({ id }) => !counts.has(id));
  const groups: ConditionGroup[] = [
    {
      title: chosen ? 'counted' : 'looked',
      size: 'full',
      states: states.filter(({ id }) => counts.has(id)),
    },
    { title: 'general', size: 'brief', states: rest.filter(({ id }) => GENERAL.includes(id)) },
    {
      title: chosen ? 'other' : 'otherCauses',
      size: 'quiet',
      states: rest.filter(({ id }) => !GENERAL.includes(id)),
    },
  ];
  return groups.filter((group) => group.states.length > 0);
}

/** What the page opens on: the first that counts and is not met, else the first that counts. */
export function firstToLookAt(states: readonly ConditionState[], { counted }: Readiness): ConditionId {
  const open = states.find(
    ({ id, status }) => counted.includes(id) && status !== 'met' && status !== 'not-applicable',
  );
  return open?.id ?? counted[0] ?? 'overdue_unpaid';
}
