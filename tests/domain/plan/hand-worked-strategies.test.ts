import { describe, expect, test } from 'vitest';
import type { StrategyId } from '../../../src/domain/case/case.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import type { PlainDebt } from '../../support/case-builder.ts';
import {
  caseWith,
  feeInstalment,
  informal,
  monthly,
  once,
  paid,
  revolving,
  simple,
  split,
} from '../../support/case-builder.ts';

const interestOnly = { share: '0', floor: 0 };
/** 300 at 0.01 % a day and 500 at 0.05 % a day, only interest required; the wage of the 1st covers it. */
const cards: PlainDebt[] = [
  revolving('small', {
    balance: 30_000,
    accrues: 'daily',
    rate: { daily: '0.0001' },
    minimum: interestOnly,
    limit: 30_000,
  }),
  revolving('dear', {
    balance: 50_000,
    accrues: 'daily',
    rate: { daily: '0.0005' },
    minimum: interestOnly,
    limit: 100_000,
  }),
];
const firstDay = (strategy: StrategyId, debts = cards, order: string[] = []) =>
  paid(
    planCase(
      caseWith({
        cash: { onHand: 40_000 },
        incomes: [monthly('wage', 2_000, 1)],
        debts,
        plan: { strategy, order },
      }),
    ),
  )
    .filter((row) => row[0] === '2026-11-23')
    .map((row) => [row[1], row[3]]);

describe('where each strategy sends free money', () => {
  test('avalanche: the highest rate', () => expect(firstDay('avalanche')).toEqual([['dear', 40_000]]));
  test('snowball: the smallest balance, and what is left cascades the same day', () =>
    expect(firstDay('snowball')).toEqual([
      ['small', 30_000],
      ['dear', 10_000],
    ]));
  test('custom: the order of the user', () => {
    expect(firstDay('custom', cards, ['small', 'dear'])).toEqual([
      ['small', 30_000],
      ['dear', 10_000],
    ]);
    expect(firstDay('custom', cards, ['dear', 'small'])).toEqual([['dear', 40_000]]);
  });
  test('utilisation: the highest used share of its limit', () =>
    expect(firstDay('utilisation')).toEqual([
      ['small', 30_000],
      ['dear', 10_000],
    ]));
  test('minimums: nowhere', () => expect(firstDay('minimums')).toEqual([]));

  test('cash-flow: the lowest balance for each fen of required payment', () => {
    // 60,000 / 30,000 = 2 months' payments against 40,000 / 4,000 = 10.
    const debts = [
      simple('quick', { balance: 60_000, minimum: { amount: 30_000 } }),
      simple('slow', { balance: 40_000, minimum: { amount: 4_000 }, rate: { annual: '0.12' } }),
    ];
    const plan = planCase(
      caseWith({
        cash: { onHand: 30_000 },
        incomes: [monthly('wage', 34_000, 5)],
        debts,
        plan: { strategy: 'cash-flow' },
      }),
    );
    expect(paid(plan).filter((row) => row[2] === 'extra')[0]).toEqual([
      '2026-12-10',
      'quick',
      'extra',
      30_000,
    ]);
  });

  test('ties go to the smaller balance, then to the id', () => {
    const same = (id: string, balance: number) =>
      revolving(id, { balance, accrues: 'daily', minimum: interestOnly });
    const first = (debts: PlainDebt[], strategy: StrategyId) => firstDay(strategy, debts)[0][0];
    expect(first([same('a', 60_000), same('b', 50_000)], 'avalanche')).toBe('b');
    expect(first([same('b', 50_000), same('a', 50_000)], 'avalanche')).toBe('a');
    expect(first([same('b', 50_000), same('a', 50_000)], 'snowball')).toBe('a');
  });

  test('an informal debt without interest is the last of an avalanche', () => {
    const plan = firstDay('avalanche', [informal('friend', { balance: 1_000 }), ...cards]);
    expect(plan).toEqual([['dear', 40_000]]);
  });
});

