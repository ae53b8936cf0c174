import { describe, expect, test } from 'vitest';
import { planCase } from '../../../src/domain/plan/plan.ts';
import {
  caseWith,
  feeInstalment,
  informal,
  instalment,
  monthly,
  once,
  paid,
  posted,
  revolving,
  simple,
  split,
} from '../../support/case-builder.ts';

describe('extra money', () => {
  test('waits for the due date of an instalment loan and closes it there', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 500_000 },
        debts: [instalment('loan', { balance: 300_000, remainingPeriods: 3 })],
      }),
    );
    // Instalment 102,006.63; interest 3,000; 300,000 - 99,007 = 200,993.
    expect(paid(plan)).toEqual([
      ['2026-12-20', 'loan', 'required', 102_007],
      ['2026-12-20', 'loan', 'extra', 200_993],
    ]);
    expect(plan.summary).toMatchObject({ debtFreeOn: '2026-12-20', totalInterest: 3_000 });
  });

  test('shortens an instalment loan and leaves the instalment as it is', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 50_000 },
        incomes: [monthly('wage', 103_529, 15)],
        debts: [instalment('loan', { balance: 600_000, remainingPeriods: 6 })],
        plan: { extras: [] },
      }),
    );
    // Six instalments of 103,529.02.  20 Dec: 6,000 + 97,529, then 50,000 extra: 452,471 left.
    // 4,524.71 + 99,004 -> 353,467; 3,534.67 + 99,994 -> 253,473; 2,534.73 + 100,994 -> 152,479; 1,524.79 + 102,004 -> 50,475;
    // the sixth is only 50,475 + 504.75: the same instalment, a smaller last one.
    expect(split(plan)).toEqual([
      ['2026-12-20', 0, 6_000, 97_529, 502_471],
      ['2026-12-20', 0, 0, 50_000, 452_471],
      ['2027-01-20', 0, 4_525, 99_004, 353_467],
      ['2027-02-20', 0, 3_535, 99_994, 253_473],
      ['2027-03-20', 0, 2_535, 100_994, 152_479],
      ['2027-04-20', 0, 1_525, 102_004, 50_475],
      ['2027-05-20', 0, 505, 50_475, 0],
    ]);
  });

  test('saves whole periods when it is enough', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 250_000 },
        incomes: [monthly('wage', 103_529, 15)],
        debts: [instalment('loan', { balance: 600_000, remainingPeriods: 6 })],
      }),
    );
    // 502,471 - 250,000 = 252,471; 2,524.71 + 101,004 -> 151,467; 1,514.67 + 102,014 -> 49,453; 494.53 + 49,453 closes it.
    expect(split(plan).slice(1)).toEqual([
      ['2026-12-20', 0, 0, 250_000, 252_471],
      ['2027-01-20', 0, 2_525, 101_004, 151_467],
      ['2027-02-20', 0, 1_515, 102_014, 49_453],
      ['2027-03-20', 0, 495, 49_453, 0],
    ]);
    expect(plan.summary.debtFreeOn).toBe('2027-03-20');
  });

  test('reaches a simple debt on its due date only', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 30_000 },
        debts: [simple('store', { balance: 20_000, minimum: { amount: 5_000 }, dueDay: 28 })],
      }),
    );
    expect(paid(plan)).toEqual([
      ['2026-11-28', 'store', 'required', 5_000],
      ['2026-11-28', 'store', 'extra', 15_000],
    ]);
  });

  test('reaches revolving and informal debts on any day, interest posted before it', () => {
    const plan = planCase(
      caseWith({
        incomes: [once('gift', 20_000, '2026-12-01'), monthly('wage', 10_000, 10)],
        debts: [
          revolving('card', {
            balance: 50_000,
            accrues: 'daily',
            statement: { statementDay: 1, dueDay: 10, billed: 50_000 },
          }),
        ],
        plan: { strategy: 'avalanche' },
      }),
    );
    // 1 Dec: 50,000 x 0.0005 x 8 days = 200; the wage of 10 Dec covers the minimum, so all 20,000 are free.
    // 10 Dec: 30,200 x 0.0005 x 9 = 135.9; minimum 10 % of 30,200.
    expect(split(plan).slice(0, 2)).toEqual([
      ['2026-12-01', 0, 200, 19_800, 30_200],
      ['2026-12-10', 0, 136, 3_020, 27_180],
    ]);
    expect(posted(plan).slice(0, 2)).toEqual([
      ['2026-12-01', 'interest', 200],
      ['2026-12-10', 'interest', 136],
    ]);

    const friend = planCase(
      caseWith({
        incomes: [once('gift', 8_000, '2026-12-03')],
        debts: [informal('friend', { balance: 8_000 })],
      }),
    );
    expect(paid(friend)).toEqual([['2026-12-03', 'friend', 'extra', 8_000]]);
  });

  test('closes a card with the interest up to that day', () => {
    const plan = planCase(
      caseWith({
        incomes: [monthly('wage', 60_000, 1)],
        debts: [
          revolving('card', {
            balance: 50_000,
            accrues: 'daily',
            statement: { statementDay: 1, dueDay: 10, billed: 50_000 },
          }),
        ],
      }),
    );
    expect(split(plan)).toEqual([['2026-12-01', 0, 200, 50_000, 0]]);
    expect(plan.summary.debtFreeOn).toBe('2026-12-01');
  });

  test('goes to carried principal first: what is billed stays free of interest until it is due', () => {
    const plan = planCase(
      caseWith({
        asOf: '2026-11-05',
        cash: { onHand: 20_000 },
        incomes: [monthly('wage', 60_000, 10)],
        debts: [
          revolving('huabei', {
            balance: 80_000,
            statement: { statementDay: 1, dueDay: 10, billed: 60_000, carried: 20_000 },
          }),
        ],
      }),
    );
    expect(split(plan)).toEqual([
      ['2026-11-05', 0, 0, 20_000, 60_000],
      ['2026-11-10', 0, 0, 6_000, 54_000],
      ['2026-11-10', 0, 0, 54_000, 0],
    ]);
  });

  test('passes by a loan whose early repayment is forbidden', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 120_000 },
        incomes: [monthly('wage', 102_007, 15)],
        debts: [
          instalment('loan', { balance: 300_000, remainingPeriods: 3, prepay: 'forbidden' }),
          informal('friend', { balance: 100_000 }),
        ],
      }),
    );
    expect(paid(plan, 'friend')).toEqual([['2026-11-23', 'friend', 'extra', 100_000]]);
    expect(paid(plan, 'loan').map((row) => row[2])).toEqual(['required', 'required', 'required']);
  });

  test('pays the prepayment fee of what it prepays, the same day', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 51_000 },
        incomes: [monthly('wage', 102_007, 15)],
        debts: [instalment('loan', { balance: 300_000, remainingPeriods: 3, prepayFee: '0.02' })],
      }),
    );
    // 51,000 = 50,000 + 2 %
    expect(split(plan)[1]).toEqual(['2026-12-20', 1_000, 0, 50_000, 150_993]);
    expect(posted(plan)[1]).toEqual(['2026-12-20', 'fee', 1_000]);
  });
});

