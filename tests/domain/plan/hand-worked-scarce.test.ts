import { describe, expect, test } from 'vitest';
import { planCase } from '../../../src/domain/plan/plan.ts';
import {
  caseWith,
  informal,
  monthOf,
  monthly,
  once,
  paid,
  posted,
  revolving,
  short,
  simple,
} from '../../support/case-builder.ts';

const bill = (id: string, amount: number, on: string) => ({ id, name: id, amount, on });
const restriction = { since: '2026-10-20', platform: 'alipay', causes: [] };
const arrears = (principal: number) => ({ principal, interest: 0, fees: 0, since: '2026-11-11' });

describe('money that does not reach for everything due', () => {
  test('goes to essentials, secured debt, the restricted platform, debts on the credit report, the rest', () => {
    const on = { balance: 30_000, dueDate: '2026-12-10' };
    const debts = [
      informal('rest', on),
      informal('reported', { ...on, onCreditReport: true }),
      informal('platform', { ...on, platform: 'alipay' }),
      informal('home', { ...on, product: 'mortgage' }),
    ];
    const plan = (cash: number) =>
      planCase(
        caseWith({
          cash: { onHand: cash },
          restriction,
          expenses: [bill('food', 30_000, '2026-12-10')],
          debts,
        }),
      );
    // 1,000.00 = 300 food, 300 home, 300 platform, 100 reported
    expect(paid(plan(100_000))).toEqual([
      ['2026-12-10', 'home', 'required', 30_000],
      ['2026-12-10', 'platform', 'required', 30_000],
      ['2026-12-10', 'reported', 'required', 10_000],
    ]);
    expect(plan(100_000).cash.filter((row) => row.kind === 'expense')).toMatchObject([
      { ref: 'food', amount: -30_000 },
    ]);
    expect(short(plan(100_000)).sort()).toEqual([
      ['2026-12-10', 'debt', 'reported', 20_000],
      ['2026-12-10', 'debt', 'rest', 30_000],
    ]);
    expect(plan(100_000).summary).toMatchObject({ feasible: false, debtFreeOn: null, missed: 2 });
    expect(paid(plan(45_000)).map((row) => row.slice(1))).toEqual([['home', 'required', 15_000]]);
    expect(paid(plan(150_000)).map((row) => row[1])).toEqual(['home', 'platform', 'reported', 'rest']);
    expect(plan(150_000).summary).toMatchObject({ feasible: true, debtFreeOn: '2026-12-10', missed: 0 });
  });

  test('goes to the dearest first inside a class', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 25_500 },
        debts: [
          simple('cheap', {
            balance: 20_000,
            rate: { annual: '0.06' },
            minimum: { amount: 20_100 },
            onCreditReport: true,
          }),
          simple('dear', {
            balance: 20_000,
            rate: { annual: '0.24' },
            minimum: { amount: 20_400 },
            onCreditReport: true,
          }),
        ],
      }),
    );
    // A month at 2 % and at 0.5 %: 20,400 and 20,100 are due.
    expect(paid(plan)).toEqual([
      ['2026-12-10', 'dear', 'required', 20_400],
      ['2026-12-10', 'cheap', 'required', 5_100],
    ]);
    expect(short(plan)).toEqual([['2026-12-10', 'debt', 'cheap', 15_000]]);
  });

  test('goes to overdue and due alike: what is overdue on the home comes before what is due to a friend', () => {
    const plan = planCase(
      caseWith({
        incomes: [once('wage', 20_000, '2026-12-10')],
        debts: [
          informal('friend', { balance: 30_000, dueDate: '2026-12-10' }),
          informal('home', { balance: 30_000, product: 'mortgage', overdue: arrears(30_000) }),
        ],
      }),
    );
    expect(paid(plan)).toEqual([['2026-12-10', 'home', 'overdue', 20_000]]);
    expect(short(plan)).toEqual([['2026-12-10', 'debt', 'friend', 30_000]]);
  });

  test('is held back for a dearer class or an essential that comes before the next income', () => {
    const friend = informal('friend', { balance: 30_000, dueDate: '2026-12-05' });
    const home = informal('home', { balance: 30_000, dueDate: '2026-12-10', product: 'car_loan' });
    const late = planCase(caseWith({ cash: { onHand: 40_000 }, debts: [friend, home] }));
    expect(paid(late)).toEqual([
      ['2026-12-05', 'friend', 'required', 10_000],
      ['2026-12-10', 'home', 'required', 30_000],
    ]);
    const essential = planCase(
      caseWith({ cash: { onHand: 40_000 }, expenses: [bill('food', 30_000, '2026-12-08')], debts: [friend] }),
    );
    expect(paid(essential)).toEqual([['2026-12-05', 'friend', 'required', 10_000]]);
    expect(short(essential)).toEqual([['2026-12-05', 'debt', 'friend', 20_000]]);
  });

  test('is not held back when an income comes in time', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 40_000 },
        incomes: [once('wage', 20_000, '2026-12-10')],
        debts: [
          informal('friend', { balance: 30_000, dueDate: '2026-12-05' }),
          informal('home', { balance: 30_000, dueDate: '2026-12-10', product: 'car_loan' }),
        ],
      }),
    );
    expect(paid(plan).map((row) => [row[1], row[2], row[3]])).toEqual([
      ['friend', 'required', 30_000],
      ['home', 'required', 30_000],
    ]);
    expect(plan.summary).toMatchObject({ feasible: true, debtFreeOn: '2026-12-10' });
  });

  test('an expense is paid as far as there is money, and cash never falls below nothing', () => {
    const rent = {
      id: 'rent',
      name: '房租',
      amount: 30_000,
      every: { unit: 'month', day: 1 },
      until: '2027-01-31',
    } as const;
    const plan = planCase(
      caseWith({
        cash: { onHand: 10_000 },
        expenses: [rent],
        debts: [informal('friend', { balance: 5_000 })],
      }),
    );
    expect(short(plan).slice(0, 2)).toEqual([
      ['2026-12-01', 'expense', 'rent', 20_000],
      ['2027-01-01', 'expense', 'rent', 30_000],
    ]);
    expect(plan.cash.slice(0, 2)).toMatchObject([
      { kind: 'opening', after: 10_000 },
      { kind: 'expense', amount: -10_000, after: 0 },
    ]);
    expect(plan.payments).toEqual([]);
    expect(plan.summary).toMatchObject({ feasible: false, missed: 2, spendable: 0 });
  });
});

