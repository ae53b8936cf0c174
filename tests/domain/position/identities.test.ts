import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { openDebt } from '../../../src/domain/debt/open-debt.ts';
import { owedOf, sumOf } from '../../../src/domain/debt/state.ts';
import { replayDebts } from '../../../src/domain/position/position.ts';
import { anyLived } from '../../support/lived-arbitrary.ts';

const RUNS = { numRuns: 400, seed: 20_261_123 };

/** Principal and everything charged, as entered. */
function openingOf({ balanceAsOf, ...debt }: Debt & { balanceAsOf: string }): number {
  const asOf = toDayNumber(balanceAsOf as never);
  return owedOf(openDebt(debt as Debt, { asOf, end: asOf, budgetDay: undefined }));
}

test('no fen is lost: what was owed, and what was charged since, is paid or owed today', () => {
  fc.assert(
    fc.property(anyLived, ({ stored, today }) => {
      for (const replay of replayDebts(today, stored)) {
        const splits = [...replay.splits.values()];
        const paid = splits.reduce((sum, split) => sum + sumOf(split), 0);
        expect(openingOf(replay.stored) + replay.charged - paid).toBe(owedOf(replay.state));
      }
    }),
    RUNS,
  );
});

test('every payment is split to the fen, and what exceeds is left only where nothing was owed any more', () => {
  let exceeded = 0;
  fc.assert(
    fc.property(anyLived, ({ stored, today }) => {
      const recorded = stored.payments.filter(({ debt }) => stored.debts.some(({ id }) => id === debt));
      const splits = new Map(replayDebts(today, stored).flatMap((replay) => [...replay.splits]));
      expect(splits.size).toBe(recorded.length);
      for (const { id, debt, date, amount } of recorded) {
        const split = splits.get(id)!;
        expect(Object.values(split).every((part) => part >= 0)).toBe(true);
        expect(sumOf(split) + split.excess).toBe(amount);
        if (split.excess === 0) continue;
        exceeded += 1;
        const [then] = replayDebts(date, { ...stored, debts: stored.debts.filter((one) => one.id === debt) });
        expect(owedOf(then.state)).toBe(0);
      }
    }),
    RUNS,
  );
  expect(exceeded).toBeGreaterThan(50);
});
