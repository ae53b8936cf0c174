import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { conditionStrip, type ConditionsOfDay } from '../../../src/domain/progress/condition-strip.ts';
import type { ConditionStatus } from '../../../src/domain/recovery/condition.ts';

const day = (date: string, status?: ConditionStatus): ConditionsOfDay => ({
  date: civilDate(date),
  conditions: [
    { id: 'cash_out', status: 'unknown' },
    ...(status === undefined ? [] : [{ id: 'zhima_below_600' as const, status }]),
  ],
});

test('days of one status in a row are one stretch', () => {
  const days = [day('2026-10-20', 'unmet'), day('2026-10-21', 'unmet'), day('2026-10-22', 'under-way')];
  expect(conditionStrip(days, 'zhima_below_600')).toEqual([
    { from: '2026-10-20', to: '2026-10-21', days: 2, status: 'unmet' },
    { from: '2026-10-22', to: '2026-10-22', days: 1, status: 'under-way' },
  ]);
});

test('days without a record carry on what was known before them', () => {
  const days = [
    day('2026-10-20', 'unmet'),
    day('2026-10-21'),
    day('2026-10-25', 'met'),
    day('2026-10-27', 'met'),
  ];
  expect(conditionStrip(days, 'zhima_below_600')).toEqual([
    { from: '2026-10-20', to: '2026-10-24', days: 5, status: 'unmet' },
    { from: '2026-10-25', to: '2026-10-27', days: 3, status: 'met' },
  ]);
});

test('a status that comes back is a stretch of its own', () => {
  const days = [day('2026-10-20', 'met'), day('2026-10-21', 'unmet'), day('2026-10-22', 'met')];
  expect(conditionStrip(days, 'zhima_below_600').map(({ status }) => status)).toEqual([
    'met',
    'unmet',
    'met',
  ]);
});

test('a condition that was never kept has no stretch', () => {
  expect(conditionStrip([day('2026-10-20')], 'zhima_below_600')).toEqual([]);
  expect(conditionStrip([], 'zhima_below_600')).toEqual([]);
});
