import { expect, test } from 'vitest';
import type { BillPreview } from '../../src/contract/bills.ts';
import { addDays, civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { alipayBill, alipayLine } from '../support/bill-files.ts';
import { testApp } from '../support/store-app.ts';
import { howMany, PATIENCE, tell } from './how-many.ts';

const TODAY = civilDate('2026-11-23');
const ROWS = howMany(2_000, 50_000);
/** Milliseconds of the processor; a short run only tells a thing that has gone wrong altogether. */
const MOST_TO_PREVIEW = howMany(6_000, 3_000);
const MOST_TO_SAVE = howMany(6_000, 2_000);

/** A line a transaction, every twentieth a repayment of Jiebei, over three years up to yesterday. */
const bill = alipayBill(
  Array.from({ length: ROWS }, (_, at) => {
    const on = addDays(TODAY, -1 - Math.floor((at * 1_095) / ROWS));
    const line = { at: `${on} 12:31:07`, order: `20261118220014${String(at).padStart(14, '0')}` };
    return at % 20 === 0
      ? alipayLine({
          ...line,
          category: '信用借还',
          counterparty: '借呗',
          text: '借呗还款',
          direction: '不计收支',
          amount: `${100 + (at % 977)}.50`,
          status: '还款成功',
        })
      : alipayLine({ ...line, amount: `${1 + (at % 500)}.90` });
  }),
);

/** Milliseconds of the processor and by the clock. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; cpu: number; clock: number }> {
  const [used, began] = [process.cpuUsage(), performance.now()];
  const value = await work();
  const { user, system } = process.cpuUsage(used);
  return { value, cpu: (user + system) / 1_000, clock: performance.now() - began };
}

test(`a bill of ${ROWS} rows is shown and saved in time, whole`, { timeout: PATIENCE }, async () => {
  const app = testApp({ today: TODAY });
  const debt = {
    id: 'jiebei',
    name: '借呗',
    kind: 'simple',
    product: 'jiebei',
    balance: fen(500_000),
    rate: { daily: '0.0004' },
    minimum: { amount: fen(72_259) },
    dueDay: 28,
  } as const;
  await app.run('debts.add', { debt, balanceAsOf: TODAY });
  const base64 = Buffer.from(bill).toString('base64');

  const shown = await timed(async (): Promise<BillPreview> => {
    await app.run('bills.read', { reading: 'r', base64 });
    return app.run('bills.preview', { readings: ['r'] });
  });
  const lines = shown.value.repayments.flatMap(({ payments }) => payments.map(({ line }) => line));
  expect(lines).toHaveLength(ROWS / 20);
  const payments = lines.map((line) => ({ line, debt: 'jiebei' }));
  const saved = await timed(() =>
    app.run('bills.save', { readings: ['r'], payments, answers: [], incomes: [], months: [] }),
  );
  expect((await app.read()).paymentCount).toBe(ROWS / 20);
  tell('a large bill', {
    rows: ROWS,
    'preview ms': `${Math.round(shown.cpu)} (${Math.round(shown.clock)} by the clock)`,
    'save ms': `${Math.round(saved.cpu)} (${Math.round(saved.clock)} by the clock)`,
  });
  expect(shown.cpu).toBeLessThan(MOST_TO_PREVIEW);
  expect(saved.cpu).toBeLessThan(MOST_TO_SAVE);
});
