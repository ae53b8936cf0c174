import { expect, test } from 'vitest';
import { spoiltBill } from '../../support/bill-mutations.ts';
import { LONGEST_READING, wrongReading } from '../../support/spoilt-reading.ts';

test('of 400 spoilt bills none is read wrong, throws or takes long', { timeout: 120_000 }, async () => {
  const wrong: string[] = [];
  for (let number = 0; number < 400; number++) {
    const what = await wrongReading(number);
    if (what !== null) wrong.push(what);
  }
  expect(wrong).toEqual([]);
  expect(LONGEST_READING).toBe(2_000);
});

test('the same number always spoils the same bill in the same way', () => {
  expect(spoiltBill(7)).toEqual(spoiltBill(7));
  const names = new Set(Array.from({ length: 50 }, (_, number) => spoiltBill(number).name));
  expect(names.size).toBe(50);
});
