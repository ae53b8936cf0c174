import type { Restriction } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { ConditionId, ConditionState } from './condition.ts';
import { countedConditions } from './readiness.ts';
import type { RecoveryRecords } from './recovery-records.ts';

/** What a review of a condition asks for. */
export type TaskKind =
  'record-score' | 'count-activity' | 'follow-up' | 'renew-identity' | 'term-ends' | 'read-report' | 'review';

/** Something to do about a condition, beside paying. */
export interface Task {
  readonly kind: TaskKind;
  readonly condition: ConditionId;
  /** The day for it; today where that has passed. */
  readonly date: CivilDate;
}

/** What the review of a condition asks for, where it is more than looking at it again. */
const ASKS_FOR: Partial<Readonly<Record<ConditionId, TaskKind>>> = {
  zhima_below_600: 'record-score',
  low_activity: 'count-activity',
  contact_support: 'follow-up',
  abnormal_behaviour: 'term-ends',
  cash_out: 'term-ends',
  multi_lending: 'read-report',
  credit_report_bad: 'term-ends',
};

/** Figures tell these two by themselves: paying is what there is to do. */
const BY_FIGURES: ReadonlySet<ConditionId> = new Set(['overdue_unpaid', 'income_capacity']);

/**
 * What is to be done about the conditions up to and with a day, the earliest first: the reviews of those that count,
 * follow-ups with support, and every review that the user has set. Nothing without a restriction.
 */
export function tasksAhead(
  known: {
    readonly today: CivilDate;
    readonly restriction: Restriction | null;
    readonly records: RecoveryRecords;
    readonly states: readonly ConditionState[];
  },
  until: CivilDate,
): Task[] {
  const { restriction, records, states, today } = known;
  if (restriction === null) return [];
  const counted = new Set(countedConditions(restriction).ids);
  const chosen = new Set(records.reviews.map((review) => review.condition));
  return states
    .flatMap((state): Task[] => {
      const { id, nextReview } = state;
      if (nextReview === null || nextReview > until) return [];
      const set = chosen.has(id);
      if (!set && (BY_FIGURES.has(id) || !(counted.has(id) || id === 'contact_support'))) return [];
      return [{ kind: kindOf(state, set), condition: id, date: nextReview < today ? today : nextReview }];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function kindOf({ id, meetsOn, nextReview }: ConditionState, set: boolean): TaskKind {
  if (set) return 'review';
  if (id === 'profile_changes') return meetsOn === nextReview ? 'term-ends' : 'renew-identity';
  return ASKS_FOR[id] ?? 'review';
}
