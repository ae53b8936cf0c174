import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { dailyCases } from '../../../src/domain/position/daily-cases.ts';
import { positionOn } from '../../../src/domain/position/position.ts';
import { anyLived } from '../../support/lived-arbitrary.ts';
import { date, LOAN, stored } from './stored.ts';

test('every day has the case that its own position has, whatever is paid and answered', () => {
  fc.assert(
    fc.property(anyLived, fc.integer({ min: 0, max: 40 }), ({ stored: whole, today }, days) => {
      const asOf = whole.cash.asOf;
      const from = Math.max(toDayNumber(today) - days, toDayNumber(asOf));
      const cases = dailyCases(whole, { from, to: toDayNumber(today) });
      expect(cases).toHaveLength(toDayNumber(today) - from + 1);
      for (const known of cases) {
        // What was recorded after a day does not touch it.
        const upTo = {
          ...whole,
          payments: whole.payments.filter((payment) => payment.date <= known.asOf),
          checks: whole.checks.filter((check) => check.date <= known.asOf),
          dueAnswers: whole.dueAnswers.filter((answer) => answer.dueDate <= known.asOf),
        };
        expect(known).toEqual(positionOn(known.asOf, upTo).case);
      }
    }),
    { numRuns: 100, seed: 20_261_123 },
  );
}, 60_000);

test('a debt is there from the day its balance was entered', () => {
  const later = { ...LOAN, id: 'later', balanceAsOf: date('2026-11-25') };
  const input = stored([LOAN]);
  const cases = dailyCases(
    { ...input, debts: [...input.debts, later] },
    { from: toDayNumber(date('2026-11-24')), to: toDayNumber(date('2026-11-26')) },
  );
  expect(cases.map(({ asOf, debts }) => [asOf, debts.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['loan']],
    ['2026-11-25', ['loan', 'later']],
    ['2026-11-26', ['loan', 'later']],
  ]);
});
