import { describe, expect, test } from 'vitest';
import { planCase } from '../../../src/domain/plan/plan.ts';
import {
  caseWith,
  feeInstalment,
  instalment,
  monthOf,
  monthly,
  once,
  paid,
  posted,
  revolving,
  short,
  simple,
  split,
} from '../../support/case-builder.ts';

/** 1,000 due on 10 July with 500 in hand; `rest` comes in later. */
const halfPaid = (on: string, parts: object = {}) =>
  planCase(
    caseWith({
      asOf: '2026-07-09',
      cash: { onHand: 50_000 },
      incomes: [once('rest', 100_000, on)],
      debts: [
        revolving('huabei', {
          balance: 100_000,
          statement: { statementDay: 1, dueDay: 10, billed: 100_000, minimumDue: 100_000 },
          penaltyRate: { daily: '0.0005' },
          ...parts,
        }),
      ],
    }),
  );

/** Arrears on 10 July, and one income later. */
const inArrears = (
  overdue: { principal: number; interest: number; fees: number },
  incomes: ReturnType<typeof once>[],
  parts: object = {},
) =>
  planCase(
    caseWith({
      asOf: '2026-07-10',
      incomes,
      debts: [
        revolving('huabei', {
          balance: overdue.principal,
          overdue: { ...overdue, since: '2026-06-11' },
          penaltyRate: { daily: '0.0005' },
          ...parts,
        }),
      ],
    }),
  );

describe('penalty', () => {
  test('1,000 due on 10 July, 500 paid, the rest on 15 July: 1.25', () => {
    const plan = halfPaid('2026-07-15');
    // 50,000 x 0.0005 x 5 days (11-15 July)
    expect(posted(plan)).toEqual([['2026-07-15', 'penalty', 125]]);
    expect(paid(plan)).toEqual([
      ['2026-07-10', 'huabei', 'required', 50_000],
      ['2026-07-15', 'huabei', 'overdue', 50_125],
    ]);
    expect(short(plan)).toEqual([['2026-07-10', 'debt', 'huabei', 50_000]]);
    expect(plan.summary).toMatchObject({
      feasible: false,
      missed: 1,
      overdueClearedOn: '2026-07-15',
      debtFreeOn: null,
    });
  });

  test.each([
    ['2026-07-11', 45],
    ['2026-07-13', 135],
    ['2026-08-10', 1_395],
  ])('900 left bears 0.45 a day: paid on %s it is %d', (on, penalty) => {
    expect(posted(inArrears({ principal: 90_000, interest: 0, fees: 0 }, [once('i', 200_000, on)]))).toEqual([
      [on, 'penalty', penalty],
    ]);
  });

  test('it is simple and never on interest or fees; money goes to fees, then interest, then principal', () => {
    const plan = inArrears({ principal: 90_000, interest: 5_000, fees: 2_000 }, [
      once('a', 10_000, '2026-07-11'),
      once('b', 200_000, '2026-07-21'),
    ]);
    // 11 July: 90,000 x 0.0005 = 45; 10,000 = 2,000 + 5,045 + 2,955.  21 July: 87,045 x 0.0005 x 10 = 435.225.
    expect(split(plan)).toEqual([
      ['2026-07-11', 2_000, 5_045, 2_955, 87_045],
      ['2026-07-21', 0, 435, 87_045, 0],
    ]);
    expect(plan.summary).toMatchObject({
      overdueClearedOn: '2026-07-21',
      feasible: true,
      debtFreeOn: '2026-07-21',
      totalInterest: 5_480,
      totalFees: 2_000,
    });
  });

  test('without a penalty rate the debt bears its own, by the day', () => {
    const plan = planCase(
      caseWith({
        asOf: '2026-07-10',
        incomes: [once('i', 200_000, '2026-08-09')],
        debts: [
          simple('store', {
            balance: 100_000,
            rate: { annual: '0.12' },
            overdue: { principal: 100_000, interest: 0, fees: 0, since: '2026-06-11' },
          }),
        ],
      }),
    );
    // 100,000 x 0.12 / 365 x 30 days = 986.30
    expect(posted(plan)).toEqual([['2026-08-09', 'penalty', 986]]);
  });

  test('overdue principal bears the penalty instead of the ordinary interest', () => {
    const plan = planCase(
      caseWith({
        incomes: [once('i', 1_000_000, '2026-12-20')],
        debts: [
          instalment('loan', {
            balance: 200_000,
            method: 'interest-only',
            remainingPeriods: 1,
            penaltyRate: { daily: '0.0006' },
            overdue: { principal: 80_000, interest: 0, fees: 0, since: '2026-11-21' },
          }),
        ],
      }),
    );
    // Interest: 120,000 x 0.12 / 12 = 1,200.  Penalty, 24 Nov-20 Dec: 80,000 x 0.0006 x 27 days = 1,296.
    expect(plan.postings.map(({ date, kind, amount }) => `${date} ${kind} ${amount}`).sort()).toEqual([
      '2026-12-20 interest 1200',
      '2026-12-20 penalty 1296',
    ]);
    expect(plan.summary.totalPaid).toBe(202_496);
  });

  test('arrears of interest and fees alone still are overdue', () => {
    const plan = inArrears({ principal: 0, interest: 300, fees: 20 }, [once('i', 1_000, '2026-07-15')]);
    expect(plan.postings).toEqual([]);
    expect(paid(plan)).toEqual([['2026-07-15', 'huabei', 'overdue', 320]]);
    expect(plan.summary.overdueClearedOn).toBe('2026-07-15');
  });
});