test('money for a debt that takes it on its due date only waits for that date, past a cheaper card that would take it now', () => {
  const plan = planCase(
    caseWith({
      cash: { onHand: 80_000 },
      incomes: [monthly('wage', 20_000, 5)],
      debts: [
        simple('loan', {
          balance: 100_000,
          minimum: { amount: 10_000 },
          rate: { annual: '0.24' },
          dueDay: 20,
        }),
        revolving('card', {
          balance: 90_000,
          accrues: 'daily',
          rate: { daily: '0.0003' },
          statement: { statementDay: 1, dueDay: 10, billed: 90_000 },
        }),
      ],
    }),
  );
  // 10 Dec: 90,000 x 0.0003 x 17 = 459, minimum 9,000.  20 Dec: 2,000 + 8,000; 80,000 + 20,000 - 9,459 - 10,000 = 80,541.
  expect(split(plan).slice(0, 3)).toEqual([
    ['2026-12-10', 0, 459, 9_000, 81_000],
    ['2026-12-20', 0, 2_000, 8_000, 92_000],
    ['2026-12-20', 0, 0, 80_541, 11_459],
  ]);
});

describe('fastest unlock', () => {
  // 20,000 + 35,000 of 100,000 is 0.55; 25,000 a month is free.
  const given = caseWith({
    incomes: [monthly('wage', 100_000, 5)],
    expenses: [{ id: 'food', name: 'food', amount: 20_000, every: { unit: 'month', day: 6 } }],
    debts: [
      simple('small', { balance: 400_000, minimum: { amount: 20_000 } }),
      simple('dear', { balance: 800_000, minimum: { amount: 35_000 }, rate: { annual: '0.12' } }),
    ],
  });

  test('closes first what brings the debt ratio down, though another debt is dearer', () => {
    const plan = planCase(given, { strategy: 'fastest-unlock' });
    // 45,000 a month closes 400,000 in the ninth, August 2027; from September 35,000 of 100,000 is due.
    expect(paid(plan, 'small').at(-1)).toEqual(['2027-08-10', 'small', 'extra', 20_000]);
    expect(plan.months.find((month) => month.month === '2027-08')!.ratio).toBe('0.5500');
    expect(plan.summary).toMatchObject({ ratioTargetOn: '2027-09-30', bounded: false, feasible: true });
    expect(plan.strategy).toBe('fastest-unlock');
  });

  test('costs more than the avalanche, which gets there later', () => {
    const unlock = planCase(given, { strategy: 'fastest-unlock' }).summary;
    const avalanche = planCase(given, { strategy: 'avalanche' }).summary;
    // 60,000 a month against 800,000 at 1 % a month: n = -ln(1 - 8,000 / 60,000) / ln 1.01 = 14.4: the fifteenth, February 2028, asks for
    // what is left of it, 0.4 of 60,000, beside 20,000.
    expect(avalanche.ratioTargetOn).toBe('2028-02-29');
    expect(unlock.totalInterest).toBeGreaterThan(avalanche.totalInterest);
  });
});

describe('fee instalments among other debts', () => {
  const others = [
    simple('at10', { balance: 100_000, minimum: { amount: 5_000 }, rate: { annual: '0.1' } }),
    simple('at14', { balance: 100_000, minimum: { amount: 5_000 }, rate: { annual: '0.14' } }),
  ];
  const plan = (remainingFees: 'waived' | 'due', onHand: number) =>
    planCase(
      caseWith({
        cash: { onHand },
        incomes: [monthly('wage', 20_720, 5)],
        debts: [
          feeInstalment('split', {
            balance: 120_000,
            originalPrincipal: 120_000,
            periods: 12,
            totalFeeRate: '0.072',
            remainingFees,
          }),
          ...others,
        ],
      }),
    );
  // 10 Dec: split 10,000 + 720, the others 5,000 each = 20,720, the wage.  at14: 1,166.67 interest, 96,167 left; at10: 833.33, 95,833 left.

  test('rank by their true rate: 7.2 % of the original sum over 12 periods is 13.03 % a year, between 10 % and 14 %', () => {
    // 207,167 = 96,167 + 110,000 + 1,000
    expect(
      paid(plan('waived', 207_167)).filter((row) => row[0] === '2026-12-10' && row[2] === 'extra'),
    ).toEqual([
      ['2026-12-10', 'at14', 'extra', 96_167],
      ['2026-12-10', 'split', 'extra', 110_000],
      ['2026-12-10', 'at10', 'extra', 1_000],
    ]);
  });

  test('come last where their fees stay due', () => {
    // 96,167 + 95,833 + 110,000 + 11 x 720
    expect(split(plan('due', 309_920)).slice(3)).toEqual([
      ['2026-12-10', 0, 0, 96_167, 0],
      ['2026-12-10', 0, 0, 95_833, 0],
      ['2026-12-10', 7_920, 0, 110_000, 0],
    ]);
  });
});

