import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { firstDues, plannedDues } from '../../../src/domain/plan/planned-dues.ts';
import { anyCase } from '../../support/case-arbitrary.ts';

test('the first due date of a debt is the first of all, on 60 random cases', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const plan = planCase(input);
      const all = plannedDues(plan);
      const first = firstDues(plan);
      expect(first.size).toBe(new Set(all.map(({ debt }) => debt)).size);
      for (const [debt, due] of first) expect(due).toEqual(all.find((one) => one.debt === debt));
    }),
    { seed: 20261126, numRuns: 60 },
  );
});
