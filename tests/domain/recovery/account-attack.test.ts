import { expect, test } from 'vitest';
import { ago, stateIn, tick } from '../../support/recovery-view.ts';

const ITEMS = ['password', 'two-step', 'devices', 'case-number'];
const secured = (count: number) =>
  stateIn('account_attack', {
    records: { ticks: ITEMS.slice(0, count).map((step, i) => tick('account_attack', step, ago(i + 1))) },
  });

test.each([
  [0, 'unknown', null],
  [1, 'under-way', '0.2500'],
  [3, 'under-way', '0.7500'],
  [4, 'met', '1.0000'],
])('with %i of the four items the account is %s at %s', (count, status, progress) => {
  expect(secured(count)).toMatchObject({ status, progress, meetsOn: null, nextReview: null });
});

test('the evidence has the day of the last item', () => {
  expect(secured(4).evidence).toEqual([
    {
      key: 'security.items',
      values: { done: { count: 4 }, all: { count: 4 } },
      date: ago(1),
      origin: 'typed',
    },
  ]);
});

test('items of another condition, and one ticked twice, do not count', () => {
  const ticks = [
    tick('cash_out', 'password', ago(1)),
    tick('account_attack', 'devices', ago(1)),
    tick('account_attack', 'devices', ago(2)),
  ];
  expect(stateIn('account_attack', { records: { ticks } }).progress).toBe('0.2500');
});
