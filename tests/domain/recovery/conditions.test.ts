import { describe, expect, test } from 'vitest';
import { CONDITIONS, type ConditionState } from '../../../src/domain/recovery/condition.ts';
import { conditionStates } from '../../../src/domain/recovery/conditions.ts';
import { revolving } from '../../support/case-builder.ts';
import { ago, note, RESTRICTED, tick, TODAY, viewWith } from '../../support/recovery-view.ts';

type Parts = Parameters<typeof viewWith>[0];
const statuses = (parts: Parts): Record<string, ConditionState['status']> =>
  Object.fromEntries(conditionStates(viewWith(parts)).map(({ id, status }) => [id, status]));

describe('the conditions', () => {
  test('are all of them, the causes of the guide first and in its order', () => {
    expect(conditionStates(viewWith({})).map(({ id }) => id)).toEqual([...CONDITIONS]);
  });

  test('are not known to somebody who has answered nothing', () => {
    expect(new Set(Object.values(statuses({})))).toEqual(new Set(['unknown']));
  });

  test('know of a new restriction only that it may be maintenance', () => {
    const restriction = { ...RESTRICTED, since: TODAY };
    expect(
      Object.entries(statuses({ case: { restriction } })).filter(([, status]) => status !== 'unknown'),
    ).toEqual([['system_maintenance', 'under-way']]);
  });

  test('of somebody with Huabei overdue, the job lost and no score for forty days', () => {
    const found = statuses({
      case: {
        restriction: RESTRICTED,
        debts: [
          revolving('huabei', {
            balance: 684_000,
            platform: 'alipay',
            overdue: { principal: 182_000, interest: 3_640, fees: 0, since: '2026-10-14' },
          }),
        ],
        incomes: [
          {
            id: 'job',
            name: 'job',
            kind: 'salary',
            amount: 900_000,
            every: { unit: 'month', day: 15 },
            until: '2026-10-31',
          },
        ],
        scores: [{ date: ago(40), zhima: 612 }],
      },
    });
    expect(found).toMatchObject({
      overdue_unpaid: 'unmet',
      income_capacity: 'unmet',
      zhima_below_600: 'unknown',
    });
  });

  test('of somebody whose debts are all paid off', () => {
    const debts = [revolving('huabei', { balance: 0, platform: 'alipay' })];
    const incomes = [
      { id: 'job', name: 'job', kind: 'salary', amount: 900_000, every: { unit: 'month', day: 15 } } as const,
    ];
    expect(statuses({ case: { debts, incomes } })).toMatchObject({
      overdue_unpaid: 'met',
      income_capacity: 'met',
    });
  });
});

describe('the next review', () => {
  const reviewOf = (on: string, records: Parts['records'] = {}) =>
    conditionStates(viewWith({ records: { reviews: [{ condition: 'cash_out', on }], ...records } })).find(
      ({ id }) => id === 'cash_out',
    )!;

  test('is the one the user has chosen, before that of the rule', () => {
    const facts = [note('cash-out-last', ago(10))];
    expect(reviewOf('2026-12-05', { facts })).toMatchObject({
      nextReview: '2026-12-05',
      meetsOn: '2027-05-12',
    });
  });

  test('stays the chosen one when its day has passed, and where there is nothing to review', () => {
    expect(reviewOf(ago(3)).nextReview).toBe(ago(3));
    expect(reviewOf('2026-12-05', { facts: [note('cash-out-none', TODAY)] }).nextReview).toBe('2026-12-05');
  });

  test('changes nothing about other conditions', () => {
    const ticks = [tick('abnormal_behaviour', 'verified', ago(5))];
    const parts = { records: { ticks } };
    const others = (states: ConditionState[]) => states.filter(({ id }) => id !== 'cash_out');
    const chosen = { records: { ticks, reviews: [{ condition: 'cash_out' as const, on: TODAY }] } };
    expect(others(conditionStates(viewWith(chosen)))).toEqual(others(conditionStates(viewWith(parts))));
  });
});
