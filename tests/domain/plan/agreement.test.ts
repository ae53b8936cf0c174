import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case, Debt } from '../../../src/domain/case/case.ts';
import { addDays } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import {
  cashReplays,
  isDeterministic,
  nothingIsLost,
  paymentsAddUp,
  requiredIsMet,
} from '../../support/identities.ts';
import {
  type PlainDebt,
  caseWith,
  feeInstalment,
  instalment,
  monthOf,
  monthly,
  once,
  paid,
  posted,
  revolving,
  scheduleOf,
  short,
  simple,
  split,
} from '../../support/case-builder.ts';

const since = '2026-11-23';
const dates = ['2026-12-15', '2027-01-15', '2027-02-15', '2027-03-15'];
const agreed = (interest: 'waived' | 'kept', amounts: number[], on = dates) => ({
  agreement: { since, interest, instalments: amounts.map((amount, i) => ({ date: on[i], amount })) },
});
const arrears = { principal: 20_000, interest: 300, fees: 100, since: '2026-11-11' };
/** 1,000.00 at 1 % a month, 200.00 of it overdue for a penalty of 0.05 % a day, 3.00 and 1.00 beside it; 500.00 a month by its own rule. */
const store = (parts: object): PlainDebt =>
  simple('store', {
    balance: 100_000,
    rate: { annual: '0.12' },
    penaltyRate: { daily: '0.0005' },
    minimum: { amount: 50_000 },
    overdue: arrears,
    ...parts,
  });

describe('a debt under an agreement that is kept', () => {
  test('asks for the agreed sums and nothing else: fees, interest, principal; the last instalment takes the rest', () => {
    // 100,400 owed: 25,000 three times, then 25,400.
    const plan = scheduleOf(store(agreed('waived', [25_000, 25_000, 25_000, 25_000])));
    expect(split(plan)).toEqual([
      ['2026-12-15', 100, 300, 24_600, 75_400],
      ['2027-01-15', 0, 0, 25_000, 50_400],
      ['2027-02-15', 0, 0, 25_000, 25_400],
      ['2027-03-15', 0, 0, 25_400, 0],
    ]);
    expect(plan.postings).toEqual([]);
    expect(paid(plan).every((row) => row[2] === 'required')).toBe(true);
  });

  test('has nothing overdue, from today on', () => {
    const plan = scheduleOf(store(agreed('waived', [60_000, 40_400])));
    expect(plan.months.map((month) => [month.required, month.overdue])).toEqual([
      [0, 0],
      [60_000, 0],
      [40_400, 0],
    ]);
    expect(plan.summary).toMatchObject({ feasible: true, overdueClearedOn: since, debtFreeOn: '2027-01-15' });
  });

  test('never asks for more than is owed: a later instalment is not asked for at all', () => {
    const plan = scheduleOf(store(agreed('waived', [90_000, 90_000, 90_000])));
    expect(paid(plan)).toEqual([
      ['2026-12-15', 'store', 'required', 90_000],
      ['2027-01-15', 'store', 'required', 10_400],
    ]);
  });

  test('bears its own rate by the day on everything where interest is kept, and no penalty', () => {
    // 20 days x 0.05 % of 100,000 = 1,000.  30 days x 0.05 % of 51,000 = 765.
    const card = revolving('card', {
      balance: 100_000,
      accrues: 'daily',
      penaltyRate: { daily: '0.001' },
      overdue: { ...arrears, interest: 0, fees: 0 },
      ...agreed('kept', [50_000, 50_000], ['2026-12-13', '2027-01-12']),
    });
    expect(posted(scheduleOf(card))).toEqual([
      ['2026-12-13', 'interest', 1_000],
      ['2027-01-12', 'interest', 765],
    ]);
    expect(split(scheduleOf(card))).toEqual([
      ['2026-12-13', 0, 1_000, 49_000, 51_000],
      ['2027-01-12', 0, 765, 51_000, 0],
    ]);
  });

  test('has no statement and no minimum: what was not yet billed bears interest too', () => {
    const huabei = revolving('huabei', {
      balance: 100_000,
      statement: { statementDay: 1, dueDay: 10, billed: 30_000 },
      ...agreed('kept', [100_000], ['2026-12-03']),
    });
    expect(split(scheduleOf(huabei))).toEqual([['2026-12-03', 0, 500, 100_000, 0]]);
  });

  test('works for every kind: fees of a fee instalment are not charged', () => {
    const debts: PlainDebt[] = [
      instalment('loan', { balance: 60_000, remainingPeriods: 12, ...agreed('waived', [30_000, 30_000]) }),
      feeInstalment('split', {
        balance: 60_000,
        originalPrincipal: 60_000,
        periods: 12,
        totalFeeRate: '0.072',
        ...agreed('waived', [30_000, 30_000]),
      }),
    ];
    for (const debt of debts) {
      expect(split(scheduleOf(debt))).toEqual([
        ['2026-12-15', 0, 0, 30_000, 30_000],
        ['2027-01-15', 0, 0, 30_000, 0],
      ]);
    }
  });

  test('asks only for the instalments still ahead, and one that was settled early is not asked for again', () => {
    const begun = store({
      balance: 50_000,
      overdue: undefined,
      ...agreed('waived', [25_000, 25_000, 25_000], ['2026-11-15', '2026-12-15', '2027-01-15']),
    });
    expect(paid(scheduleOf(begun)).map((row) => [row[0], row[3]])).toEqual([
      ['2026-12-15', 25_000],
      ['2027-01-15', 25_000],
    ]);
    expect(paid(scheduleOf({ ...begun, settledUntil: '2026-12-15' })).map((row) => [row[0], row[3]])).toEqual(
      [['2027-01-15', 50_000]],
    );
  });

  test('takes extra money on its agreed days, and asks for less at its end', () => {
    const plan = planCase(
      caseWith({
        cash: { onHand: 40_000 },
        incomes: [monthly('wage', 25_000, 15)],
        debts: [
          store({
            balance: 100_000,
            overdue: undefined,
            ...agreed('waived', [25_000, 25_000, 25_000, 25_000]),
          }),
        ],
      }),
    );
    expect(paid(plan)).toEqual([
      ['2026-12-15', 'store', 'required', 25_000],
      ['2026-12-15', 'store', 'extra', 40_000],
      ['2027-01-15', 'store', 'required', 25_000],
      ['2027-02-15', 'store', 'required', 10_000],
    ]);
  });
});

