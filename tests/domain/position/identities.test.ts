import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { openDebt } from '../../../src/domain/debt/open-debt.ts';
import { owedOf, principalOf, sumOf } from '../../../src/domain/debt/state.ts';
import { replayDebts } from '../../../src/domain/position/position.ts';
import type { Correction } from '../../../src/domain/position/statement-check.ts';
import { anyLived } from '../../support/lived-arbitrary.ts';

const RUNS = { numRuns: 400, seed: 20_261_123 };

/** Principal and everything charged, as entered. */
function openingOf({ balanceAsOf, ...debt }: Debt & { balanceAsOf: string }): number {
  const asOf = toDayNumber(balanceAsOf as never);
  return owedOf(openDebt(debt as Debt, { asOf, end: asOf, budgetDay: undefined }));
}

const changeOf = ({ principal, interest, fees }: Correction): number => principal + interest + fees;

test('no fen is lost: what was owed, what was charged since and what statements corrected, is paid or owed today', () => {
  fc.assert(
    fc.property(anyLived, ({ stored, today }) => {
      for (const replay of replayDebts(today, stored)) {
        const splits = [...replay.splits.values()];
        const paid = splits.reduce((sum, split) => sum + sumOf(split), 0);
        const corrected = [...replay.corrections.values()].reduce((sum, part) => sum + changeOf(part), 0);
        expect(openingOf(replay.stored) + replay.charged + corrected - paid).toBe(owedOf(replay.state));
      }
    }),
    RUNS,
  );
});

test('on the day of a statement the debt stands as it was shown, and the due ledger holds all arrears', () => {
  let shown = 0;
  fc.assert(
    fc.property(anyLived, ({ stored, today }) => {
      for (const check of stored.checks) {
        const last = stored.checks.findLast(({ debt, date }) => debt === check.debt && date === check.date);
        const followed = stored.payments.some(
          ({ id, date }) => date === check.date && check.followedBy.includes(id),
        );
        const debts = stored.debts.filter(({ id }) => id === check.debt);
        if (last !== check || followed || debts.length === 0) continue;
        const [replay] = replayDebts(check.date, { ...stored, debts });
        shown += 1;
        expect(principalOf(replay.state)).toBe(check.balance);
        if (check.balance === 0 && (check.overdue ?? 0) === 0) expect(owedOf(replay.state)).toBe(0);
      }
      for (const { state, ledger } of replayDebts(today, stored)) {
        expect(ledger.arrears.reduce((sum, { amount }) => sum + amount, 0)).toBe(sumOf(state.overdue));
        const parts = [state.outstanding, state.billed, state.unbilled, state.interest, state.fees];
        const carried = state.outstanding - state.billed - state.unbilled;
        const late = state.late.flatMap(({ principal, interest, fees }) => [principal, interest, fees]);
        const overdue = [state.overdue.principal, state.overdue.interest, state.overdue.fees];
        expect([...parts, carried, ...late, ...overdue].every((part) => part >= 0)).toBe(true);
      }
    }),
    RUNS,
  );
  expect(shown).toBeGreaterThan(100);
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
