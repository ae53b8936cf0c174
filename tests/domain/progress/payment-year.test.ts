import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { countResults, paymentYear } from '../../../src/domain/progress/payment-year.ts';
import type { DueOutcome, DueResult } from '../../../src/domain/recovery/due-outcome.ts';

const TODAY = civilDate('2026-11-23');

const due = (dueDate: string, result: DueResult = 'on-time', required = 100): DueOutcome => ({
  debt: 'loan',
  name: '消费贷',
  dueDate: civilDate(dueDate),
  required: fen(required),
  paid: fen(result === 'on-time' ? required : 0),
  result,
  settledOn: null,
});

test('the year has twelve months, the present one last', () => {
  const months = paymentYear([], TODAY).map(({ month }) => month);
  expect(months).toHaveLength(12);
  expect([months[0], months[11]]).toEqual(['2025-12', '2026-11']);
});

test('due dates stand in their months, in the order of their days', () => {
  const year = paymentYear(
    [due('2026-11-20'), due('2026-11-10'), due('2025-12-01'), due('2025-11-30')],
    TODAY,
  );
  expect(year[11].dues.map(({ dueDate }) => dueDate)).toEqual(['2026-11-10', '2026-11-20']);
  expect(year[0].dues.map(({ dueDate }) => dueDate)).toEqual(['2025-12-01']);
  expect(year.flatMap(({ dues }) => dues)).toHaveLength(3);
});

test('what lies ahead and what asked for nothing is left out', () => {
  const year = paymentYear([due('2026-11-24'), due('2026-11-20', 'on-time', 0)], TODAY);
  expect(year.flatMap(({ dues }) => dues)).toEqual([]);
});

test('results are counted', () => {
  expect(countResults([due('2026-11-10'), due('2026-10-10', 'late'), due('2026-09-10', 'late')])).toEqual({
    'on-time': 1,
    late: 2,
    partly: 0,
    'not-paid': 0,
    unconfirmed: 0,
  });
});
