import fc from 'fast-check';
import { test } from 'vitest';
import { anyCase } from '../../support/case-arbitrary.ts';
import { extraEndangersNothing, holdsAllIdentities, unlockIsFastest } from '../../support/identities.ts';

test('every identity of the plan holds on 200 random cases', { timeout: 120_000 }, () => {
  fc.assert(fc.property(anyCase, fc.integer({ min: 1, max: 2_000_000 }), holdsAllIdentities), {
    numRuns: 200,
    seed: 20_261_123,
  });
});

test(
  'no strategy reaches the ratio target before fastest-unlock on 60 random cases',
  { timeout: 120_000 },
  () => {
    fc.assert(fc.property(anyCase, unlockIsFastest), { numRuns: 60, seed: 20_261_125 });
  },
);

test(
  'extra money never makes a bill unpaid that the minimums would have met on 60 random cases',
  { timeout: 120_000 },
  () => {
    fc.assert(fc.property(anyCase, extraEndangersNothing), { numRuns: 60, seed: 20_261_126 });
  },
);