describe('a fixed monthly budget', () => {
  const debts = [
    simple('a', { balance: 100_000, rate: { annual: '0.12' }, minimum: { amount: 10_000 } }),
    simple('b', { balance: 60_000, rate: { annual: '0.24' }, minimum: { amount: 10_000 }, dueDay: 28 }),
  ];
  const plan = (strategy: StrategyId, settings: object = {}) =>
    planCase(
      caseWith({
        debts,
        cash: { onHand: 0 },
        plan: { strategy, monthlyBudget: 50_000, order: ['a', 'b'], ...settings },
      }),
    );

  test('arrives on the 1st; all debts are due that day, a whole period of interest is posted, the rest cascades', () => {
    // Dec: a 1,000, b 1,200; 9,000 + 8,800 of principal, 30,000 to b: a 91,000, b 21,200.
    // Jan: a 910, b 424; 9,090 + 9,576, then 11,624 to b and 18,376 to a: a 63,534.
    // Feb: 635.34; 9,365 + 40,000: 14,169.  Mar: 141.69; 9,858 + 4,311.
    expect(split(plan('avalanche'))).toEqual([
      ['2026-12-01', 0, 1_200, 8_800, 51_200],
      ['2026-12-01', 0, 1_000, 9_000, 91_000],
      ['2026-12-01', 0, 0, 30_000, 21_200],
      ['2027-01-01', 0, 424, 9_576, 11_624],
      ['2027-01-01', 0, 910, 9_090, 81_910],
      ['2027-01-01', 0, 0, 11_624, 0],
      ['2027-01-01', 0, 0, 18_376, 63_534],
      ['2027-02-01', 0, 635, 9_365, 54_169],
      ['2027-02-01', 0, 0, 40_000, 14_169],
      ['2027-03-01', 0, 142, 9_858, 4_311],
      ['2027-03-01', 0, 0, 4_311, 0],
    ]);
    expect(plan('avalanche').summary).toMatchObject({
      totalInterest: 4_311,
      debtFreeOn: '2027-03-01',
      feasible: true,
    });
  });

  test('costs more in another order: 51.92 with the cheaper debt first', () => {
    // Dec a 61,000, b 51,200.  Jan 610, 1,024: a 21,610, b 42,224.  Feb 216.1, 844.48: a closes, b 14,894.  Mar 297.88.
    expect(plan('custom').summary.totalInterest).toBe(1_000 + 1_200 + 610 + 1_024 + 216 + 844 + 298);
  });

  test('can arrive on another day, the first one after asOf', () => {
    expect(plan('avalanche', { budgetDay: 15 }).payments[0].date).toBe('2026-12-15');
    expect(plan('avalanche', { budgetDay: 24 }).payments[0].date).toBe('2026-11-24');
    expect(plan('avalanche', { budgetDay: 15 }).summary.totalInterest).toBe(4_311);
  });

  test('takes the place of incomes and expenses', () => {
    const given = caseWith({
      debts,
      incomes: [once('gift', 900_000, '2026-12-01')],
      expenses: [{ id: 'rent', name: 'rent', amount: 900_000, on: '2026-12-01' }],
      plan: { monthlyBudget: 50_000 },
    });
    expect(
      planCase(given)
        .cash.filter((row) => row.kind !== 'payment')
        .slice(0, 2),
    ).toMatchObject([{ kind: 'opening' }, { kind: 'income', amount: 50_000 }]);
    expect(planCase(given).summary.totalInterest).toBe(4_311);
  });
});
