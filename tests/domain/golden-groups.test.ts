import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenCases } from '../support/golden.ts';

/** Every group of worked examples, the number of its cases, and the test that asserts or names each of them. */
const GROUPS = [
  ['tvm', 18, 'golden-time-value'],
  ['apr', 9, 'golden-apr'],
  ['amortization', 21, 'golden-amortization'],
  ['equal-installment-等额本息', 4, 'golden-equal-instalments'],
  ['equal-principal-等额本金', 3, 'golden-equal-instalments'],
  ['installment-fee-apr', 3, 'golden-fee-instalment'],
  ['credit-card-minimum', 4, 'golden-credit-card-minimum'],
  ['multi-debt', 25, 'plan/golden'],
  ['edge', 6, 'plan/golden'],
  ['reserve', 1, 'plan/golden'],
] as const;

test.each(GROUPS)('group %s has %i cases and is read by %s', (group, count, file) => {
  expect(goldenCases(group)).toHaveLength(count);
  expect(readFileSync(new URL(`${file}.test.ts`, import.meta.url), 'utf8')).toContain(`'${group}'`);
});

test('there is no group and no case besides', () => {
  const sum = GROUPS.reduce((total, [, count]) => total + count, 0);
  const all = JSON.parse(
    readFileSync(new URL('../fixtures/golden/golden_cases.json', import.meta.url), 'utf8'),
  );
  expect(all.cases).toHaveLength(sum);
});
