import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { takeDue } from '../../../src/domain/debt/due.ts';
import { openDebt } from '../../../src/domain/debt/open-debt.ts';
import { requiredAhead, stepAhead } from '../../../src/domain/debt/required-ahead.ts';
import { NO_POSTINGS } from '../../../src/domain/debt/state.ts';
import { anyCase } from '../../support/case-arbitrary.ts';

test('what is worked out in plain numbers is what stepping from due date to due date gives, to the fen', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 0, max: 20 }), (input, passed) => {
      const asOf = toDayNumber(input.asOf);
      const budgetDay = input.plan.monthlyBudget === undefined ? undefined : input.plan.budgetDay;
      for (const debt of input.debts) {
        const state = openDebt(debt, { asOf, end: asOf + 1500, budgetDay });
        const { dueDays } = state.terms;
        while (state.nextDue < Math.min(passed, dueDays.length))
          takeDue(state, dueDays[state.nextDue], NO_POSTINGS);
        const quick: number[] = [];
        const stepped: number[] = [];
        requiredAhead(state, quick);
        stepAhead(state, stepped);
        expect([debt.kind, quick]).toEqual([debt.kind, stepped]);
      }
    }),
    { numRuns: 300, seed: 20_261_127 },
  );
});
