import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { dailyCases } from '../../../src/domain/position/daily-cases.ts';
import { dueOutcomesOf } from '../../../src/domain/position/due-outcomes.ts';
import { positionOn, replayDebts } from '../../../src/domain/position/position.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import { date, LOAN, paid, stored } from './stored.ts';

test('every day has the case that its own position has, whatever is paid and answered', () => {
  const drawn = fc.record({
    payments: fc.array(
      fc.record({
        debt: fc.integer({ min: 0, max: 5 }),
        after: fc.integer({ min: 0, max: 120 }),
        amount: fc.integer({ min: 1, max: 400_000 }),
      }),
      { maxLength: 10 },
    ),
    answered: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    first: fc.integer({ min: 0, max: 100 }),
    days: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(anyCase, drawn, (input, { payments: made, answered, first, days }) => {
      const { asOf, debts, incomes, expenses, restriction, plan } = input;
      const payments = made
        .map(({ debt, after, amount }) => paid(`d${debt}`, addDays(asOf, after), amount))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
      const [from, to] = [addDays(asOf, first), addDays(asOf, first + days)];
      const plain = stored(debts, { asOf, payments, incomes, expenses, restriction, plan });
      let next = 0;
      const dueAnswers = replayDebts(to, plain).flatMap((replay) =>
        dueOutcomesOf(replay, toDayNumber(to))
          .filter(({ dueDate }) => dueDate <= to && answered[next++ % 40])
          .map(({ debt, dueDate }) => ({ debt, dueDate, answer: 'not-paid' as const })),
      );
      const whole = { ...plain, dueAnswers };
      const cases = dailyCases(whole, { from: toDayNumber(from), to: toDayNumber(to) });
      expect(cases).toHaveLength(days + 1);
      for (const known of cases) {
        // What was recorded after a day does not touch it.
        const upTo = {
          ...whole,
          payments: payments.filter((payment) => payment.date <= known.asOf),
          dueAnswers: dueAnswers.filter((answer) => answer.dueDate <= known.asOf),
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
