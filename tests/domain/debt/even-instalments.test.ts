import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { evenInstalments } from '../../../src/domain/debt/even-instalments.ts';

test('equal parts to the fen, the last one takes the rest, each month on the day of the first', () => {
  expect(evenInstalments(100_000, 3, civilDate('2026-12-31'))).toEqual([
    { date: '2026-12-31', amount: 33_333 },
    { date: '2027-01-31', amount: 33_333 },
    { date: '2027-02-28', amount: 33_334 },
  ]);
  expect(evenInstalments(60, 60, civilDate('2027-01-01'))).toHaveLength(60);
  expect(() => evenInstalments(59, 60, civilDate('2027-01-01'))).toThrow(RangeError);
  expect(() => evenInstalments(59, 0, civilDate('2027-01-01'))).toThrow(RangeError);
});

test('no fen is lost, and no part is more than the count apart from another', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 120, max: 99_999_999 }),
      (count, total) => {
        const amounts = evenInstalments(total, count, civilDate('2026-12-15')).map(
          ({ amount }) => amount as number,
        );
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThan(count);
      },
    ),
  );
});
