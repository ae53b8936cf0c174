import { describe, expect, test } from 'vitest';
import { annualRateOfInstalment } from '../../../src/domain/debt/annuity.ts';
import { instalment, scheduleOf, split } from '../../support/case-builder.ts';
import { goldenCases, yuan, yuanText } from '../../support/golden.ts';

interface Row {
  readonly payment: string;
  readonly interest: string;
  readonly principal: string;
  readonly balance: string;
}

/** 3,000.00 x 0.1825 / 12 is 45.625 exactly and rounds half-up to 45.63; the file has 45.62, from a rounded monthly rate. */
const CORRECTED: Readonly<Record<string, Row>> = {
  'cn-debj-12000-18.25-12 2000.00': {
    payment: '1045.63',
    interest: '45.63',
    principal: '1000.00',
    balance: '2000.00',
  },
};

describe('instalment loans', () => {
  test.each([
    ['cn-debx-12000-18.25-12', 'equal-installment-等额本息', 'equal-payment'],
    ['cn-debj-12000-18.25-12', 'equal-principal-等额本金', 'equal-principal'],
  ] as const)('the schedule of %s agrees row by row', (id, group, method) => {
    const golden = goldenCases(group).find((candidate) => candidate.id === id)!;
    const rows = (golden.expected.rows as Row[]).map((row) => CORRECTED[`${id} ${row.balance}`] ?? row);
    const plan = scheduleOf(
      instalment('loan', { balance: 1_200_000, method, rate: { annual: '0.1825' }, remainingPeriods: 12 }),
    );
    expect(rows).toHaveLength(12);
    expect(
      plan.payments.map((payment) => [
        payment.amount,
        payment.interest,
        payment.principal,
        payment.balanceAfter,
      ]),
    ).toEqual(rows.map((row) => [row.payment, row.interest, row.principal, row.balance].map(yuanText)));
    expect(plan.payments[0].date).toBe('2026-12-20');
    expect(plan.summary.debtFreeOn).toBe('2027-11-20');
  });

  const principals = goldenCases('equal-principal-等额本金').filter(
    (golden) => golden.expected.first_payment !== undefined,
  );
  test('there are two published sums of equal principal', () => expect(principals).toHaveLength(2));
  test.each(principals.map((golden) => [golden.id, golden] as const))(
    '%s: first instalment and total interest',
    (_id, { input, expected }) => {
      const debt = instalment('loan', {
        balance: yuan(input.principal),
        method: 'equal-principal',
        rate: { annual: String(input.annual_rate_percent / 100) },
        remainingPeriods: input.months,
      });
      const plan = scheduleOf(debt, '2026-11-23', input.months + 1);
      expect(plan.payments).toHaveLength(input.months);
      expect(plan.payments[0].amount).toBe(yuan(Number(expected.first_payment)));
      if (expected.monthly_decrease !== undefined) {
        expect(plan.payments[0].amount - plan.payments[1].amount).toBe(yuan(expected.monthly_decrease));
      }
      // The published sum is of unrounded rows: ours may differ by half a fen of interest a row, and by the rounded principal.
      expect(
        Math.abs(plan.summary.totalInterest - yuan(Number(expected.total_interest))),
      ).toBeLessThanOrEqual(input.months);
    },
  );

  test('equal payment: 10,000 at 12 % over 12 periods ends with 888.47', () => {
    const plan = scheduleOf(instalment('loan', { balance: 1_000_000, remainingPeriods: 12 }));
    expect(plan.payments.slice(0, 11).every((payment) => payment.amount === 88_849)).toBe(true);
    expect(plan.payments[11]).toMatchObject({
      amount: 88_847,
      interest: 880,
      principal: 87_967,
      balanceAfter: 0,
    });
    expect(Math.abs(plan.summary.totalInterest - 66_186)).toBeLessThanOrEqual(2);
  });

  test('interest only: the principal is due with the last instalment', () => {
    const plan = scheduleOf(
      instalment('loan', { balance: 1_000_000, method: 'interest-only', remainingPeriods: 3 }),
    );
    expect(split(plan)).toEqual([
      ['2026-12-20', 0, 10_000, 0, 1_000_000],
      ['2027-01-20', 0, 10_000, 0, 1_000_000],
      ['2027-02-20', 0, 10_000, 1_000_000, 0],
    ]);
  });

  test.each(['2026-05-20', '2026-06-05', '2026-06-19'])(
    '微粒贷: 2,500 over 5 by actual days, the first period a whole one, as of %s',
    (asOf) => {
      const debt = instalment('weilidai', {
        balance: 250_000,
        method: 'equal-principal',
        rate: { daily: '0.0005' },
        remainingPeriods: 5,
      });
      // 250,000 x 0.0005 x 31; 200,000 x 0.0005 x 30; 150,000 x 0.0005 x 31; 100,000 x 0.0005 x 31; 50,000 x 0.0005 x 30
      expect(split(scheduleOf(debt, asOf))).toEqual([
        ['2026-06-20', 0, 3_875, 50_000, 200_000],
        ['2026-07-20', 0, 3_000, 50_000, 150_000],
        ['2026-08-20', 0, 2_325, 50_000, 100_000],
        ['2026-09-20', 0, 1_550, 50_000, 50_000],
        ['2026-10-20', 0, 750, 50_000, 0],
      ]);
    },
  );

  test('equal principal gives the rounding to the last instalment', () => {
    const debt = instalment('loan', {
      balance: 100_000,
      method: 'equal-principal',
      rate: { annual: '0' },
      remainingPeriods: 3,
    });
    expect(split(scheduleOf(debt)).map((row) => row[3])).toEqual([33_333, 33_333, 33_334]);
  });

  test('equal payment at a daily rate: the instalment by rate x 365 / 12, the interest by actual days', () => {
    const plan = scheduleOf(
      instalment('loan', { balance: 300_000, rate: { daily: '0.0005' }, remainingPeriods: 3 }),
    );
    // r = 0.0005 x 365 / 12 = 0.015208333; instalment = 300,000 r / (1 - (1 + r)^-3) = 103,056.97.
    // 20 Nov-20 Dec 30 days: 300,000 x 0.015 = 4,500.  31 days: 201,443 x 0.0155 = 3,122.37.  31: 101,508 x 0.0155 = 1,573.37.
    expect(split(plan)).toEqual([
      ['2026-12-20', 0, 4_500, 98_557, 201_443],
      ['2027-01-20', 0, 3_122, 99_935, 101_508],
      ['2027-02-20', 0, 1_573, 101_508, 0],
    ]);
  });

  test.each([
    // 300,000 at 1 %: 3,000 + 107,000; 193,000: 1,930 + 108,070; 84,930: 849.3 + the rest
    [
      110_000,
      [
        [3_000, 107_000],
        [1_930, 108_070],
        [849, 84_930],
      ],
    ],
    // 3,000 + 87,000; 213,000: 2,130 + 87,870; 125,130: 1,251.3 + the rest
    [
      90_000,
      [
        [3_000, 87_000],
        [2_130, 87_870],
        [1_251, 125_130],
      ],
    ],
  ])('an instalment of %d as the lender shows it is kept, and the last one takes the rest', (shown, rows) => {
    const plan = scheduleOf(instalment('loan', { balance: 300_000, remainingPeriods: 3, instalment: shown }));
    expect(plan.payments.map((payment) => [payment.interest, payment.principal])).toEqual(rows);
  });

  test('the principal part that the lender shows is kept with equal principal', () => {
    const plan = scheduleOf(
      instalment('loan', {
        balance: 300_000,
        method: 'equal-principal',
        remainingPeriods: 3,
        instalment: 90_000,
      }),
    );
    // 1 % of 300,000, of 210,000, of 120,000
    expect(plan.payments.map((payment) => [payment.interest, payment.principal])).toEqual([
      [3_000, 90_000],
      [2_100, 90_000],
      [1_200, 120_000],
    ]);
  });

  test('the rate is solved where only the instalment is known', () => {
    // 12,000 over 12 periods with 1,101.59 a period is 18.25 % a year; one fen of instalment is about 0.0018 points.
    expect(Math.abs(annualRateOfInstalment(1_200_000, 110_159, 12)! - 182_500_000)).toBeLessThan(20_000);
    const { rate: _none, ...debt } = instalment('loan', {
      balance: 1_200_000,
      remainingPeriods: 12,
      instalment: 110_159,
    });
    const plan = scheduleOf(debt);
    expect(Math.abs(plan.payments[0].interest - 18_250)).toBeLessThanOrEqual(2);
    expect(plan.payments.slice(0, 11).every((payment) => payment.amount === 110_159)).toBe(true);
    expect(plan.payments).toHaveLength(12);
  });

  test('instalments that do not repay the principal have no rate', () => {
    expect(annualRateOfInstalment(120_000, 9_999, 12)).toBeNull();
  });

  test('a repricing works the instalment out anew from balance, rate and periods left', () => {
    const rateFrom = [{ date: '2027-01-21', rate: { annual: '0.06' } }];
    const plan = scheduleOf(instalment('loan', { balance: 600_000, remainingPeriods: 6, rateFrom }));
    // 1 %: 600,000 over 6 = 103,529.02.  6,000 + 97,529 -> 502,471; 5,024.71 + 98,504 -> 403,967.
    // 0.5 %: 403,967 over 4 = 102,257.29.  2,019.84; 1,518.65; 1,014.96; 508.75 with the rest.
    expect(split(plan)).toEqual([
      ['2026-12-20', 0, 6_000, 97_529, 502_471],
      ['2027-01-20', 0, 5_025, 98_504, 403_967],
      ['2027-02-20', 0, 2_020, 100_237, 303_730],
      ['2027-03-20', 0, 1_519, 100_738, 202_992],
      ['2027-04-20', 0, 1_015, 101_242, 101_750],
      ['2027-05-20', 0, 509, 101_750, 0],
    ]);
  });

  test('a due day of 31 falls on the last day of a short month, and a daily rate counts the days between', () => {
    const debt = instalment('loan', {
      balance: 500_000,
      method: 'interest-only',
      rate: { daily: '0.0001' },
      remainingPeriods: 5,
      dueDay: 31,
    });
    // 50 a day: 30 Nov-31 Dec 31, -31 Jan 31, -29 Feb 29, -31 Mar 31
    expect(split(scheduleOf(debt, '2027-11-05')).map((row) => [row[0], row[2]])).toEqual([
      ['2027-11-30', 1_500], // 31 Oct-30 Nov: 30 days
      ['2027-12-31', 1_550],
      ['2028-01-31', 1_550],
      ['2028-02-29', 1_450],
      ['2028-03-31', 1_550],
    ]);
  });
});
