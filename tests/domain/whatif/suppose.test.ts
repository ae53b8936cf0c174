import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.ts';
import { addDays, civilDate } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { type WhatIf, feesOf, suppose } from '../../../src/domain/whatif/whatif.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import {
  caseWith,
  informal,
  instalment,
  monthOf,
  monthly,
  once,
  paid,
  simple,
  split,
} from '../../support/case-builder.ts';

const day = civilDate;
const incomeRows = (input: Case, ref?: string) =>
  planCase({ ...input, plan: { ...input.plan, strategy: 'minimums' } })
    .cash.filter((row) => row.kind === 'income' && (ref === undefined || row.ref === ref))
    .map((row) => [row.date, row.amount]);

const salaried = caseWith({
  incomes: [monthly('wage', 10_000, 15), once('bonus', 7_000, '2027-01-20')],
  expenses: [{ id: 'food', name: 'food', amount: 1_000, every: { unit: 'month', day: 2 } }],
  debts: [simple('store', { balance: 16_000, minimum: { amount: 4_000 } })],
  plan: { strategy: 'minimums' },
});

describe('extra a month', () => {
  test('comes on the 1st of every month, from next month, and counts as regular income', () => {
    const input = suppose(salaried, [{ kind: 'extra-monthly', amount: fen(2_500) }]);
    expect(incomeRows(input, 'extra-monthly-income').slice(0, 2)).toEqual([
      ['2026-12-01', 2_500],
      ['2027-01-01', 2_500],
    ]);
    expect(monthOf(planCase(input), '2026-12').income).toBe(12_500);
  });

  test('lets a monthly budget grow', () => {
    const input = suppose(caseWith({ debts: [], plan: { monthlyBudget: 5_000 } }), [
      { kind: 'extra-monthly', amount: fen(2_500) },
    ]);
    expect(input.plan.monthlyBudget).toBe(7_500);
    expect(input.incomes).toEqual([]);
  });
});

describe('a sum on a day', () => {
  test('comes once, on that day', () => {
    const plan = planCase(
      suppose(salaried, [{ kind: 'lump-sum', amount: fen(9_000), on: day('2027-01-05') }]),
    );
    expect(plan.cash.filter((row) => row.kind === 'extra')).toMatchObject([
      { date: '2027-01-05', amount: 9_000 },
    ]);
  });

  test('today is cash on hand', () => {
    expect(
      suppose(salaried, [{ kind: 'lump-sum', amount: fen(9_000), on: day('2026-11-23') }]).cash.onHand,
    ).toBe(9_000);
  });

  test('a dear month takes it out of the cash that day', () => {
    const plan = planCase(
      suppose(salaried, [{ kind: 'dear-month', amount: fen(3_000), on: day('2026-12-20') }]),
    );
    expect(plan.cash.filter((row) => row.kind === 'extra')).toMatchObject([
      { date: '2026-12-20', amount: -3_000 },
    ]);
  });

  test('a dear month that begins today is paid tomorrow, for what happened today is in the cash', () => {
    const input = suppose(caseWith({ cash: { onHand: 5_000 }, debts: [] }), [
      { kind: 'dear-month', amount: fen(3_000), on: day('2026-11-23') },
    ]);
    expect(planCase(input).cash.at(-1)).toMatchObject({ date: '2026-11-24', amount: -3_000, after: 2_000 });
  });
});

