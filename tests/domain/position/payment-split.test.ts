import { describe, expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { splitPayments } from '../../../src/domain/position/payment-split.ts';
import { replayDebts } from '../../../src/domain/position/position.ts';
import { date, HUABEI, LOAN, paid, stored } from './stored.ts';

const arrears = { principal: fen(20_000), interest: fen(300), fees: fen(100), since: date('2026-11-11') };
const late: Debt = { ...LOAN, balance: fen(140_000), penaltyRate: { daily: '0.0005' }, overdue: arrears };

/** Splits of payments of the loan as `[fees, interest, principal, excess]`. */
function splits(debt: Debt, ...made: [day: string, amount: number][]) {
  const input = stored([debt], { payments: made.map(([day, amount]) => paid(debt.id, day, amount)) });
  return [...replayDebts(date('2027-02-01'), input)[0].splits.values()].map((split) => [
    split.fees,
    split.interest,
    split.principal,
    split.excess,
  ]);
}

describe('a payment is split', () => {
  test('into the interest and the principal of the instalment it pays', () => {
    expect(splits(LOAN, ['2026-12-20', 11_200])).toEqual([[0, 1_200, 10_000, 0]]);
    expect(splits(LOAN, ['2026-12-10', 700], ['2026-12-21', 10_500])).toEqual([
      [0, 700, 0, 0],
      [0, 500, 10_000, 0],
    ]);
  });

  test('into principal where it is more than the instalment', () => {
    expect(splits(LOAN, ['2026-12-20', 50_000])).toEqual([[0, 1_200, 48_800, 0]]);
  });

  test('into fees, interest with the penalty to the day, and principal of the arrears first', () => {
    // Seven days x 0.05 % of 20,000 = 70.
    expect(splits(late, ['2026-11-30', 5_000])).toEqual([[100, 370, 4_530, 0]]);
    expect(splits(late, ['2026-11-30', 90])).toEqual([[90, 0, 0, 0]]);
  });

  test('into what is owed, and what exceeds it', () => {
    const card = { ...HUABEI, accrues: 'daily' } as Debt;
    // Seven days x 0.05 % of 100,000 = 350.
    expect(splits(card, ['2026-11-30', 120_000])).toEqual([[0, 350, 100_000, 19_650]]);
    expect(splits(card, ['2026-11-30', 100_350], ['2026-12-01', 5])).toEqual([
      [0, 350, 100_000, 0],
      [0, 0, 0, 5],
    ]);
  });

  test('with the fee of a prepayment, to the last fen', () => {
    const loan = { ...LOAN, prepayFee: '0.01' } as Debt;
    // 1,000 beyond the instalment: 990 of principal and 10 of fee. 10,150: 10,049.5 of principal would cost 100.5.
    expect(splits(loan, ['2026-12-20', 12_200])).toEqual([[10, 1_200, 10_990, 0]]);
    const [[fees, interest, principal, excess]] = splits(loan, ['2026-12-20', 21_350]);
    expect([fees + interest + principal, excess]).toEqual([21_350, 0]);
  });
});

test('payments of one day share what they paid together: fees first, the first payment first', () => {
  const payments = [
    { id: 'a', amount: 150 },
    { id: 'b', amount: 100 },
    { id: 'c', amount: 300 },
  ];
  expect(splitPayments(payments, { fees: 100, interest: 70, principal: 80 })).toEqual([
    ['a', { fees: 100, interest: 50, principal: 0, excess: 0 }],
    ['b', { fees: 0, interest: 20, principal: 80, excess: 0 }],
    ['c', { fees: 0, interest: 0, principal: 0, excess: 300 }],
  ]);
  const day = '2026-11-30';
  expect(splits(late, [day, 60], [day, 4_940])).toEqual([
    [60, 0, 0, 0],
    [40, 370, 4_530, 0],
  ]);
});
