import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import type { ConditionState } from '../../../src/domain/recovery/condition.ts';
import { CONDITIONS, type ConditionId } from '../../../src/domain/recovery/condition.ts';
import { NO_RECORDS, type RecoveryRecords } from '../../../src/domain/recovery/recovery-records.ts';
import { tasksAhead } from '../../../src/domain/recovery/tasks-ahead.ts';

const TODAY = civilDate('2026-11-23');
const UNTIL = civilDate('2026-12-23');

function states(reviews: Partial<Record<ConditionId, Partial<ConditionState>>>): ConditionState[] {
  return CONDITIONS.map((id) => ({
    id,
    status: 'unknown',
    progress: null,
    evidence: [],
    meetsOn: null,
    nextReview: null,
    ...reviews[id],
  }));
}

function tasks(
  reviews: Partial<Record<ConditionId, Partial<ConditionState>>>,
  known: { causes?: readonly string[]; records?: Partial<RecoveryRecords>; restricted?: boolean } = {},
) {
  const restriction =
    known.restricted === false
      ? null
      : { since: civilDate('2026-10-20'), platform: 'alipay', causes: known.causes ?? [...CONDITIONS] };
  return tasksAhead(
    { today: TODAY, restriction, records: { ...NO_RECORDS, ...known.records }, states: states(reviews) },
    UNTIL,
  );
}

const on = (date: string) => ({ nextReview: civilDate(date) });

describe('tasks ahead', () => {
  test('are the reviews up to the day asked for, the earliest first', () => {
    expect(
      tasks({
        zhima_below_600: on('2026-12-07'),
        low_activity: on('2026-12-01'),
        cash_out: on('2026-12-24'),
        multi_lending: on('2026-12-23'),
      }),
    ).toEqual([
      { kind: 'count-activity', condition: 'low_activity', date: '2026-12-01' },
      { kind: 'record-score', condition: 'zhima_below_600', date: '2026-12-07' },
      { kind: 'read-report', condition: 'multi_lending', date: '2026-12-23' },
    ]);
  });

  test('whose day has passed are for today', () => {
    expect(tasks({ contact_support: on('2026-11-20') })).toEqual([
      { kind: 'follow-up', condition: 'contact_support', date: TODAY },
    ]);
  });

  test('leave out conditions that do not count, but not a follow-up with support', () => {
    const due = { low_activity: on('2026-12-01'), contact_support: on('2026-12-02') };
    expect(tasks(due, { causes: ['overdue_unpaid'] })).toEqual([
      { kind: 'follow-up', condition: 'contact_support', date: '2026-12-02' },
    ]);
  });

  test('leave out what paying answers for, unless the user has set a review', () => {
    const due = { overdue_unpaid: on('2026-12-10') };
    expect(tasks(due)).toEqual([]);
    const reviews = [{ condition: 'overdue_unpaid' as const, on: civilDate('2026-12-10') }];
    expect(tasks(due, { records: { reviews } })).toEqual([
      { kind: 'review', condition: 'overdue_unpaid', date: '2026-12-10' },
    ]);
  });

  test('tell a term of the profile that ends from a document to renew', () => {
    expect(
      tasks({ profile_changes: { ...on('2026-12-02'), meetsOn: civilDate('2026-12-02') } }),
    ).toMatchObject([{ kind: 'term-ends' }]);
    expect(tasks({ profile_changes: on('2026-12-02') })).toMatchObject([{ kind: 'renew-identity' }]);
  });

  test('are none without a restriction', () => {
    expect(tasks({ zhima_below_600: on('2026-12-07') }, { restricted: false })).toEqual([]);
  });
});