describe('a change of income', () => {
  const change = (share: string, from: string, input = salaried) =>
    suppose(input, [{ kind: 'income-change', share, from: day(from) }]);

  test('lost, nothing recurring comes in from that day; what comes once is still there', () => {
    const rows = incomeRows(change('-1', '2027-01-15')).filter(([, amount]) => amount !== 0);
    expect(rows).toEqual([
      ['2026-12-15', 10_000],
      ['2027-01-20', 7_000],
    ]);
    expect(monthOf(planCase(change('-1', '2027-01-15')), '2027-01').income).toBe(0);
  });

  test('raised by 12.5 % from a day, that day included', () => {
    expect(incomeRows(change('0.125', '2027-01-15')).slice(0, 4)).toEqual([
      ['2026-12-15', 10_000],
      ['2027-01-15', 11_250],
      ['2027-01-20', 7_000],
      ['2027-02-15', 11_250],
    ]);
    expect(incomeRows(change('0.125', '2027-01-16'))[1]).toEqual(['2027-01-15', 10_000]);
  });

  test('is rounded half-up to the fen, and never below nothing', () => {
    const odd = caseWith({
      incomes: [monthly('wage', 333, 15)],
      debts: [informal('friend', { balance: 1_000, dueDate: '2027-01-31' })],
    });
    expect(incomeRows(change('-0.5', '2026-12-01', odd))[0]).toEqual(['2026-12-15', 167]);
    expect(incomeRows(change('-1.5', '2026-12-01', odd))[0]).toEqual(['2026-12-15', 0]);
  });

  test('leaves an income alone that has ended before, and changes all of one that begins later', () => {
    const input = caseWith({
      incomes: [{ ...monthly('old', 1_000, 5), until: '2026-12-31' }, monthly('new', 2_000, 5, '2027-03-01')],
      debts: [informal('friend', { balance: 1_000, dueDate: '2027-04-30' })],
    });
    expect(incomeRows(change('0.5', '2027-01-01', input))).toEqual([
      ['2026-12-05', 1_000],
      ['2027-03-05', 3_000],
      ['2027-04-05', 3_000],
    ]);
  });

  test('of a weekly income keeps every payday before it, and counts as regular from its month on', () => {
    const stall = {
      id: 'stall',
      name: 'stall',
      kind: 'side',
      amount: 1_200,
      every: { unit: 'week', weekday: 5 },
    } as const;
    const input = caseWith({
      incomes: [stall],
      debts: [informal('friend', { balance: 100, dueDate: '2027-02-10' })],
      plan: { strategy: 'minimums' },
    });
    const changed = change('0.5', '2026-12-12', input);
    // Fridays: 27 Nov, 4, 11 December at 1,200; from the 18th 1,800.
    expect(incomeRows(changed).slice(0, 5)).toEqual([
      ['2026-11-27', 1_200],
      ['2026-12-04', 1_200],
      ['2026-12-11', 1_200],
      ['2026-12-18', 1_800],
      ['2026-12-25', 1_800],
    ]);
    const incomes = planCase(changed).months.map((month) => month.income);
    // 1,200 x 52 / 12 = 5,200; 1,800 x 52 / 12 = 7,800.
    expect(incomes.slice(0, 3)).toEqual([5_200, 7_800, 7_800]);
  });

  test('keeps every payday of random incomes: by 0 % nothing changes', () => {
    const check = (input: Case, ahead: number) => {
      const dated = (of: Case) =>
        incomeRows(of)
          .map(([date, amount]) => `${date} ${amount}`)
          .sort();
      const open = informal('friend', { balance: 1_000 }) as unknown as Case['debts'][number];
      const long = { ...input, debts: [open], plan: { ...input.plan, monthlyBudget: undefined } };
      expect(
        dated(suppose(long, [{ kind: 'income-change', share: '0', from: addDays(input.asOf, ahead) }])),
      ).toEqual(dated(long));
    };
    fc.assert(fc.property(anyCase, fc.integer({ min: -40, max: 500 }), check), {
      numRuns: 60,
      seed: 20_261_203,
    });
  });
});

