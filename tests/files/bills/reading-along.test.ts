import { expect, test } from 'vitest';
import type { Progress } from '../../../src/main/files/bills/bill-reading.ts';
import { readBill } from '../../../src/main/files/bills/read-bill.ts';
import { alipayBill, alipayLine, billOf, zipOf } from '../../support/bill-files.ts';

const rows = (count: number) => Array.from({ length: count }, (_, at) => alipayLine({ order: `2026${at}` }));

test('progress is told from the first block to the end', async () => {
  const told: Progress[] = [];
  await billOf(alipayBill(rows(4_500)), { onProgress: (progress) => told.push(progress) });
  expect(told.length).toBeGreaterThanOrEqual(5);
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(told.at(-1)!.done).toBe(told.at(-1)!.of);
  expect(new Set(told.map(({ of }) => of)).size).toBe(1);
});

test('a wish to stop is heard between blocks, and nothing is handed over', async () => {
  const stop = new AbortController();
  const reading = await readBill(alipayBill(rows(20_000)), {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done > 3_000) stop.abort();
    },
  });
  expect(reading).toEqual({ ok: false, fault: { code: 'bill/cancelled' } });
});

test('a wish to stop that is already there is heard at once, in an archive too', async () => {
  const signal = AbortSignal.abort();
  const cancelled = { ok: false, fault: { code: 'bill/cancelled' } };
  expect(await readBill(alipayBill(rows(1)), { signal })).toEqual(cancelled);
  expect(await readBill(await zipOf({ 'a.csv': alipayBill(rows(1)) }), { signal })).toEqual(cancelled);
});

test('others may run while a long bill is read', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await billOf(alipayBill(rows(20_000)));
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(5);
});

test('50,000 rows take a moment', { timeout: 120_000 }, async () => {
  const bytes = alipayBill(rows(50_000));
  const took: number[] = [];
  for (let time = 0; time < 2; time++) {
    const began = process.cpuUsage();
    const bill = await billOf(bytes);
    // Working time, because the machine may have other work.
    took.push(process.cpuUsage(began).user / 1_000);
    expect(bill.rows.length).toBe(50_000);
    expect(bill.skipped).toEqual([]);
  }
  expect(Math.min(...took)).toBeLessThan(3_000);
});
