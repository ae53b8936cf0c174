import { describe, expect, test } from 'vitest';
import { planCase } from '../../../src/domain/plan/plan.ts';
import type { PlainDebt } from '../../support/case-builder.ts';
import { caseWith, informal, monthOf, monthly, once, revolving, simple } from '../../support/case-builder.ts';

const minimums = (
  debts: PlainDebt[],
  parts: Partial<Parameters<typeof caseWith>[0]> = {},
  plan: object = {},
) =>
  planCase(
    caseWith({
      cash: { onHand: 10_000_000 },
      incomes: [monthly('wage', 100_000, 15)],
      debts,
      ...parts,
      plan: { strategy: 'minimums', ...plan },
    }),
  );

describe('the table of months', () => {
  const debts = [
    simple('a', { balance: 100_000, minimum: { amount: 20_000 }, onCreditReport: true }),
    simple('b', {
      balance: 100_000,
      minimum: { amount: 10_000 },
      overdue: { principal: 30_000, interest: 500, fees: 40, since: '2026-11-11' },
    }),
  ];

  test('divides what is due in the month by regular income: monthly + weekly x 52 / 12 + yearly / 12, nothing for one-off', () => {
    const plan = minimums(debts, {
      incomes: [
        monthly('wage', 100_000, 15),
        { id: 'stall', name: 'stall', kind: 'side', amount: 12_000, every: { unit: 'week', weekday: 5 } },
        {
          id: 'bonus',
          name: 'bonus',
          kind: 'salary',
          amount: 120_000,
          every: { unit: 'year', month: 6, day: 1 },
        },
        once('gift', 500_000, '2026-12-24'),
      ],
    });
    // 100,000 + 52,000 + 10,000 = 162,000; 30,000 / 162,000 = 0.18519; 20,000 / 162,000 = 0.12346
    expect(monthOf(plan, '2026-12')).toMatchObject({
      income: 162_000,
      required: 30_000,
      ratio: '0.1852',
      ratioReported: '0.1235',
    });
  });

  test('leaves arrears and extra money out of what is required, not out of what is paid', () => {
    const plan = planCase(
      caseWith({ cash: { onHand: 1_000_000 }, incomes: [monthly('wage', 100_000, 15)], debts }),
    );
    // November: 30,540 of arrears.  December: required 20,000 + 10,000, and 80,000 + 60,000 extra.
    expect(monthOf(plan, '2026-11')).toMatchObject({
      required: 0,
      paid: 30_540,
      ratio: '0.0000',
      owed: 170_000,
      overdue: 0,
    });
    expect(monthOf(plan, '2026-12')).toMatchObject({
      required: 30_000,
      paid: 170_000,
      ratio: '0.3000',
      owed: 0,
    });
  });

  test('counts a monthly income only in the months it falls in; without income a ratio cannot be computed', () => {
    const plan = minimums(debts, { incomes: [monthly('wage', 100_000, 15, '2027-01-16')] });
    expect(monthOf(plan, '2027-01')).toMatchObject({ income: 0, ratio: null, ratioReported: null });
    expect(monthOf(plan, '2027-02')).toMatchObject({
      income: 100_000,
      ratio: '0.3000',
      ratioReported: '0.2000',
    });
  });

  test('shows principal, what is owed and what is overdue at the month end, and posted interest and fees', () => {
    const plan = minimums([
      revolving('huabei', {
        balance: 100_000,
        limit: 200_000,
        statement: { statementDay: 1, dueDay: 10, carried: 100_000 },
        charged: { interest: 0, fees: 900 },
      }),
      simple('store', { balance: 50_000, minimum: { amount: 10_000 }, rate: { annual: '0.12' } }),
    ]);
    // 10 Dec: 100,000 x 0.0005 x 17 days = 850; pays 10,000 + 850 + 900.  store: 500 + 9,500.
    expect(monthOf(plan, '2026-12')).toMatchObject({
      required: 21_750,
      paid: 21_750,
      interest: 1_350,
      fees: 0,
      principal: 130_500,
      owed: 130_500,
      overdue: 0,
      utilisation: '0.4500',
    });
    // November: 100,000 of 200,000; the fee that was charged before stands beside the principal.
    expect(monthOf(plan, '2026-11')).toMatchObject({
      principal: 150_000,
      owed: 150_900,
      utilisation: '0.5000',
    });
  });

  test('has no utilisation without a limit, and runs from the month of asOf to the one in which the last debt closes', () => {
    const plan = minimums([simple('store', { balance: 20_000, minimum: { amount: 10_000 } })]);
    expect(plan.months.map((month) => [month.month, month.utilisation])).toEqual([
      ['2026-11', null],
      ['2026-12', null],
      ['2027-01', null],
    ]);
    expect(plan.cash.at(-1)).toMatchObject({ date: '2027-01-15', kind: 'income' });
    // 10,000,000 + 2 x 100,000 - 2 x 10,000
    expect(plan.months.at(-1)!.cashEnd).toBe(10_180_000);
  });
});

