import { describe, expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { type KnownCost, type TrueCost, trueCost, trueCosts } from '../../../src/domain/cost/true-cost.ts';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import type { PlainDebt } from '../../support/case-builder.ts';
import {
  caseWith,
  feeInstalment,
  informal,
  instalment,
  revolving,
  simple,
} from '../../support/case-builder.ts';

const costOf = (debt: PlainDebt, asOf = '2026-11-23'): TrueCost =>
  trueCost(debt as unknown as Debt, { asOf: civilDate(asOf) });
const known = (debt: PlainDebt, asOf?: string): KnownCost => {
  const cost = costOf(debt, asOf);
  if (!cost.known) throw new Error(cost.why);
  return cost;
};
const percent = (rate: string | null) => Math.round(Number(rate) * 10_000) / 100;

describe('the rates of a debt', () => {
  test('a loan at 12 % costs 12 % nominal, about 12.68 % effective, and 6.6 % flat', () => {
    const cost = known(instalment('loan', { balance: 1_200_000, remainingPeriods: 12 }));
    expect(percent(cost.nominal)).toBe(12);
    expect(Number(cost.effective)).toBeGreaterThan(0.1255);
    expect(Number(cost.effective)).toBeLessThan(0.1285);
    expect(percent(cost.flat)).toBe(6.62);
    expect(cost.charges).toBe(79_423);
    expect(cost.line).toBe('within');
  });

  test('the period under way counts whole: the rate is the same on the day before and after a due date', () => {
    const debt = instalment('loan', { balance: 1_200_000, remainingPeriods: 12 });
    const nominal = ['2026-11-20', '2026-12-01', '2026-12-19'].map((asOf) =>
      percent(known(debt, asOf).nominal),
    );
    expect(nominal).toEqual([12, 12, 12]);
    const effective = ['2026-11-20', '2026-12-19'].map((asOf) => known(debt, asOf).effective);
    expect(effective[0]).toBe(effective[1]);
  });

  test('a single payment a year ahead is its own rate, by actual days', () => {
    const debt = instalment('loan', {
      balance: 1_000_000,
      method: 'interest-only',
      remainingPeriods: 1,
      rate: { daily: '0.0004' },
    });
    const cost = known(debt, '2026-11-20');
    expect(cost.charges).toBe(12_000);
    expect(Number(cost.effective)).toBeCloseTo(1.012 ** (365 / 30) - 1, 8);
    expect(Number(cost.nominal)).toBeCloseTo(0.144, 8);
  });

  test('a card carried over at 0.05 % a day costs 18.25 % and a little for the posting of interest', () => {
    const cost = known(revolving('card', { balance: 1_000_000, accrues: 'daily' }));
    expect(percent(cost.nominal)).toBeCloseTo(18.25, 1);
    expect(percent(cost.effective)).toBeCloseTo(19.86, 1);
    expect(cost.flat).toBeNull();
  });

  test('days without interest before the due date make the billed part cheaper', () => {
    const carried = known(
      revolving('huabei', { balance: 500_000, statement: { statementDay: 1, dueDay: 10, carried: 500_000 } }),
    );
    const billed = known(
      revolving('huabei', { balance: 500_000, statement: { statementDay: 1, dueDay: 10, billed: 500_000 } }),
    );
    expect(Number(billed.effective)).toBeLessThan(Number(carried.effective));
  });

  test('what is overdue or unanswered is payable today and changes no rate', () => {
    const calm = known(
      revolving('huabei', { balance: 500_000, statement: { statementDay: 1, dueDay: 10, carried: 500_000 } }),
    );
    const late = known(
      revolving('huabei', {
        balance: 600_000,
        statement: { statementDay: 1, dueDay: 10, carried: 500_000 },
        overdue: { principal: 100_000, interest: 3_000, fees: 500, since: '2026-10-11' },
      }),
    );
    expect(late).toEqual(calm);
  });

  test('a fee instalment half paid costs more from here than its contract, which the line looks at', () => {
    const terms = { originalPrincipal: 600_000, periods: 12, totalFeeRate: '0.088' };
    const whole = known(feeInstalment('split', { balance: 600_000, ...terms }));
    const half = known(feeInstalment('split', { balance: 300_000, remainingPeriods: 6, ...terms }));
    expect(half.contract).toEqual(whole.contract);
    expect(percent(half.contract!.nominal)).toBe(15.86);
    expect(percent(half.flat)).toBe(8.8);
    expect(percent(half.nominal)).toBeGreaterThan(24);
    expect(half.line).toBe('within');
  });

  test('a promotion that ends is in the rate', () => {
    const base = { balance: 1_200_000, remainingPeriods: 12, rate: { annual: '0.06' } };
    const plain = known(instalment('loan', base));
    const ends = known(
      instalment('loan', { ...base, rateFrom: [{ date: '2027-03-20', rate: { annual: '0.18' } }] }),
    );
    expect(percent(plain.nominal)).toBe(6);
    expect(percent(ends.nominal)).toBeGreaterThan(8);
    expect(percent(ends.nominal)).toBeLessThan(18);
  });

  test('with a monthly budget every debt counts whole months', () => {
    const input = caseWith({
      debts: [simple('a', { balance: 850_000, rate: { annual: '0.2299' }, minimum: { amount: 25_500 } })],
      plan: { monthlyBudget: 200_000, budgetDay: 1 },
    });
    expect(trueCosts(input).map((cost) => cost.known && percent(cost.nominal))).toEqual([22.99]);
  });
});

describe('the 24 % line', () => {
  const at = (annual: string) =>
    known(instalment('loan', { balance: 10_000_000, remainingPeriods: 24, rate: { annual } })).line;

  test('a loan at exactly 24 % is on the line, at 24.02 % above it', () => {
    expect(at('0.24')).toBe('above-when-compounded');
    expect(at('0.2402')).toBe('above');
    expect(at('0.2')).toBe('within');
  });

  test('only compounding lifts 22.99 % above it', () => expect(at('0.2299')).toBe('above-when-compounded'));

  test('fees count: 1.2 % of the first sum a month is above it though it is called 14.4 %', () => {
    const cost = known(
      feeInstalment('split', {
        balance: 1_200_000,
        originalPrincipal: 1_200_000,
        periods: 12,
        totalFeeRate: '0.144',
      }),
    );
    expect(percent(cost.flat)).toBe(14.4);
    expect(cost.line).toBe('above');
  });

  test('it is no line for a private loan', () =>
    expect(known(informal('uncle', { balance: 100_000, dueDate: '2027-05-01' })).line).toBe(
      'does-not-apply',
    ));
});

describe('debts without a rate are told, not thrown', () => {
  test.each([
    ['nothing owed', instalment('loan', { balance: 0, remainingPeriods: 3 }), 'nothing-owed'],
    ['a private loan without a date', informal('uncle', { balance: 100_000 }), 'nothing-required'],
    ['nothing owed on a card', revolving('card', { balance: 0 }), 'nothing-owed'],
    [
      'a minimum below its interest',
      simple('a', { balance: 100_000, rate: { annual: '0.24' }, minimum: { amount: 1_000 } }),
      'never-repaid',
    ],
    [
      'all of it overdue',
      revolving('card', {
        balance: 5_000,
        overdue: { principal: 5_000, interest: 0, fees: 0, since: '2026-10-11' },
      }),
      'nothing-owed',
    ],
  ])('%s', (_name, debt, why) => expect(costOf(debt)).toEqual({ debt: debt.id, known: false, why }));

  test('no interest is a rate of nothing', () => {
    const cost = known(simple('store', { balance: 100_000, minimum: { amount: 10_000 } }));
    expect([cost.effective, cost.nominal, cost.charges]).toEqual(['0', '0', 0]);
  });

  test('a loan repaid within days can cost more than any rate that is reckoned', () => {
    const fee = feeInstalment('defer', {
      balance: 100,
      originalPrincipal: 100,
      periods: 1,
      totalFeeRate: '8',
      dueDay: 24,
    });
    expect(costOf(fee, '2026-11-23')).toEqual({ debt: 'defer', known: false, why: 'out-of-range' });
  });

  test('one fen for one day is repaid without interest', () =>
    expect(costOf(informal('uncle', { balance: 1, dueDate: '2026-11-24' }))).toMatchObject({
      known: true,
      effective: '0',
    }));
});