describe('consolidation', () => {
  const loan = { name: '合并贷款', rate: { annual: '0.12' }, periods: 12, dueDay: 8, fee: fen(1_500) };
  const overdue = { principal: 20_000, interest: 400, fees: 60, since: '2026-11-10' };
  const input = caseWith({
    incomes: [monthly('wage', 50_000, 5)],
    debts: [
      simple('a', { balance: 50_000, overdue, minimum: { amount: 10_000 } }),
      simple('b', { balance: 30_000, charged: { interest: 25, fees: 0 }, minimum: { amount: 10_000 } }),
      informal('friend', { balance: 9_000 }),
    ],
    plan: { strategy: 'minimums', order: ['b', 'friend', 'a'] },
  });
  const whatIf: WhatIf = { kind: 'consolidation', debts: ['a', 'b'], loan };
  const supposed = suppose(input, [whatIf]);

  test('owes the same, arrears and charges included, and the fee, as one equal-payment loan', () => {
    expect(supposed.debts.map((debt) => [debt.id, debt.balance])).toEqual([
      ['friend', 9_000],
      ['consolidation', 50_000 + 460 + 30_025 + 1_500],
    ]);
    // 81,985 at 1 % over 12 months: 7,284.27.
    const rows = paid(planCase(supposed), 'consolidation');
    expect(rows[0]).toEqual(['2026-12-08', 'consolidation', 'required', 7_284]);
    expect(rows.length).toBe(12);
    expect(supposed.plan.order).toEqual(['friend']);
  });

  test('clears what is overdue today', () => {
    expect(planCase(supposed).summary.overdueClearedOn).toBe('2026-11-23');
  });

  test('tells its fee as a cost beside the plan, and none where there is nothing to consolidate', () => {
    expect(feesOf(input, [whatIf])).toBe(1_500);
    const none: WhatIf = { kind: 'consolidation', debts: ['nobody'], loan };
    expect(feesOf(input, [none])).toBe(0);
    expect(suppose(input, [none])).toEqual(input);
    expect(feesOf(input, [whatIf, whatIf])).toBe(1_500);
  });

  test('can be done twice, for other debts', () => {
    const twice = suppose(input, [
      { kind: 'consolidation', debts: ['a'], loan },
      { kind: 'consolidation', debts: ['b'], loan },
    ]);
    expect(new Set(twice.debts.map((debt) => debt.id)).size).toBe(3);
  });
});

describe('prepayment of an instalment debt', () => {
  const loan = instalment('loan', { balance: 120_000, remainingPeriods: 12, prepayFee: '0.01' });
  const input = caseWith({
    cash: { onHand: 90_000 },
    incomes: [monthly('wage', 20_000, 5)],
    debts: [loan],
    plan: { strategy: 'minimums' },
  });
  const prepaid = (of: Case, amount: number) =>
    suppose(of, [{ kind: 'prepayment', debt: 'loan', amount: fen(amount) }]);

  test('takes principal and fee out of the cash, keeps the instalment and ends sooner', () => {
    const then = prepaid(input, 50_000);
    expect(then.cash.onHand).toBe(90_000 - 50_500);
    expect(feesOf(input, [{ kind: 'prepayment', debt: 'loan', amount: fen(50_000) }])).toBe(500);
    const before = planCase(input);
    const after = planCase(then);
    // 120,000 at 1 % over 12 months: 10,662 (10,661.85).
    expect(before.payments[0].amount).toBe(10_662);
    expect(split(after)[0]).toEqual(['2026-12-20', 0, 700, 9_962, 60_038]);
    expect(before.payments.length).toBe(12);
    // 70,000 at 1 %: n = -ln(1 - 700 / 10,662) / ln 1.01 = 6.83.
    expect(after.payments.length).toBe(7);
  });

  test('never takes more than the cash holds with its fee, nor more than is not overdue', () => {
    const short = prepaid({ ...input, cash: { ...input.cash, onHand: fen(50_000) } }, 100_000);
    // 49,505 + 495.05 = 50,000.
    expect(short.debts[0].balance).toBe(120_000 - 49_505);
    expect(short.cash.onHand).toBe(0);
    expect(
      prepaid({ ...input, cash: { ...input.cash, onHand: fen(900_000) } }, 500_000).debts[0].balance,
    ).toBe(0);
  });

  test('keeps a rate that was solved from the instalment the lender shows', () => {
    const shown = caseWith({
      ...input,
      debts: [instalment('loan', { ...loan, rate: undefined, instalment: 10_662 })],
    });
    const rows = split(planCase(prepaid(shown, 50_000)));
    expect(rows[0]).toEqual(['2026-12-20', 0, 700, 9_962, 60_038]);
  });

  test('keeps the principal part of equal-principal loans, and the periods of interest-only ones', () => {
    const principals = (method: 'equal-principal' | 'interest-only') =>
      split(
        planCase(
          prepaid(
            caseWith({ ...input, incomes: [monthly('wage', 200_000, 5)], debts: [{ ...loan, method }] }),
            60_000,
          ),
        ),
      ).map((row) => row[3]);
    expect(principals('equal-principal')).toEqual([10_000, 10_000, 10_000, 10_000, 10_000, 10_000]);
    expect(principals('interest-only')).toEqual([...new Array<number>(11).fill(0), 60_000]);
  });

  test('changes nothing where it is forbidden, or the debt is of another kind', () => {
    const forbidden = caseWith({ ...input, debts: [{ ...loan, prepay: 'forbidden' }] });
    expect(prepaid(forbidden, 50_000)).toEqual(forbidden);
    expect(prepaid(salaried, 50_000)).toEqual(salaried);
    expect(feesOf(forbidden, [{ kind: 'prepayment', debt: 'loan', amount: fen(50_000) }])).toBe(0);
  });

  test('loses no fen on any amount and fee', () => {
    const check = (amount: number, onHand: number, share: number) => {
      const given = caseWith({
        ...input,
        cash: { onHand },
        debts: [{ ...loan, prepayFee: (share / 1_000).toFixed(3) }],
      });
      const then = prepaid(given, amount);
      const principal = 120_000 - then.debts[0].balance;
      const fee = feesOf(given, [{ kind: 'prepayment', debt: 'loan', amount: fen(amount) }]);
      expect(then.cash.onHand).toBe(onHand - principal - fee);
      expect(then.cash.onHand).toBeGreaterThanOrEqual(0);
      expect(fee).toBe(Math.floor((principal * share) / 1_000 + 0.5));
      const one = principal + 1;
      if (principal < Math.min(amount, 120_000))
        expect(one + Math.floor((one * share) / 1_000 + 0.5)).toBeGreaterThan(onHand);
    };
    const amounts = fc.integer({ min: 0, max: 150_000 });
    fc.assert(fc.property(amounts, amounts, fc.integer({ min: 0, max: 60 }), check), {
      numRuns: 300,
      seed: 20_261_204,
    });
  });
});

