import fc from 'fast-check';
import { test } from 'vitest';
import { anyCase } from '../support/case-arbitrary.ts';
import { extraEndangersNothing, holdsAllIdentities, unlockIsFastest } from '../support/identities.ts';

test('every identity of the plan holds on 2,000 random cases', { timeout: 600_000 }, () => {
  fc.assert(fc.property(anyCase, fc.integer({ min: 1, max: 2_000_000 }), holdsAllIdentities), {
    numRuns: 2_000,
    seed: 20_261_124,
  });
});

test(
  'no strategy reaches the ratio target before fastest-unlock on 2,000 random cases',
  { timeout: 1_800_000 },
  () => {
    fc.assert(fc.property(anyCase, unlockIsFastest), { numRuns: 2_000, seed: 20_261_125 });
  },
);

test(
  'extra money never makes a bill unpaid that the minimums would have met on 2,000 random cases',
  { timeout: 1_800_000 },
  () => {
    fc.assert(fc.property(anyCase, extraEndangersNothing), { numRuns: 2_000, seed: 20_261_126 });
  },
);