describe('an agreement broken by a missed instalment', () => {
  const broken = (parts: object, onHand: number, gift: number) =>
    planCase(
      caseWith({
        cash: { onHand },
        incomes: [once('gift', gift, '2027-01-10')],
        debts: [store(parts)],
        plan: { strategy: 'minimums', horizonMonths: 4 },
      }),
    );

  test('leaves the arrears overdue again, and the own terms ask for their own minimum', () => {
    const plan = broken(
      { balance: 60_000, minimum: { amount: 10_000 }, ...agreed('waived', [15_000, 15_000, 15_000, 15_400]) },
      0,
      100_000,
    );
    expect(short(plan)[0]).toEqual(['2026-12-15', 'debt', 'store', 15_000]);
    // Overdue on 16 Dec: 100 + 300 + 20,000.  To 10 Jan 26 days x 0.05 % x 20,000 = 260 of penalty.
    // Interest of that period from 16 Dec on: 1 % of 40,000 x 26 / 31 = 335.
    expect(monthOf(plan, '2026-12').overdue).toBe(20_400);
    expect(posted(plan).slice(0, 2)).toEqual([
      ['2027-01-10', 'penalty', 260],
      ['2027-01-10', 'interest', 335],
    ]);
    expect(paid(plan).slice(0, 2)).toEqual([
      ['2027-01-10', 'store', 'required', 10_000],
      ['2027-01-10', 'store', 'overdue', 20_660],
    ]);
    // 40,000 - (10,000 - 335) = 30,335; February 303.35: 9,697 of principal.
    expect(split(plan)[2]).toEqual(['2027-02-10', 0, 303, 9_697, 20_638]);
    expect(plan.summary.overdueClearedOn).toBe('2027-01-10');
  });

  test('counts what was paid as agreed towards the oldest arrears', () => {
    // 15 Dec pays 100 + 300 + 9,600; 15 Jan misses 6,000: 20,000 - 9,600 = 10,400 is overdue.
    const plan = planCase(
      caseWith({
        cash: { onHand: 10_000 },
        debts: [store({ ...agreed('waived', [10_000, 6_000, 42_000, 42_400]) })],
        plan: { strategy: 'minimums', horizonMonths: 3 },
      }),
    );
    expect(monthOf(plan, '2026-12').overdue).toBe(0);
    expect(plan.postings.every((posting) => posting.date > '2027-01-15')).toBe(true);
    // By 31 Jan nothing else was due: the store's own date is the 10th.
    expect(monthOf(plan, '2027-01').overdue).toBe(10_400);
  });

  test('makes interest and fees of the arrears overdue again that the missed instalment did not hold', () => {
    const plan = broken({ ...agreed('waived', [250, 50_000, 50_150]) }, 0, 0);
    expect(monthOf(plan, '2026-12').overdue).toBe(20_400);
  });

  test('lets kept interest run on from the last agreed date, whenever the miss is noticed', () => {
    const interest = (graceDays: number) => {
      const card = revolving('card', {
        balance: 100_000,
        accrues: 'daily',
        graceDays,
        minimum: { share: '0', floor: 0 },
        statement: { statementDay: 1, dueDay: 20 },
        ...agreed('kept', [5_000, 50_000, 50_000], ['2026-12-03', '2026-12-31', '2027-01-31']),
      });
      return posted(planCase(caseWith({ debts: [card], plan: { strategy: 'minimums', horizonMonths: 1 } })));
    };
    // 3 Dec: 10 days of 100,000 = 500; 4,500 of principal is missed.  20 Dec: 17 days of 95,500 = 811.75.
    // Penalty at the debt's own rate from the day it is overdue: 17 days x 2.25 = 38.25, after five days of grace 12 = 27;
    // the five days' interest, 238.75, is charged when the agreement breaks, the other twelve, 573, on the own due date.
    expect(interest(0)).toEqual([
      ['2026-12-03', 'interest', 500],
      ['2026-12-20', 'penalty', 38],
      ['2026-12-20', 'interest', 812],
    ]);
    expect(interest(5)).toEqual([
      ['2026-12-03', 'interest', 500],
      ['2026-12-09', 'interest', 239],
      ['2026-12-20', 'penalty', 27],
      ['2026-12-20', 'interest', 573],
    ]);
  });

  test('charges kept interest of the days before the break once only', () => {
    // 15 Dec: 22 days x 12 % / 365 of 100,000 = 723.29, paid.  15 Jan: 31 days on 90,323... is posted and missed;
    // the own period to 10 Feb bears 26 of its 31 days.
    const plan = planCase(
      caseWith({
        cash: { onHand: 10_400 },
        incomes: [once('gift', 500_000, '2027-02-01')],
        debts: [store({ ...agreed('kept', [10_400, 20_000, 90_000]) })],
        plan: { strategy: 'minimums', horizonMonths: 3 },
      }),
    );
    const interest = posted(plan).filter((row) => row[1] === 'interest');
    // 10,400 = 100 + 300 + 723 + 9,277: 90,723.  31 days: 924.63.  20,000 missed = 925 + 19,075; 71,648 x 1 % x 26 / 31 = 600.92.
    expect(interest.slice(0, 3)).toEqual([
      ['2026-12-15', 'interest', 723],
      ['2027-01-15', 'interest', 925],
      ['2027-02-10', 'interest', 601],
    ]);
  });

  test('is not broken by a late payment within the grace days', () => {
    const plan = planCase(
      caseWith({
        incomes: [once('gift', 200_000, '2026-12-17')],
        debts: [store({ graceDays: 3, ...agreed('waived', [25_000, 25_000, 25_000, 25_400]) })],
        plan: { strategy: 'minimums' },
      }),
    );
    expect(paid(plan)[0]).toEqual(['2026-12-17', 'store', 'required', 25_000]);
    expect(paid(plan).map((row) => row[3])).toEqual([25_000, 25_000, 25_000, 25_400]);
    expect(plan.postings).toEqual([]);
    expect(plan.summary.overdueClearedOn).toBe(since);
  });

  test('leaves other agreements alone', () => {
    const friend = store({
      id: 'friend',
      name: 'friend',
      overdue: undefined,
      onCreditReport: true,
      ...agreed('waived', [10_000, 90_000], ['2026-12-15', '2027-03-15']),
    });
    const plan = planCase(
      caseWith({
        cash: { onHand: 10_000 },
        incomes: [once('gift', 500_000, '2027-02-01')],
        debts: [friend, store({ ...agreed('waived', [25_000, 75_400]) })],
        plan: { strategy: 'minimums' },
      }),
    );
    expect(paid(plan, 'friend')).toEqual([
      ['2026-12-15', 'friend', 'required', 10_000],
      ['2027-03-15', 'friend', 'required', 90_000],
    ]);
  });
});

