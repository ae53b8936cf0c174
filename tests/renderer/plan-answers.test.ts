import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import { moved, wholeOrder } from '../../src/renderer/src/pages/plan/custom-order.ts';
import { newestFirst } from '../../src/renderer/src/pages/plan/payment-history.ts';
import { changedSettings, readRatioTarget } from '../../src/renderer/src/pages/plan/plan-settings.ts';
import { nextIncome, planVerdict } from '../../src/renderer/src/pages/plan/plan-verdict.ts';
import { shortfallMonths } from '../../src/renderer/src/pages/plan/shortfall-months.ts';
import { strategyPrice } from '../../src/renderer/src/pages/plan/strategy-price.ts';
import { HUABEI, caseOf, cashRow, day, monthOf, planOf } from '../support/plan-builder.ts';

const GAPS = [
  { date: day('2026-12-20'), kind: 'debt', ref: 'loan', amount: fen(1_000) },
  { date: day('2026-12-28'), kind: 'expense', ref: 'rent', amount: fen(300) },
  { date: day('2027-01-20'), kind: 'debt', ref: 'loan', amount: fen(2_000) },
] as const;

describe('what the plan says first', () => {
  test('a plan that fits names its three dates', () => {
    expect(planVerdict(caseOf(), planOf({ months: [monthOf('2026-12')] }))).toEqual({
      kind: 'fits',
      overdue: { kind: 'cleared', on: '2026-12-15' },
      ratio: { kind: 'reached', on: '2027-01-31' },
      debtFreeOn: '2027-02-20',
    });
  });

  test('nothing overdue and a ratio under the target from the first whole month are said as such', () => {
    const plan = planOf({
      months: [monthOf('2026-12')],
      summary: { overdueClearedOn: day('2026-11-23'), ratioTargetOn: day('2026-12-31') },
    });
    expect(planVerdict(caseOf(), plan)).toMatchObject({
      overdue: { kind: 'none' },
      ratio: { kind: 'already' },
    });
  });

  test('a ratio that is never reached differs from one that cannot be computed', () => {
    const never = planOf({ months: [monthOf('2026-12')], summary: { ratioTargetOn: null } });
    // Without an income the ratio is known only once nothing is due any more: that is no target reached.
    const unknown = planOf({
      months: [monthOf('2026-12', { ratio: null, income: fen(0) })],
      summary: { ratioTargetOn: day('2028-11-30') },
    });
    expect(planVerdict(caseOf(), never)).toMatchObject({ ratio: { kind: 'never' } });
    expect(planVerdict(caseOf(), unknown)).toMatchObject({ ratio: { kind: 'unknown' } });
  });

  test('a plan that does not fit names its first shortfall, how many there are and their sum', () => {
    const plan = planOf({ shortfalls: GAPS, summary: { feasible: false, debtFreeOn: null } });
    expect(planVerdict(caseOf(), plan)).toEqual({ kind: 'short', first: GAPS[0], count: 3, total: 3_300 });
  });

  test('a plan that misses nothing does not fit either while payments never cover the interest', () => {
    const plan = planOf({ negativeAmortisation: ['loan'], summary: { feasible: false, debtFreeOn: null } });
    expect(planVerdict(caseOf(), plan)).toEqual({ kind: 'growing', debts: ['loan'] });
  });

  test('no plan is needed where nothing is owed, but charges alone are owed too', () => {
    const paid = { ...HUABEI, balance: fen(0), overdue: undefined };
    expect(planVerdict(caseOf({ debts: [paid] }), planOf()).kind).toBe('nothing-owed');
    const charges = {
      ...paid,
      overdue: { principal: fen(0), interest: fen(5), fees: fen(0), since: day('2026-10-14') },
    };
    expect(planVerdict(caseOf({ debts: [charges] }), planOf()).kind).toBe('fits');
  });

  test('the next income is the first after today', () => {
    const cash = [
      cashRow('2026-11-23', 'income', 'side', 5, 5),
      cashRow('2026-12-15', 'income', 'salary', 5, 10),
    ];
    expect(nextIncome(planOf({ cash }))).toEqual({ on: '2026-12-15', ref: 'salary' });
    expect(nextIncome(planOf())).toBeNull();
  });
});

describe('the price of a strategy', () => {
  const chosen = planOf({ summary: { totalInterest: fen(5_600), totalFees: fen(400) } });

  test('the difference is in interest and fees together', () => {
    const other = planOf({
      strategy: 'snowball',
      summary: { totalInterest: fen(5_900), totalFees: fen(350) },
    });
    expect(strategyPrice(other, chosen)).toMatchObject({ cost: 6_250, beyondChosen: 250, fits: true });
  });

  test('no difference is shown against a plan that leaves debt behind', () => {
    const open = planOf({ summary: { feasible: false, debtFreeOn: null, missed: 4 } });
    expect(strategyPrice(open, chosen)).toMatchObject({ beyondChosen: null, fits: false, missed: 4 });
    expect(strategyPrice(chosen, open).beyondChosen).toBeNull();
  });
});

describe('shortfalls by month', () => {
  test('each month has its sum', () => {
    expect(
      shortfallMonths(GAPS).map(({ month, total, shortfalls }) => [month, total, shortfalls.length]),
    ).toEqual([
      ['2026-12', 1_300, 2],
      ['2027-01', 2_000, 1],
    ]);
  });
});

describe('an order of one’s own', () => {
  test('debts never placed come last, those that are gone fall out', () => {
    expect(wholeOrder(['c', 'gone', 'a', 'c'], ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
  });

  test('a debt moves by one place and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });
});

describe('plan settings', () => {
  test('a ratio target is read from percent', () => {
    expect(readRatioTarget('50')).toEqual({ ok: true, decimal: '0.5' });
    expect(readRatioTarget('62.5%')).toEqual({ ok: true, decimal: '0.625' });
  });

  test('zero, more than a thousand percent and words are no target', () => {
    expect([readRatioTarget('0').ok, readRatioTarget('1001').ok, readRatioTarget('half').ok]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a change leaves the other settings as they are', () => {
    const before = {
      ...caseOf().plan,
      extras: [{ on: day('2027-03-01'), amount: fen(-50_000), name: '搬家' }],
      order: ['a'],
    };
    expect(changedSettings(before, { strategy: 'snowball' })).toEqual({
      plan: { ...before, strategy: 'snowball' },
    });
  });
});

describe('recorded payments', () => {
  test('the newest come first, of one day the one recorded last', () => {
    const made = (id: string, date: string) => ({
      id,
      debt: 'loan',
      date: day(date),
      amount: fen(1),
      inBalance: false,
      inCash: false,
    });
    expect(
      newestFirst([made('1', '2026-11-01'), made('2', '2026-11-20'), made('3', '2026-11-01')]).map(
        ({ id }) => id,
      ),
    ).toEqual(['2', '3', '1']);
  });
});