test('negotiation puts a debt under even instalments from its due day of next month', () => {
  const input = caseWith({
    cash: { onHand: 60_000 },
    debts: [simple('store', { balance: 30_000, minimum: { amount: 20_000 } })],
    plan: { strategy: 'minimums' },
  });
  const agreed = [{ debt: 'store', months: 3, instalment: fen(10_000), interest: 'waived' as const }];
  expect(
    paid(planCase(suppose(input, [{ kind: 'negotiation', agreed }]))).map((row) => [row[0], row[3]]),
  ).toEqual([
    ['2026-12-10', 10_000],
    ['2027-01-10', 10_000],
    ['2027-02-10', 10_000],
  ]);
});

describe('suppositions', () => {
  test('apply one after the other', () => {
    const input = suppose(salaried, [
      { kind: 'extra-monthly', amount: fen(1_000) },
      { kind: 'income-change', share: '-1', from: day('2027-01-01') },
    ]);
    expect(incomeRows(input).filter(([, amount]) => amount !== 0)).toEqual([
      ['2026-12-01', 1_000],
      ['2026-12-15', 10_000],
      ['2027-01-20', 7_000],
    ]);
    expect(suppose(salaried, [])).toBe(salaried);
  });

  test('leave the case they are about as it is', () => {
    const loan = { name: 'one', rate: { annual: '0.1' }, periods: 6, dueDay: 3, fee: fen(10) };
    const check = (input: Case) => {
      const ids = input.debts.map((debt) => debt.id);
      const all: WhatIf[] = [
        { kind: 'extra-monthly', amount: fen(1_000) },
        { kind: 'lump-sum', amount: fen(1_000), on: addDays(input.asOf, 20) },
        { kind: 'dear-month', amount: fen(1_000), on: input.asOf },
        { kind: 'income-change', share: '-0.3', from: addDays(input.asOf, 50) },
        ...ids.map((debt): WhatIf => ({ kind: 'prepayment', debt, amount: fen(5_000) })),
        {
          kind: 'negotiation',
          agreed: ids
            .slice(0, 1)
            .map((debt) => ({ debt, months: 5, instalment: fen(100), interest: 'kept' })),
        },
        { kind: 'consolidation', debts: ids.slice(0, 2), loan },
      ];
      const copy = structuredClone(input);
      suppose(input, all);
      feesOf(input, all);
      expect(input).toEqual(copy);
    };
    fc.assert(fc.property(anyCase, check), { numRuns: 60, seed: 20_261_205 });
  });
});
