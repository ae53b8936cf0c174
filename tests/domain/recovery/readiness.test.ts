import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { CONDITIONS, type ConditionId, type ConditionState } from '../../../src/domain/recovery/condition.ts';
import { countedConditions, readinessOf } from '../../../src/domain/recovery/readiness.ts';

const states = (found: Partial<Record<ConditionId, ConditionState['status']>>): ConditionState[] =>
  CONDITIONS.map((id) => ({
    id,
    status: found[id] ?? 'unknown',
    progress: null,
    evidence: [],
    meetsOn: null,
    nextReview: null,
  }));

const restricted = (...causes: string[]) => ({ since: civilDate('2026-10-20'), platform: 'alipay', causes });
const on = (days: Partial<Record<ConditionId, string>>) =>
  new Map(Object.entries(days).map(([id, day]) => [id as ConditionId, civilDate(day)]));

describe('what counts', () => {
  test('are the chosen causes, in the order of the guide', () => {
    expect(countedConditions(restricted('cash_out', 'overdue_unpaid'))).toEqual({
      ids: ['overdue_unpaid', 'cash_out'],
      chosen: true,
    });
  });

  const THREE = { ids: ['overdue_unpaid', 'income_capacity', 'zhima_below_600'], chosen: false };

  test('are the three that figures can answer while none is chosen', () => {
    expect(countedConditions(restricted())).toEqual(THREE);
    expect(countedConditions(null)).toEqual(THREE);
  });

  test('are not causes there is no rule for', () => {
    expect(countedConditions(restricted('moon', 'cash_out')).ids).toEqual(['cash_out']);
    expect(countedConditions(restricted('moon'))).toEqual(THREE);
  });

  test('is each cause once', () => {
    expect(countedConditions(restricted('cash_out', 'cash_out')).ids).toEqual(['cash_out']);
  });
});

describe('readiness', () => {
  test('5 of 7 met, 1 projected, 1 that cannot be projected', () => {
    const causes = [
      'overdue_unpaid',
      'income_capacity',
      'low_activity',
      'profile_changes',
      'zhima_below_600',
      'cash_out',
      'account_attack',
    ] as const;
    const found = readinessOf(
      restricted(...causes),
      states({
        overdue_unpaid: 'met',
        income_capacity: 'unmet',
        low_activity: 'met',
        profile_changes: 'met',
        zhima_below_600: 'unmet',
        cash_out: 'met',
        account_attack: 'met',
        multi_lending: 'met',
      }),
      on({ income_capacity: '2027-02-28' }),
    );
    expect(found).toEqual({
      counted: causes,
      chosen: true,
      met: ['overdue_unpaid', 'low_activity', 'profile_changes', 'cash_out', 'account_attack'],
      projected: [{ id: 'income_capacity', on: '2027-02-28' }],
      notProjected: ['zhima_below_600'],
      notApplicable: [],
    });
  });

  test('the earliest day comes first, and the order of the guide on one day', () => {
    const causes = ['overdue_unpaid', 'income_capacity', 'profile_changes', 'cash_out'];
    const days = on({
      overdue_unpaid: '2027-03-01',
      income_capacity: '2027-02-28',
      profile_changes: '2027-02-28',
      cash_out: '2027-01-01',
    });
    expect(readinessOf(restricted(...causes), states({}), days).projected.map(({ id }) => id)).toEqual([
      'cash_out',
      'income_capacity',
      'profile_changes',
      'overdue_unpaid',
    ]);
  });

  test('what does not apply is neither met nor open', () => {
    const found = readinessOf(
      restricted('cash_out', 'system_maintenance'),
      states({ cash_out: 'not-applicable', system_maintenance: 'not-applicable' }),
      on({ cash_out: '2027-01-01' }),
    );
    expect(found).toMatchObject({
      met: [],
      projected: [],
      notProjected: [],
      notApplicable: ['system_maintenance', 'cash_out'],
    });
  });

  test('what is not known is open, and a day of what is met is not told', () => {
    const found = readinessOf(
      restricted('cash_out', 'low_activity'),
      states({ low_activity: 'met' }),
      on({ low_activity: '2027-01-01' }),
    );
    expect(found).toMatchObject({ met: ['low_activity'], projected: [], notProjected: ['cash_out'] });
  });

  test('without a choice three count, and it says that nothing was chosen', () => {
    expect(readinessOf(null, states({ overdue_unpaid: 'met' }), new Map())).toMatchObject({
      chosen: false,
      met: ['overdue_unpaid'],
      notProjected: ['income_capacity', 'zhima_below_600'],
    });
  });

  test('every condition that counts is told once', () => {
    for (const status of ['met', 'under-way', 'unmet', 'unknown', 'not-applicable'] as const) {
      const all = Object.fromEntries(CONDITIONS.map((id) => [id, status]));
      const { met, projected, notProjected, notApplicable } = readinessOf(
        restricted(...CONDITIONS),
        states(all),
        on({ cash_out: '2027-01-01' }),
      );
      const told = [...met, ...projected.map(({ id }) => id), ...notProjected, ...notApplicable];
      expect(told.toSorted()).toEqual([...CONDITIONS].toSorted());
    }
  });
});
