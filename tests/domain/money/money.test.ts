import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annuityPayment } from '../../../src/domain/debt/annuity.ts';
import { internalRatePerPeriod } from '../../../src/domain/debt/fee-instalment-rate.ts';
import { BILLION, billionths, decimalText, ratioText } from '../../../src/domain/money/decimal.ts';
import { fen, MAX_FEN } from '../../../src/domain/money/fen.ts';
import { annualised, exactRate } from '../../../src/domain/money/rate.ts';
import { divideHalfUp, multiplyHalfUp } from '../../../src/domain/money/round.ts';
import type { FeeInstalmentDebt } from '../../../src/domain/case/case.ts';
import { feeInstalment } from '../../support/case-builder.ts';
import { goldenCases, yuan } from '../../support/golden.ts';

describe('rounding', () => {
  test.each([
    [1, 1, 2, 1], // 0.5
    [3, 1, 2, 2], // 1.5
    [249, 1, 100, 2],
    [250, 1, 100, 3],
    [300_000, 1825, 120_000, 4563], // 45.625 yuan
    [0, 5, 7, 0],
  ])('%d x %d / %d is %d, half-up', (amount, numerator, denominator, result) => {
    expect(multiplyHalfUp(amount, numerator, denominator)).toBe(result);
  });

  test('is exact for every product, past 2^53 too', () => {
    const amounts = fc.integer({ min: 0, max: MAX_FEN });
    const fractions = fc.integer({ min: 1, max: 100 * BILLION });
    fc.assert(
      fc.property(amounts, fractions, fractions, (amount, numerator, denominator) => {
        const exact = BigInt(amount) * BigInt(numerator);
        const rest = exact % BigInt(denominator);
        const expected =
          (exact - rest) / BigInt(denominator) + (rest + rest >= BigInt(denominator) ? 1n : 0n);
        fc.pre(expected <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(multiplyHalfUp(amount, numerator, denominator)).toBe(Number(expected));
        expect(divideHalfUp(exact, BigInt(denominator))).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('decimals, ratios and fen', () => {
  test('a rate is read to a billionth', () => {
    expect(billionths('0.0005')).toBe(500_000);
    expect(billionths('0.000000001')).toBe(1);
    expect(billionths('1.5')).toBe(1_500_000_000);
    for (const text of ['', '.5', '1.', '-1', '1e-3', '0.0000000001', ' 1', '１'])
      expect(() => billionths(text)).toThrow(RangeError);
  });

  test('is written back as the shortest text', () => {
    expect([0, 1, 500_000, BILLION, 1_500_000_000].map(decimalText)).toEqual([
      '0',
      '0.000000001',
      '0.0005',
      '1',
      '1.5',
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 * BILLION }),
        (amount) => billionths(decimalText(amount)) === amount,
      ),
    );
  });

  test.each([
    [1, 3, '0.3333'],
    [2, 3, '0.6667'],
    [1, 20_000, '0.0001'], // 0.00005
    [9_999, 20_000, '0.5000'], // 0.49995
    [0, 7, '0.0000'],
    [30, 2, '15.0000'],
  ])('%d / %d has four decimals, half-up: %s', (numerator, denominator, text) => {
    expect(ratioText(numerator, denominator)).toBe(text);
  });

  test('only whole safe numbers are fen', () => {
    expect(fen(-5)).toBe(-5);
    for (const amount of [0.5, NaN, Infinity, 2 ** 53]) expect(() => fen(amount)).toThrow(RangeError);
  });
});

describe('rates', () => {
  test('a rate keeps its period: monthly x 12 / 365 a day, annual by its day count, daily x 365 / 12 a month', () => {
    expect(exactRate({ daily: '0.0005' })).toMatchObject({
      daily: { numerator: 1, denominator: 2_000 },
      monthly: { numerator: 73, denominator: 4_800 },
    });
    expect(exactRate({ monthly: '0.01' })).toMatchObject({
      daily: { numerator: 3, denominator: 9_125 },
      monthly: { numerator: 1, denominator: 100 },
    });
    expect(exactRate({ annual: '0.18', dayCount: 360 })).toMatchObject({
      daily: { numerator: 1, denominator: 2_000 },
      monthly: { numerator: 3, denominator: 200 },
    });
    expect(exactRate({ annual: '0.18' }).daily).toEqual({ numerator: 9, denominator: 18_250 });
  });

  test('0.05 % a day is 18.25 % a year', () => {
    expect(annualised({ daily: '0.0005' })).toBe('0.1825');
    expect(annualised({ annual: '0.18', dayCount: 360 })).toBe('0.1825');
    expect(annualised({ monthly: '0.01' })).toBe('0.12');
  });
});

describe('equal payment against published figures', () => {
  const golden = goldenCases('equal-installment-等额本息');
  test('there are four', () => expect(golden).toHaveLength(4));
  test.each(golden.map((one) => [one.id, one] as const))('%s', (_id, { input, expected }) => {
    const rate = { numerator: Math.round(input.annual_rate_percent * 100), denominator: 120_000 };
    expect(annuityPayment(yuan(input.principal), rate, input.months)).toBe(yuan(Number(expected.payment)));
  });

  test('of 1,000,000 over 360 periods at 4.9 % it costs 910,616.19 in all, but for rounding the payment', () => {
    const [{ expected }] = golden;
    const payment = annuityPayment(100_000_000, { numerator: 490, denominator: 120_000 }, 360);
    expect(Math.abs(payment * 360 - yuan(expected.total_paid))).toBeLessThanOrEqual(180);
  });
});

describe('the true rate of fee instalments', () => {
  const plan = (periods: number, totalFeeRate: string, principal = 120_000_000) =>
    feeInstalment('split', {
      balance: principal,
      originalPrincipal: principal,
      periods,
      totalFeeRate,
    }) as unknown as FeeInstalmentDebt;
  const golden = goldenCases('installment-fee-apr');

  test('12 periods of 0.6 % of the original sum are 13.03 % a year, not 7.2 %', () => {
    const { input, expected } = golden.find(({ id }) => id === 'cn-fenqi-12-0.6')!;
    const rate = internalRatePerPeriod(plan(12, '0.072', yuan(input.principal)));
    expect(rate / BILLION).toBeCloseTo(expected.monthly_irr, 7);
    expect((rate * 1_200) / BILLION).toBeCloseTo(expected.apr_nominal_percent, 3);
  });

  test('a nominal 10.95 % over 12 periods is a fee of 0.5025 % a period', () => {
    const { input, expected } = golden.find(({ id }) => id === 'cn-fenqi-inverse')!;
    const rate = internalRatePerPeriod(
      plan(input.periods, decimalText(Math.round(expected.fee_rate_per_period * 12 * BILLION))),
    );
    expect((rate * 12) / BILLION).toBeCloseTo(input.nominal_apr, 4);
  });

  test.each([
    [3, '0.025', '14.94'],
    [6, '0.045', '15.27'],
    [9, '0.065', '15.34'],
    [12, '0.088', '15.86'],
    [3, '0.023', '13.75'],
    [12, '0.075', '13.57'],
  ])('花呗 bills in %d periods at %s in all are %s %% a year', (periods, totalFeeRate, percent) => {
    expect(((internalRatePerPeriod(plan(periods, totalFeeRate)) * 1_200) / BILLION).toFixed(2)).toBe(percent);
  });
});
