import { describe, expect, test } from 'vitest';
import {
  feeInstalment,
  informal,
  paid,
  posted,
  scheduleOf,
  simple,
  split,
} from '../../support/case-builder.ts';

describe('fee instalments', () => {
  test('10,000 in 3 at 2.5 %: 3,333.33 + 83.33 a period, the last takes up the rest', () => {
    const plan = scheduleOf(
      feeInstalment('split', {
        balance: 1_000_000,
        originalPrincipal: 1_000_000,
        periods: 3,
        totalFeeRate: '0.025',
      }),
    );
    expect(split(plan)).toEqual([
      ['2026-12-10', 8_333, 0, 333_333, 666_667],
      ['2027-01-10', 8_333, 0, 333_333, 333_334],
      ['2027-02-10', 8_333, 0, 333_334, 0],
    ]);
    expect(posted(plan)[0]).toEqual(['2026-12-10', 'fee', 8_333]);
  });

  test('2,000 in 6 at 4.5 %: 15 a period, and the fee does not fall as principal is repaid', () => {
    const plan = scheduleOf(
      feeInstalment('split', {
        balance: 200_000,
        originalPrincipal: 200_000,
        periods: 6,
        totalFeeRate: '0.045',
      }),
    );
    expect(plan.payments.map((payment) => payment.fees)).toEqual([1_500, 1_500, 1_500, 1_500, 1_500, 1_500]);
    expect(plan.summary.totalFees).toBe(9_000);
  });

  test('half way through: 6,000 in 12 at 8.8 % with 6 periods and 3,000 left', () => {
    const plan = scheduleOf(
      feeInstalment('split', {
        balance: 300_000,
        originalPrincipal: 600_000,
        periods: 12,
        remainingPeriods: 6,
        totalFeeRate: '0.088',
      }),
    );
    // 600,000 x 0.088 / 12 = 4,400; 600,000 / 12 = 50,000
    expect(plan.payments.map((payment) => payment.amount)).toEqual(new Array(6).fill(54_400));
    expect(plan.summary.debtFreeOn).toBe('2027-05-10');
  });
});

describe('debts known by balance, rate and minimum', () => {
  test('a month of interest is posted on the due day before the payment', () => {
    const plan = scheduleOf(
      simple('store', {
        balance: 160_000,
        rate: { annual: '0.059' },
        minimum: { amount: 8_000 },
        dueDay: 28,
      }),
    );
    // 160,000 x 0.059 / 12 = 786.67; 152,787 x 0.059 / 12 = 751.20; 145,538 x 0.059 / 12 = 715.56
    expect(split(plan).slice(0, 3)).toEqual([
      ['2026-11-28', 0, 787, 7_213, 152_787],
      ['2026-12-28', 0, 751, 7_249, 145_538],
      ['2027-01-28', 0, 716, 7_284, 138_254],
    ]);
    expect(posted(plan)[0]).toEqual(['2026-11-28', 'interest', 787]);
  });

  test('the last payment is what is owed, never the whole minimum', () => {
    const plan = scheduleOf(
      simple('store', { balance: 9_000, rate: { annual: '0.12' }, minimum: { amount: 8_000 } }),
    );
    // 90 + 7,910; 1,090 x 0.01 = 10.9
    expect(split(plan)).toEqual([
      ['2026-12-10', 0, 90, 7_910, 1_090],
      ['2027-01-10', 0, 11, 1_090, 0],
    ]);
  });

  test.each([
    [{ daily: '0.0005' }, 2_433], // x 365 / 12: 160,000 x 0.0152083 = 2,433.33
    [{ monthly: '0.01' }, 1_600],
    [{ annual: '0.12', dayCount: 360 as const }, 1_600],
  ])('a whole month at %o', (rate, interest) => {
    expect(
      posted(scheduleOf(simple('store', { balance: 160_000, rate, minimum: { amount: 8_000 } })))[0],
    ).toEqual(['2026-12-10', 'interest', interest]);
  });

  test('a minimum that never covers the interest is named and no date is promised', () => {
    const plan = scheduleOf(
      simple('store', { balance: 1_000_000, rate: { annual: '0.24' }, minimum: { amount: 8_000 } }),
    );
    // 20,000 of interest a month against 8,000
    expect(plan.negativeAmortisation).toEqual(['store']);
    expect(plan.summary).toMatchObject({ feasible: false, debtFreeOn: null });
    expect(split(plan)[0]).toEqual(['2026-12-10', 0, 8_000, 0, 1_000_000]);
  });
});

describe('informal debts', () => {
  test('all of it is required on its due date, without interest', () => {
    const plan = scheduleOf(informal('friend', { balance: 300_000, dueDate: '2027-06-30' }));
    expect(paid(plan)).toEqual([['2027-06-30', 'friend', 'required', 300_000]]);
    expect(plan.postings).toEqual([]);
  });

  test('nothing is ever required without a due date', () => {
    const plan = scheduleOf(informal('friend', { balance: 300_000 }));
    expect(plan.payments).toEqual([]);
    expect(plan.months.every((month) => month.required === 0)).toBe(true);
    expect(plan.summary.debtFreeOn).toBeNull();
  });
});