describe('settling a fee instalment', () => {
  const settle = (cash: number, remainingFees: 'waived' | 'due') =>
    planCase(
      caseWith({
        cash: { onHand: cash },
        incomes: [monthly('wage', 54_400, 5)],
        debts: [
          feeInstalment('split', {
            balance: 300_000,
            originalPrincipal: 600_000,
            periods: 12,
            remainingPeriods: 6,
            totalFeeRate: '0.088',
            remainingFees,
          }),
        ],
      }),
    );

  test('costs the principal alone where later fees are waived', () => {
    // 54,400 on 10 Dec, then 250,000
    expect(split(settle(250_000, 'waived'))).toEqual([
      ['2026-12-10', 4_400, 0, 50_000, 250_000],
      ['2026-12-10', 0, 0, 250_000, 0],
    ]);
  });

  test('costs the five later fees too where they stay due', () => {
    expect(split(settle(272_000, 'due'))).toEqual([
      ['2026-12-10', 4_400, 0, 50_000, 250_000],
      ['2026-12-10', 22_000, 0, 250_000, 0],
    ]);
    expect(posted(settle(272_000, 'due'))).toEqual([
      ['2026-12-10', 'fee', 4_400],
      ['2026-12-10', 'fee', 22_000],
    ]);
  });

  test('is done whole or not at all', () => {
    expect(
      paid(settle(249_999, 'waived'))
        .slice(0, 2)
        .map((row) => row[2]),
    ).toEqual(['required', 'required']);
    expect(
      paid(settle(271_999, 'due'))
        .slice(0, 2)
        .map((row) => row[2]),
    ).toEqual(['required', 'required']);
  });

  test('is not done while it is overdue: the arrears go first, and the settlement waits for a due date', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 260_000 },
        incomes: [monthly('wage', 54_400, 5)],
        debts: [
          feeInstalment('split', {
            balance: 300_000,
            originalPrincipal: 600_000,
            periods: 12,
            remainingPeriods: 5,
            totalFeeRate: '0.088',
            overdue: { principal: 50_000, interest: 0, fees: 4_400, since: '2026-11-11' },
            penaltyRate: { daily: '0' },
          }),
        ],
      }),
    );
    // 260,000 - 54,400 = 205,600 is left for the 200,000 after the 54,400 of 10 Dec.
    expect(paid(plan)).toEqual([
      ['2026-11-23', 'split', 'overdue', 54_400],
      ['2026-12-10', 'split', 'required', 54_400],
      ['2026-12-10', 'split', 'extra', 200_000],
    ]);
  });
});
