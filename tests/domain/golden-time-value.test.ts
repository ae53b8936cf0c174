import { describe, expect, test } from 'vitest';
import { power, presentValue } from '../../src/domain/cost/discounting.ts';
import { internalRate } from '../../src/domain/cost/internal-rate.ts';
import { annuityPayment, periodsNeeded } from '../../src/domain/debt/annuity.ts';
import type { Fraction } from '../../src/domain/money/rate.ts';
import { type GoldenCase, goldenCases, goldenNamed } from '../support/golden.ts';

const cases = goldenCases('tvm');
const named = goldenNamed('tvm');
const close = (golden: GoldenCase, ours: number, expected: number = golden.expected) =>
  expect(Math.abs(ours - expected)).toBeLessThanOrEqual(golden.tolerance!);

/** Instalments are whole numbers of a unit; a billionth of a yuan shows the formula beyond its rounding to the fen. */
const UNIT = 1_000_000_000;
const level = (amount: number, periods: number) =>
  Array.from({ length: periods }, (_, i) => ({ at: i + 1, amount }));
/** The published decimals are yearly percentages divided by twelve: as exact fractions. */
const EXACT: Record<string, Fraction> = {
  'tvm-04-pmt': { numerator: 8, denominator: 1200 },
  'tvm-05-pmt': { numerator: 0, denominator: 1 },
  'tvm-07-pmt': { numerator: 8, denominator: 10 },
  'tvm-12-ppmt': { numerator: 10, denominator: 1200 },
  'tvm-14-ppmt': { numerator: 8, denominator: 1200 },
  'tvm-15-ppmt': { numerator: 10, denominator: 1200 },
};

/** Not worked out by the product, and why. */
const ELSEWHERE: Record<string, string> = {
  'tvm-08-nper': 'saving up to a sum: the product plans debts, and counts whole periods',
  'tvm-09-nper': 'saving up to a sum: the product plans debts',
  'tvm-10-nper': 'growth of one sum to another: a fraction of a period is no due date',
  'tvm-13-ppmt':
    'an annuity due: no product lender takes the first instalment on the day it lends; only its rate is needed',
};

describe('time value of money, as published', () => {
  test('every case of the group is asserted below or named with the reason it is not', () => {
    const asserted = [
      ...Object.keys(EXACT),
      'tvm-01-pv',
      'tvm-02-rate',
      'tvm-03-npv',
      'tvm-11-nper',
      'tvm-17-fv',
      'tvm-20-irr',
      'tvm-22-irr',
      'tvm-24-irr',
    ];
    expect([...asserted, ...Object.keys(ELSEWHERE)].sort()).toEqual(cases.map(({ id }) => id).sort());
  });

  test.each(['tvm-04-pmt', 'tvm-05-pmt', 'tvm-07-pmt'])('%s: the instalment of a loan', (id) => {
    const golden = named(id);
    const payment = annuityPayment(golden.input.pv * UNIT, EXACT[id], golden.input.nper);
    close(golden, -payment / UNIT);
  });

  test.each(['tvm-12-ppmt', 'tvm-14-ppmt', 'tvm-15-ppmt'])('%s: the principal within an instalment', (id) => {
    const golden = named(id);
    const { numerator, denominator } = EXACT[id];
    const payment = annuityPayment(golden.input.pv * UNIT, EXACT[id], golden.input.nper);
    const wanted = [golden.input.per].flat() as number[];
    const expected = [golden.expected].flat() as number[];
    let balance = golden.input.pv * UNIT;
    for (let period = 1; period <= wanted.at(-1)!; period += 1) {
      const principal = payment - (balance * numerator) / denominator;
      balance -= principal;
      const place = wanted.indexOf(period);
      if (place >= 0) close(golden, -principal / UNIT, expected[place]);
    }
  });

  test('tvm-01-pv: what a row of instalments is worth today', () => {
    const golden = named('tvm-01-pv');
    close(golden, -presentValue(level(golden.input.pmt, golden.input.nper), golden.input.rate));
  });

  test('tvm-03-npv: the first amount stands at the beginning', () => {
    const golden = named('tvm-03-npv');
    const flows = golden.input.values.map((amount: number, at: number) => ({ at, amount }));
    close(golden, presentValue(flows, golden.input.rate));
  });

  test('tvm-17-fv: the present value, grown', () => {
    const golden = named('tvm-17-fv');
    const { rate, nper, pmt } = golden.input;
    close(golden, -presentValue(level(pmt, nper), rate) * power(1 + rate, nper));
  });

  test('tvm-02-rate: the rate at which one sum becomes another', () => {
    const golden = named('tvm-02-rate');
    const { nper, pv, fv } = golden.input;
    close(golden, internalRate(-pv, [{ at: nper, amount: fv }])!);
  });

  test('tvm-11-nper: how many instalments a loan takes', () => {
    const golden = named('tvm-11-nper');
    const loan = {
      principal: golden.input.pv,
      rate: { numerator: 0, denominator: 1 },
      instalment: -golden.input.pmt,
    };
    expect(periodsNeeded(loan, 100)).toBe(golden.expected);
  });

  test.each(['tvm-20-irr', 'tvm-24-irr'])('%s: the internal rate', (id) => {
    const golden = named(id);
    const [first, ...rest] = golden.input.values as number[];
    close(
      golden,
      internalRate(
        -first,
        rest.map((amount, i) => ({ at: i + 1, amount })),
      )!,
    );
  });

  test('tvm-22-irr: money that only comes in has no rate', () => {
    const [first, ...rest] = named('tvm-22-irr').input.values as number[];
    expect(
      internalRate(
        -first,
        rest.map((amount, i) => ({ at: i + 1, amount })),
      ),
    ).toBeNull();
  });
});