describe('when the debt ratio reaches its target', () => {
  const long = simple('long', { balance: 120_000, minimum: { amount: 10_000 } });

  test('is the first month end from which it stays at or under it', () => {
    // 60,000 + 10,000 in December, January and February, 10,000 from March.
    const plan = minimums([simple('short', { balance: 180_000, minimum: { amount: 60_000 } }), long]);
    expect(plan.months.slice(0, 5).map((month) => month.ratio)).toEqual([
      '0.0000',
      '0.7000',
      '0.7000',
      '0.7000',
      '0.1000',
    ]);
    expect(plan.summary.ratioTargetOn).toBe('2027-03-31');
  });

  test('is not a month after which it rises again', () => {
    const plan = minimums([informal('friend', { balance: 90_000, dueDate: '2027-06-15' }), long]);
    expect(plan.summary.ratioTargetOn).toBe('2027-07-31');
  });

  test('counts exactly half as met, and never the part month of asOf', () => {
    const plan = minimums([simple('half', { balance: 200_000, minimum: { amount: 50_000 } })]);
    expect(monthOf(plan, '2026-12').ratio).toBe('0.5000');
    expect(plan.summary.ratioTargetOn).toBe('2026-12-31');
    const above = minimums([simple('half', { balance: 200_000, minimum: { amount: 50_010 } })]);
    // 50,010 x 3 leaves 49,970 for the fourth: 0.5001 three times, then 0.4997.
    expect(above.summary.ratioTargetOn).toBe('2027-03-31');
  });

  test('follows the target of the case', () => {
    const plan = minimums(
      [simple('short', { balance: 180_000, minimum: { amount: 60_000 } }), long],
      {},
      { ratioTarget: '0.7' },
    );
    expect(plan.summary.ratioTargetOn).toBe('2026-12-31');
  });

  test('a month with payments due and no income is never met', () => {
    const plan = minimums([long], { incomes: [{ ...monthly('wage', 100_000, 15), until: '2027-03-31' }] });
    // Paid until November 2027, without an income from April on: only December, with nothing due, stays under the target.
    expect(monthOf(plan, '2027-03').ratio).toBe('0.1000');
    expect(monthOf(plan, '2027-04').ratio).toBeNull();
    expect(plan.summary).toMatchObject({ debtFreeOn: '2027-11-10', ratioTargetOn: '2027-12-31' });
  });
});

describe('dates and sums', () => {
  test('what is not overdue is overdue-free as of today; debt-free on the day the last debt closes', () => {
    const plan = minimums([
      simple('store', { balance: 20_000, minimum: { amount: 10_000 } }),
      informal('friend', { balance: 5_000, dueDate: '2027-02-03' }),
    ]);
    expect(plan.summary).toMatchObject({
      overdueClearedOn: '2026-11-23',
      platformOverdueClearedOn: null,
      debtFreeOn: '2027-02-03',
      totalPaid: 25_000,
      totalPrincipal: 25_000,
      totalInterest: 0,
      totalFees: 0,
    });
  });

  test('with a restriction the platform is overdue-free as of today when nothing of it is overdue', () => {
    const late = simple('late', {
      balance: 20_000,
      overdue: { principal: 20_000, interest: 0, fees: 0, since: '2026-11-11' },
    });
    const plan = planCase(
      caseWith({
        incomes: [once('a', 20_000, '2026-12-05')],
        restriction: { since: '2026-10-20', platform: 'alipay', causes: [] },
        debts: [late],
      }),
    );
    expect(plan.summary).toMatchObject({
      platformOverdueClearedOn: '2026-11-23',
      overdueClearedOn: '2026-12-05',
    });
  });

  test('a case without debts is free of them today', () => {
    const plan = planCase(caseWith({ debts: [] }));
    expect(plan.summary).toMatchObject({
      feasible: true,
      debtFreeOn: '2026-11-23',
      overdueClearedOn: '2026-11-23',
      totalPaid: 0,
    });
  });
});