describe('an agreement in a plan from a monthly budget', () => {
  const given = (monthlyBudget: number, amounts: number[], interest: 'kept' | 'waived' = 'waived') =>
    caseWith({
      debts: [store({ ...agreed(interest, amounts) })],
      plan: { strategy: 'minimums', monthlyBudget, horizonMonths: 6 },
    });

  test('falls on the first budget day that is not before its date', () => {
    expect(
      paid(planCase(given(60_000, [25_000, 25_000, 25_000, 25_000]))).map((row) => [row[0], row[3]]),
    ).toEqual([
      ['2027-01-01', 25_000],
      ['2027-02-01', 25_000],
      ['2027-03-01', 25_000],
      ['2027-04-01', 25_400],
    ]);
  });

  test('bears a whole month of interest where it is kept', () => {
    // 1 Jan: 1 % of 100,000 = 1,000: 60,000 = 100 + 1,300 + 58,600.  1 Feb: 414.
    expect(split(planCase(given(60_000, [60_000, 60_000], 'kept')))).toEqual([
      ['2027-01-01', 100, 1_300, 58_600, 41_400],
      ['2027-02-01', 0, 414, 41_400, 0],
    ]);
  });

  test('broken, brings the arrears and the own minimum back on the next budget day', () => {
    const plan = planCase(given(20_000, [60_000, 60_000]));
    // 1 Dec: 20,000 stay in cash.  1 Jan: 40,000 of 60,000; 20,000 is missed, and no arrears are left of the 20,400.
    expect(short(plan)[0]).toEqual(['2027-01-01', 'debt', 'store', 20_000]);
    expect(monthOf(plan, '2027-01').overdue).toBe(20_000);
    // 1 Feb: 1 % of 40,400 = 404 and one month's penalty at 0.0005 x 365 / 12 on 20,000 = 304.17; 20,000 of 50,000... is there.
    expect(posted(plan).slice(0, 2)).toEqual([
      ['2027-02-01', 'penalty', 304],
      ['2027-02-01', 'interest', 404],
    ]);
    expect(monthOf(plan, '2027-02').required).toBe(40_804);
  });
});