describe('what a due date required and did not get', () => {
  test('is overdue the day after it', () => {
    expect(posted(halfPaid('2026-07-11'))).toEqual([['2026-07-11', 'penalty', 25]]);
    expect(monthOf(halfPaid('2026-08-05'), '2026-07').overdue).toBe(50_000);
  });

  test('is overdue only after the days of grace, and free until then', () => {
    // 10 July + 3 days of grace: overdue from 14 July.
    expect(posted(halfPaid('2026-07-15', { graceDays: 3 }))).toEqual([['2026-07-15', 'penalty', 50]]);
    const inTime = halfPaid('2026-07-13', { graceDays: 3 });
    expect(inTime.postings).toEqual([]);
    expect(inTime.summary.overdueClearedOn).toBe('2026-07-09');
    expect(paid(inTime).map((row) => [row[0], row[3]])).toEqual([
      ['2026-07-10', 50_000],
      ['2026-07-13', 50_000],
    ]);
  });

  test.each([
    // 5 % of the 50,000 that were missed is 2,500.
    [{ share: '0.05', floor: 1_000, cap: 50_000 }, 2_500],
    [{ share: '0.05', floor: 3_000, cap: 50_000 }, 3_000],
    [{ share: '0.05', floor: 1_000, cap: 2_000 }, 2_000],
    [{ share: '0.05', floor: 0 }, 2_500],
  ])('bears a late fee %o of %d that day, which bears no penalty itself', (lateFee, fee) => {
    const plan = halfPaid('2026-07-15', { lateFee });
    expect(posted(plan)).toEqual([
      ['2026-07-11', 'late-fee', fee],
      ['2026-07-15', 'penalty', 125],
    ]);
    expect(split(plan)[1]).toEqual(['2026-07-15', fee, 125, 50_000, 0]);
  });

  test('a late fee is charged after the days of grace, and not at all when paid within them', () => {
    const lateFee = { share: '0.05', floor: 0 };
    expect(posted(halfPaid('2026-07-15', { lateFee, graceDays: 3 }))[0]).toEqual([
      '2026-07-14',
      'late-fee',
      2_500,
    ]);
    expect(halfPaid('2026-07-13', { lateFee, graceDays: 3 }).postings).toEqual([]);
  });

  test('keeps its interest beside its principal: a card that misses its minimum', () => {
    const plan = planCase(
      caseWith({
        incomes: [monthly('wage', 30_000, 1)],
        debts: [
          revolving('card', {
            balance: 100_000,
            accrues: 'daily',
            statement: { statementDay: 5, dueDay: 25, billed: 100_000 },
            penaltyRate: { daily: '0.0005' },
            lateFee: { share: '0.05', floor: 1_000, cap: 50_000 },
          }),
        ],
      }),
    );
    // 25 Nov: interest 100, minimum 10,000 + 100, all missed; 5 % of 10,100 is 505, so the floor 1,000 on 26 Nov.
    // 1 Dec: penalty 10,000 x 0.0005 x 6 days = 30; paid 1,000 + 130 + 10,000.
    expect(short(plan)[0]).toEqual(['2026-11-25', 'debt', 'card', 10_100]);
    expect(posted(plan).filter((row) => row[0] <= '2026-12-01' && row[1] !== 'interest')).toEqual([
      ['2026-11-26', 'late-fee', 1_000],
      ['2026-12-01', 'penalty', 30],
    ]);
    expect(split(plan)[0]).toEqual(['2026-12-01', 1_000, 130, 10_000, 90_000]);
    expect(monthOf(plan, '2026-11').overdue).toBe(11_100);
  });
});

