import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presentValue } from '../../../src/domain/cost/discounting.ts';
import { internalRate, rateAtZero } from '../../../src/domain/cost/internal-rate.ts';

/** The same rate by halving alone, until two neighbouring numbers are left. */
function byHalving(valueAt: (rate: number) => number): number | null {
  let low = -0.99;
  let high = 100;
  const above = valueAt(low) > 0;
  if (valueAt(high) > 0 === above) return null;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (valueAt(middle) > 0 === above) low = middle;
    else high = middle;
  }
}

const flows = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 62 }), amount: fc.integer({ min: 1, max: 10_000_000 }) }), {
    minLength: 1,
    maxLength: 80,
  })
  .map((all) => {
    let at = 0;
    return all.map(({ gap, amount }) => ({ at: (at += gap), amount }));
  });

describe('a rate at which a value is nothing', () => {
  test('is the one that halving comes to, to twelve places, for gains and losses of any size', () => {
    fc.assert(
      fc.property(flows, fc.double({ min: 0.05, max: 5, noNaN: true }), (payments, part) => {
        const value = payments.reduce((sum, { amount }) => sum + amount, 0) * part;
        const slow = byHalving((rate) => presentValue(payments, rate) - value);
        const fast = internalRate(value, payments);
        if (slow === null) expect(fast).toBeNull();
        else expect(Math.abs((fast ?? Number.NaN) - slow)).toBeLessThanOrEqual(1e-13 * Math.max(1, slow));
      }),
      { seed: 20261126, numRuns: 500 },
    );
  });

  test('is found with few looks', () => {
    let looks = 0;
    const payments = Array.from({ length: 360 }, (_, i) => ({ at: 30 * (i + 1), amount: 1_000 }));
    rateAtZero((rate) => {
      looks += 1;
      return presentValue(payments, rate) - 150_000;
    });
    expect(looks).toBeLessThanOrEqual(20);
  });

  test('is nothing exactly where nothing is charged, and null where no rate will do', () => {
    expect(internalRate(3_000, [1, 2, 3].map((at) => ({ at, amount: 1_000 })))).toBe(0);
    expect(internalRate(-5, [{ at: 1, amount: 1_000 }])).toBeNull();
    expect(internalRate(1, [{ at: 1, amount: 1_000 }])).toBeNull();
    expect(internalRate(10, [{ at: 1, amount: 1_000 }])).toBeCloseTo(99, 9);
    expect(internalRate(50_000, [{ at: 1, amount: 1_000 }])).toBeCloseTo(-0.98, 9);
  });

  test('may rise as well as fall', () => {
    expect(rateAtZero((rate) => rate * rate * rate - 0.125)).toBeCloseTo(0.5, 12);
    expect(rateAtZero((rate) => 0.125 - rate * rate * rate)).toBeCloseTo(0.5, 12);
    expect(rateAtZero((rate) => -0.75 - rate)).toBeCloseTo(-0.75, 12);
  });
});
