import { expect, test } from 'vitest';
import { type SpoiltBill, spoiltBill, spoiltWorkbook } from '../../support/bill-mutations.ts';
import { LONGEST_READING, wrongReading } from '../../support/spoilt-reading.ts';

async function wrongOf(
  count: number,
  make: (number: number) => SpoiltBill | Promise<SpoiltBill>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (let number = 0; number < count; number++) {
    const what = await wrongReading(await make(number));
    if (what !== null) wrong.push(what);
  }
  return wrong;
}

test('of 400 spoilt bills none is read wrong, throws or takes long', { timeout: 120_000 }, async () => {
  expect(LONGEST_READING).toBe(2_000);
  expect(await wrongOf(400, spoiltBill)).toEqual([]);
});

test('nor of 150 workbooks that are spoilt inside', { timeout: 120_000 }, async () => {
  expect(await wrongOf(150, spoiltWorkbook)).toEqual([]);
});

test('the same number always spoils the same bill in the same way', () => {
  expect(spoiltBill(7)).toEqual(spoiltBill(7));
  const names = new Set(Array.from({ length: 50 }, (_, number) => spoiltBill(number).name));
  expect(names.size).toBe(50);
});