describe('on random cases in which every debt is under an agreement', () => {
  const underAgreement = (input: Case, terms: { count: number; interest: 'kept' | 'waived' }): Case => ({
    ...input,
    debts: input.debts.map((debt, i): Debt => ({
      ...debt,
      agreement: {
        since: input.asOf,
        interest: terms.interest,
        instalments: Array.from({ length: terms.count }, (_, n) => ({
          date: addDays(input.asOf, 5 + i + 30 * n),
          amount: fen(Math.floor(debt.balance / terms.count) + 1),
        })),
      },
    })),
  });
  const terms = fc.record({
    count: fc.integer({ min: 1, max: 9 }),
    interest: fc.constantFrom('kept' as const, 'waived' as const),
  });

  test('no fen is lost, kept or broken', () => {
    let broken = 0;
    const check = (drawn: Case, agreement: { count: number; interest: 'kept' | 'waived' }) => {
      const input = underAgreement(drawn, agreement);
      const plan = planCase(input, {
        strategy: drawn.plan.strategy === 'fastest-unlock' ? 'avalanche' : drawn.plan.strategy,
      });
      if (plan.shortfalls.some((gap) => gap.kind === 'debt')) broken += 1;
      nothingIsLost(input, plan);
      paymentsAddUp(input, plan);
      cashReplays(input, plan);
      requiredIsMet(input, plan);
    };
    fc.assert(fc.property(anyCase, terms, check), { numRuns: 60, seed: 20_261_201 });
    expect(broken).toBeGreaterThan(10);
  });

  test('while every instalment is paid nothing is ever overdue', () => {
    let keptOnes = 0;
    const check = (drawn: Case, agreement: { count: number; interest: 'kept' | 'waived' }) => {
      const input = underAgreement(drawn, agreement);
      const plan = planCase(input, { strategy: 'minimums' });
      if (plan.shortfalls.length > 0) return;
      keptOnes += 1;
      expect(plan.months.every((month) => month.overdue === 0)).toBe(true);
      expect(plan.payments.every((payment) => payment.kind === 'required')).toBe(true);
      isDeterministic({ ...input, plan: { ...input.plan, strategy: 'minimums' } }, plan);
    };
    fc.assert(fc.property(anyCase, terms, check), { numRuns: 60, seed: 20_261_202 });
    expect(keptOnes).toBeGreaterThan(10);
  });
});