describe('what is overdue', () => {
  const incomes = [once('a', 20_000, '2026-12-05'), once('b', 30_000, '2027-01-05')];
  const other = simple('other', {
    balance: 20_000,
    overdue: arrears(20_000),
    penaltyRate: { daily: '0.001' },
  });
  const huabei = revolving('huabei', {
    balance: 20_000,
    platform: 'alipay',
    overdue: arrears(20_000),
    penaltyRate: { daily: '0' },
  });

  test('is cleared on the restricted platform first, though another is dearer', () => {
    const plan = planCase(caseWith({ incomes, restriction, debts: [other, huabei] }));
    // Penalty 24 Nov-5 Jan: 20,000 x 0.001 x 43 days = 860, of which 17 days, 340, are posted on the due day 10 Dec.
    expect(paid(plan)).toEqual([
      ['2026-12-05', 'huabei', 'overdue', 20_000],
      ['2027-01-05', 'other', 'overdue', 20_860],
    ]);
    expect(plan.summary).toMatchObject({
      platformOverdueClearedOn: '2026-12-05',
      overdueClearedOn: '2027-01-05',
      feasible: true,
      totalInterest: 860,
    });
    expect(monthOf(plan, '2026-12')).toMatchObject({ overdue: 20_340, paid: 20_000, required: 0 });
  });

  test('is cleared by the dearest penalty without a restriction', () => {
    const plan = planCase(caseWith({ incomes, debts: [other, huabei] }));
    // 5 Dec: 20,000 x 0.001 x 12 days = 240, so 19,760 of principal; on 240 left 1.2 by the due day 10 Dec, then 6.24.
    expect(paid(plan)).toEqual([
      ['2026-12-05', 'other', 'overdue', 20_000],
      ['2027-01-05', 'other', 'overdue', 247],
      ['2027-01-05', 'huabei', 'overdue', 20_000],
    ]);
    expect(posted(plan)).toEqual([
      ['2026-12-05', 'penalty', 240],
      ['2026-12-10', 'penalty', 1],
      ['2027-01-05', 'penalty', 6],
    ]);
    expect(plan.summary.platformOverdueClearedOn).toBeNull();
  });

  test('ties go to the smaller balance, then to the id', () => {
    const debt = (id: string, balance: number) => simple(id, { balance, overdue: arrears(balance) });
    const order = (debts: ReturnType<typeof debt>[]) =>
      planCase(caseWith({ incomes: [once('a', 100_000, '2026-12-05')], debts })).payments.map(
        (payment) => payment.debt,
      );
    expect(order([debt('a', 30_000), debt('b', 20_000)])).toEqual(['b', 'a']);
    expect(order([debt('b', 20_000), debt('a', 20_000)])).toEqual(['a', 'b']);
  });

  test('comes before the strategy: a loan at any rate waits until nothing is overdue', () => {
    const plan = planCase(
      caseWith({
        incomes: [once('a', 15_000, '2026-12-05'), once('b', 15_000, '2026-12-15')],
        debts: [
          informal('friend', { balance: 10_000 }),
          simple('late', { balance: 20_000, overdue: arrears(20_000) }),
        ],
        plan: { strategy: 'snowball' },
      }),
    );
    expect(paid(plan)).toEqual([
      ['2026-12-05', 'late', 'overdue', 15_000],
      ['2026-12-15', 'late', 'overdue', 5_000],
      ['2026-12-15', 'friend', 'extra', 10_000],
    ]);
    expect(plan.summary).toMatchObject({ overdueClearedOn: '2026-12-15', debtFreeOn: '2026-12-15' });
  });

  test('never takes the money of a required payment', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 30_000 },
        incomes: [once('b', 15_000, '2026-12-15')],
        debts: [
          informal('friend', { balance: 25_000, dueDate: '2026-12-10' }),
          simple('late', { balance: 20_000, overdue: arrears(20_000) }),
        ],
      }),
    );
    expect(paid(plan)).toEqual([
      ['2026-11-23', 'late', 'overdue', 5_000],
      ['2026-12-10', 'friend', 'required', 25_000],
      ['2026-12-15', 'late', 'overdue', 15_000],
    ]);
    expect(plan.summary.feasible).toBe(true);
  });
});

test('a salary in time for each month keeps a plan that fits free of shortfalls', () => {
  const plan = planCase(
    caseWith({
      incomes: [monthly('wage', 10_000, 9)],
      debts: [simple('store', { balance: 30_000, minimum: { amount: 10_000 } })],
    }),
  );
  expect(paid(plan).map((row) => row[0])).toEqual(['2026-12-10', '2027-01-10', '2027-02-10']);
  expect(plan.summary).toMatchObject({
    feasible: true,
    missed: 0,
    debtFreeOn: '2027-02-10',
    overdueClearedOn: '2026-11-23',
  });
});