test('an instalment loan in arrears: penalty on the overdue principal, interest on the rest, fees and interest before principal', () => {
  const plan = planCase(
    caseWith({
      incomes: [monthly('wage', 104_000, 20)],
      debts: [
        instalment('loan', {
          balance: 350_000,
          remainingPeriods: 3,
          penaltyRate: { daily: '0.0006' },
          overdue: { principal: 50_000, interest: 1_000, fees: 200, since: '2026-11-21' },
        }),
      ],
    }),
  );
  // 20 Dec: penalty 50,000 x 0.0006 x 27 days = 810; instalment 102,007 = 3,000 + 99,007 of the 300,000 that are not overdue.
  // 102,007 goes to 200, 1,000 + 810 + 3,000 and 96,997 of principal; the other 1,993 to principal too: 50,017 stays overdue.
  // 20 Jan: penalty 50,017 x 0.0006 x 31 = 930.3; interest 200,993 x 0.01 = 2,009.93.
  expect(posted(plan).slice(0, 4)).toEqual([
    ['2026-12-20', 'penalty', 810],
    ['2026-12-20', 'interest', 3_000],
    ['2027-01-20', 'penalty', 930],
    ['2027-01-20', 'interest', 2_010],
  ]);
  expect(split(plan).slice(0, 3)).toEqual([
    ['2026-12-20', 200, 4_810, 96_997, 253_003],
    ['2026-12-20', 0, 0, 1_993, 251_010],
    ['2027-01-20', 0, 2_940, 99_067, 151_943],
  ]);
  expect(plan.months.slice(0, 2).map((month) => month.overdue)).toEqual([51_200, 50_017]);
});

test('a missed instalment keeps its interest and principal, and the next one takes its course', () => {
  const plan = planCase(
    caseWith({
      incomes: [once('gift', 400_000, '2027-01-20')],
      debts: [
        instalment('loan', { balance: 300_000, remainingPeriods: 3, penaltyRate: { daily: '0.0006' } }),
      ],
    }),
  );
  // 20 Dec: 3,000 + 99,007 missed.  20 Jan: penalty 99,007 x 0.0006 x 31 days = 1,841.53; interest 200,993 x 0.01 = 2,009.93.
  // Required 102,007: interest 3,000 + 1,842 + 2,010 and 95,155; overdue is left 102,007 + 1,842 = 103,849; extra 200,993 - 99,997.
  expect(posted(plan)).toEqual([
    ['2026-12-20', 'interest', 3_000],
    ['2027-01-20', 'penalty', 1_842],
    ['2027-01-20', 'interest', 2_010],
  ]);
  expect(split(plan)).toEqual([
    ['2027-01-20', 0, 6_852, 95_155, 204_845],
    ['2027-01-20', 0, 0, 103_849, 100_996],
    ['2027-01-20', 0, 0, 100_996, 0],
  ]);
});

