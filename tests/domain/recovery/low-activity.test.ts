import { describe, expect, test } from 'vitest';
import { stateIn, TODAY } from '../../support/recovery-view.ts';

/** Months with their days; noted after their end unless a day is given. */
const active = (months: Readonly<Record<string, number | readonly [number, string]>>, asOf = TODAY) =>
  stateIn('low_activity', {
    case: { asOf },
    records: {
      activity: Object.entries(months).map(([month, counted]) => {
        const [days, notedOn] = typeof counted === 'number' ? [counted, asOf] : counted;
        return { month, days, origin: 'typed' as const, notedOn };
      }),
    },
  });

describe('activity in the last three full months', () => {
  test('is not known without a count, and is asked for at once', () => {
    expect(active({})).toMatchObject({
      status: 'unknown',
      progress: null,
      evidence: [],
      meetsOn: null,
      nextReview: '2026-11-01',
    });
  });

  test.each([
    ['all three', { '2026-08': 8, '2026-09': 8, '2026-10': 8 }, 'met', '1.0000'],
    ['two of three', { '2026-08': 8, '2026-09': 7, '2026-10': 8 }, 'met', '1.0000'],
    ['two, and one not counted', { '2026-08': 31, '2026-09': 8 }, 'met', '1.0000'],
    ['one of three', { '2026-08': 7, '2026-09': 8, '2026-10': 0 }, 'under-way', '0.5000'],
    ['one, and two not counted', { '2026-10': 8 }, 'under-way', '0.5000'],
    ['none of three', { '2026-08': 7, '2026-09': 7, '2026-10': 7 }, 'unmet', '0.0000'],
    ['none, and one not counted', { '2026-09': 7, '2026-10': 7 }, 'unmet', '0.0000'],
    ['none, and two not counted: it could still be met', { '2026-10': 7 }, 'unknown', '0.0000'],
  ])('%s', (_, months, status, progress) => {
    expect(active(months)).toMatchObject({ status, progress });
  });

  test('this month does not count, nor what is longer ago', () => {
    expect(active({ '2026-11': 20, '2026-07': 20 })).toMatchObject({ status: 'unknown', evidence: [] });
  });

  test('a month ends with its last day', () => {
    const months = { '2026-08': 8, '2026-09': 8 };
    expect(active(months, '2026-11-30').status).toBe('met');
    expect(active(months, '2026-12-01').status).toBe('under-way');
    expect(active({ '2026-11': 8, '2026-12': 8 }, '2027-01-01').status).toBe('met');
  });

  test('a month counted before its end is not known, unless it had reached eight already', () => {
    expect(active({ '2026-09': [7, '2026-09-30'], '2026-10': [7, '2026-10-31'] }).status).toBe('unknown');
    expect(active({ '2026-09': [8, '2026-09-09'], '2026-10': [8, '2026-10-20'] }).status).toBe('met');
    expect(active({ '2026-09': [7, '2026-10-01'], '2026-10': [7, '2026-11-01'] }).status).toBe('unmet');
  });

  test('is counted again on the first of the month', () => {
    expect(active({ '2026-10': 8 }).nextReview).toBe('2026-12-01');
    expect(active({ '2026-10': 8 }, '2026-12-01').nextReview).toBe('2026-12-01');
    expect(active({ '2026-11': 3 }, '2026-12-31').nextReview).toBe('2027-01-01');
  });

  test('tells each month with where its count comes from', () => {
    const state = stateIn('low_activity', {
      records: { activity: [{ month: '2026-10', days: 9, origin: 'bill', notedOn: '2026-11-05' }] },
    });
    expect(state.evidence).toEqual([
      {
        key: 'activity.month',
        values: { month: { text: '2026-10' }, days: { count: 9 } },
        date: '2026-11-05',
        origin: 'bill',
      },
    ]);
  });
});
