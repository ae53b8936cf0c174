import type { ConditionId, ConditionState } from '../../../../domain/recovery/condition.ts';
import type { Readiness } from '../../../../domain/recovery/readiness.ts';

/** One clause of the first sentence: a text of the messages with its figures. */
export interface Clause {
  readonly key: string;
  readonly figures: Readonly<Record<string, string | number>>;
  readonly plural: number;
}

/** Dates are named one by one up to so many; more of them as a span. */
const MOST_DATES = 2;

/** How far along, in clauses: what is met, what is expected when, and what cannot be told. Never one percentage. */
export function readinessClauses(readiness: Readiness, states: readonly ConditionState[]): Clause[] {
  const unknown = new Set<ConditionId>(
    states.filter((state) => state.status === 'unknown').map((state) => state.id),
  );
  const open = readiness.notProjected.filter((id) => !unknown.has(id)).length;
  return [
    {
      key: 'counts',
      figures: { all: readiness.counted.length, met: readiness.met.length },
      plural: readiness.met.length,
    },
    ...dated(readiness.projected),
    ...counted('notProjected', open),
    ...counted('unknown', readiness.notProjected.length - open),
    ...counted('notApplicable', readiness.notApplicable.length),
  ];
}

function counted(key: string, count: number): Clause[] {
  return count === 0 ? [] : [{ key, figures: { count }, plural: count }];
}

function dated(projected: Readiness['projected']): Clause[] {
  const dates = [...new Set(projected.map(({ on }) => on))];
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return [];
  if (dates.length > MOST_DATES)
    return [{ key: 'between', figures: { count: projected.length, first, last }, plural: projected.length }];
  return dates.map((date) => {
    const count = projected.filter(({ on }) => on === date).length;
    return { key: 'projected', figures: { count, date }, plural: count };
  });
}