test('a missed period of a fee instalment bears penalty on its principal, none on its fee', () => {
  const debt = feeInstalment('split', {
    balance: 120_000,
    originalPrincipal: 120_000,
    periods: 12,
    totalFeeRate: '0.072',
    penaltyRate: { daily: '0.0005' },
  });
  const plan = planCase(caseWith({ incomes: [once('gift', 400_000, '2027-01-05')], debts: [debt] }));
  // 11 Dec-5 Jan: 10,000 x 0.0005 x 26 days = 130; paid 720 + 130 + 10,000.  10 Jan: the next period, then the other 100,000.
  expect(posted(plan)).toEqual([
    ['2026-12-10', 'fee', 720],
    ['2027-01-05', 'penalty', 130],
    ['2027-01-10', 'fee', 720],
  ]);
  expect(split(plan)).toEqual([
    ['2027-01-05', 720, 130, 10_000, 110_000],
    ['2027-01-10', 720, 0, 10_000, 100_000],
    ['2027-01-10', 0, 0, 100_000, 0],
  ]);
});

test('a required payment that is paid in part with older arrears leaves the arrears larger by what was missed, late fee on that alone', () => {
  const plan = planCase(
    caseWith({
      incomes: [monthly('wage', 15_000, 10)],
      debts: [
        simple('store', {
          balance: 100_000,
          minimum: { amount: 20_000 },
          lateFee: { share: '0.05', floor: 0 },
          overdue: { principal: 20_000, interest: 0, fees: 0, since: '2026-11-11' },
        }),
      ],
    }),
  );
  // 20,000 + 20,000 due - 15,000 paid + 5 % of the 5,000 missed
  expect(posted(plan)[0]).toEqual(['2026-12-11', 'late-fee', 250]);
  expect(short(plan)[0]).toEqual(['2026-12-10', 'debt', 'store', 5_000]);
  expect(monthOf(plan, '2026-12').overdue).toBe(25_250);
});

describe('a required payment while the debt is overdue', () => {
  const plan = planCase(
    caseWith({
      incomes: [monthly('wage', 20_000, 10)],
      debts: [
        simple('store', {
          balance: 200_000,
          minimum: { amount: 20_000 },
          penaltyRate: { daily: '0' },
          overdue: { principal: 50_000, interest: 0, fees: 0, since: '2026-11-11' },
        }),
      ],
    }),
  );

  test('pays the oldest part and leaves as much of what is due today: the overdue total stays', () => {
    expect(plan.payments.slice(0, 7).map((payment) => payment.kind)).toEqual(new Array(7).fill('required'));
    for (const month of ['2026-12', '2027-01', '2027-06'])
      expect(monthOf(plan, month)).toMatchObject({ required: 20_000, paid: 20_000, overdue: 50_000 });
    expect(plan.summary.feasible).toBe(true);
  });

  test('only money beyond what is due lowers it', () => {
    // 150,000 is not overdue: 7 x 20,000, then 10,000 in July with 10,000 for the arrears, and 2 x 20,000 more.
    expect(paid(plan).slice(7)).toEqual([
      ['2027-07-10', 'store', 'required', 10_000],
      ['2027-07-10', 'store', 'overdue', 10_000],
      ['2027-08-10', 'store', 'overdue', 20_000],
      ['2027-09-10', 'store', 'overdue', 20_000],
    ]);
    expect(monthOf(plan, '2027-07').overdue).toBe(40_000);
    expect(plan.summary.overdueClearedOn).toBe('2027-09-10');
    expect(plan.summary.debtFreeOn).toBe('2027-09-10');
  });
});
