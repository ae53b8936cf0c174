import { expect, test } from 'vitest';
import {
  avalancheBesideOptimum,
  isEarliestMonth,
  isNearOptimumWithPromotions,
  isOptimalUpToRounding,
  mean,
  oracleCases,
  share,
  unlockBesideOptimum,
} from '../support/oracle.ts';

const COUNT = 200;
const PATIENT = { timeout: 3_600_000 };
const percent = (amount: number) => `${(amount * 100).toFixed(3)} %`;

test('with constant rates avalanche pays the least interest there is, on 200 random cases', PATIENT, () => {
  const results = oracleCases(COUNT, 'constant').map(avalancheBesideOptimum);
  console.table({
    cases: results.length,
    'debts, mean': mean(results.map((result) => result.debts)).toFixed(1),
    'months, mean': mean(results.map((result) => result.months)).toFixed(1),
    'gap in fen, worst': Math.max(...results.map((result) => Math.abs(result.gap))).toFixed(2),
    'gap in fen a posting, worst': Math.max(
      ...results.map((result) => Math.abs(result.gap) / result.postings),
    ).toFixed(3),
    'within rounding': results.filter((result) => Math.abs(result.gap) <= result.rounding).length,
  });
  for (const result of results) isOptimalUpToRounding(result);
});

test(
  'no plan meets the ratio target a month before fastest-unlock does, on 200 random cases',
  PATIENT,
  () => {
    const results = oracleCases(COUNT, 'constant').map(unlockBesideOptimum);
    const sooner = results.map((result) => result.avalancheMonth - result.month);
    console.table({
      cases: results.length,
      'exact earliest month': results.filter((result) => result.excessBefore > 0).length,
      'sooner than avalanche': sooner.filter((months) => months > 0).length,
      'months sooner, mean': mean(sooner).toFixed(2),
      'months sooner, most': Math.max(...sooner),
      'interest above avalanche, mean': percent(mean(results.map((result) => result.dearerThanAvalanche))),
      'not the earliest':
        results
          .filter((result) => result.excessBefore <= 0)
          .map((result) => result.seed)
          .join(' ') || 'none',
    });
    for (const result of results) isEarliestMonth(result);
    expect(sooner.every((months) => months >= 0)).toBe(true);
  },
);

test('with promotions that end avalanche stays near the least interest, on 200 random cases', PATIENT, () => {
  const results = oracleCases(COUNT, 'with-promotions').map(avalancheBesideOptimum);
  const worst = [...results].sort((a, b) => share(b) - share(a)).slice(0, 5);
  console.table({
    cases: results.length,
    'gap, mean': percent(mean(results.map(share))),
    'gap, worst': percent(share(worst[0])),
    'gap above 2 %, cases': results.filter((result) => share(result) > 0.02).length,
  });
  console.table(
    worst.map((result) => ({
      seed: result.seed,
      debts: result.debts,
      months: result.months,
      interest: result.interest,
      optimum: result.optimum.toFixed(1),
      gap: percent(share(result)),
    })),
  );
  isNearOptimumWithPromotions(results);
});
