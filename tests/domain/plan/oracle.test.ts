import { expect, test } from 'vitest';
import {
  avalancheBesideOptimum,
  isEarliestMonth,
  isNearOptimumWithPromotions,
  isOptimalUpToRounding,
  oracleCases,
  unlockBesideOptimum,
} from '../../support/oracle.ts';

const COUNT = 10;
/** The solver shares the machine with every other test. */
const PATIENT = { timeout: 300_000 };

test('with constant rates avalanche pays the least interest there is, on 10 random cases', PATIENT, () => {
  for (const problem of oracleCases(COUNT, 'constant'))
    isOptimalUpToRounding(avalancheBesideOptimum(problem));
});

test('no plan meets the ratio target a month before fastest-unlock does, on 10 random cases', PATIENT, () => {
  const results = oracleCases(COUNT, 'constant').map(unlockBesideOptimum);
  for (const result of results) isEarliestMonth(result);
  expect(results.some((result) => result.month < result.avalancheMonth)).toBe(true);
});

test('with promotions that end avalanche stays near the least interest, on 10 random cases', PATIENT, () =>
  isNearOptimumWithPromotions(oracleCases(COUNT, 'with-promotions').map(avalancheBesideOptimum)),
);
