import { describe, expect, test } from 'vitest';
import { posted, revolving, scheduleOf, split } from '../../support/case-builder.ts';

describe('revolving, interest after the due date', () => {
  test('what is billed is free until it is due; what is carried bears from the next day; what is unbilled is billed on the statement day', () => {
    const debt = revolving('huabei', {
      balance: 100_000,
      statement: { statementDay: 1, dueDay: 10, billed: 60_000, carried: 20_000 },
    });
    const plan = scheduleOf(debt, '2026-11-05');
    // 10 Nov: carried 20,000 x 0.0005 x 5 days (6-10 Nov) = 50; minimum 10 % of 80,000 = 8,000.
    // 10 Dec: carried 72,000 (12,000 + 60,000) x 0.0005 x 30 days = 1,080; the unbilled 20,000 was billed on 1 Dec: 10 % of 92,000.
    // 10 Jan: 82,800 x 0.0005 x 31 = 1,283.4; 10 % = 8,280.  10 Feb: 74,520 x 0.0005 x 31 = 1,155.06; 7,452.
    expect(split(plan).slice(0, 4)).toEqual([
      ['2026-11-10', 0, 50, 8_000, 92_000],
      ['2026-12-10', 0, 1_080, 9_200, 82_800],
      ['2027-01-10', 0, 1_283, 8_280, 74_520],
      ['2027-02-10', 0, 1_155, 7_452, 67_068],
    ]);
    expect(posted(plan).slice(0, 3)).toEqual([
      ['2026-11-10', 'interest', 50],
      ['2026-12-10', 'interest', 1_080],
      ['2027-01-10', 'interest', 1_283],
    ]);
  });

  test('a bill paid in full on its due date costs nothing', () => {
    const debt = revolving('huabei', {
      balance: 60_000,
      statement: { statementDay: 1, dueDay: 10, billed: 60_000 },
      minimum: { share: '1', floor: 0 },
    });
    const plan = scheduleOf(debt, '2026-11-05');
    expect(split(plan)).toEqual([['2026-11-10', 0, 0, 60_000, 0]]);
    expect(plan.postings).toEqual([]);
    expect(plan.summary.debtFreeOn).toBe('2026-11-10');
  });

  test('on the due date itself nothing is due any more: the first due date is the next one', () => {
    const debt = revolving('huabei', {
      balance: 60_000,
      statement: { statementDay: 1, dueDay: 10, billed: 0, carried: 60_000 },
    });
    // 11 Nov to 10 Dec is 30 days: 60,000 x 0.0005 x 30 = 900.
    expect(split(scheduleOf(debt, '2026-11-10'))[0]).toEqual(['2026-12-10', 0, 900, 6_000, 54_000]);
  });

  test.each([
    // Due after the statement in the same month: 25 Nov precedes the statement of 5 Dec, which is due on 25 Dec.
    [{ statementDay: 5, dueDay: 25 }, '2026-11-23', '2026-12-25'],
    // Due before the statement day: the statement of 20 Nov is due on 9 Dec, the one of 20 Dec on 9 Jan.
    [{ statementDay: 20, dueDay: 9 }, '2026-11-15', '2026-12-09'],
    [{ statementDay: 20, dueDay: 9 }, '2026-11-25', '2027-01-09'],
    // Due on the statement day: the statement of 10 Nov is due on 10 Dec.
    [{ statementDay: 10, dueDay: 10 }, '2026-11-05', '2026-12-10'],
  ])(
    'what is unbilled is first asked for by the statement after it: %o from %s on %s',
    (statement, asOf, first) => {
      const plan = scheduleOf(revolving('card', { balance: 50_000, statement }), asOf);
      expect(split(plan)[0]).toEqual([first, 0, 0, 5_000, 45_000]);
    },
  );

  test('February has 28 days, or 29 in a leap year', () => {
    const statement = { statementDay: 1, dueDay: 10, carried: 100_000 };
    // 11 Feb to 10 Mar: 28 days in 2027 (1,400), 29 in 2028 (1,450).
    expect(posted(scheduleOf(revolving('a', { balance: 100_000, statement }), '2027-02-10'))[0]).toEqual([
      '2027-03-10',
      'interest',
      1_400,
    ]);
    expect(posted(scheduleOf(revolving('a', { balance: 100_000, statement }), '2028-02-10'))[0]).toEqual([
      '2028-03-10',
      'interest',
      1_450,
    ]);
  });
});

describe('revolving, interest by the day', () => {
  const card = (parts: object) =>
    revolving('card', {
      balance: 950_000,
      accrues: 'daily',
      statement: { statementDay: 5, dueDay: 25, billed: 950_000 },
      minimum: { share: '0.1', floor: 10_000 },
      ...parts,
    });

  test('all principal bears from the day after asOf, and each due date posts it', () => {
    // 25 Nov: 950,000 x 0.0005 x 2 = 950.  25 Dec: 855,000 x 0.0005 x 30 = 12,825.  25 Jan: 769,500 x 0.0005 x 31 = 11,927.25.
    expect(split(scheduleOf(card({}))).slice(0, 3)).toEqual([
      ['2026-11-25', 0, 950, 95_000, 855_000],
      ['2026-12-25', 0, 12_825, 85_500, 769_500],
      ['2027-01-25', 0, 11_927, 76_950, 692_550],
    ]);
  });

  test('what is not billed yet bears too, but asks for no minimum', () => {
    const plan = scheduleOf(
      card({
        balance: 200_000,
        statement: { statementDay: 5, dueDay: 25, billed: 100_000 },
        minimum: { share: '0.1', floor: 0 },
      }),
    );
    // 25 Nov: 200,000 x 0.0005 x 2 = 200, minimum 10 % of 100,000.  25 Dec: 190,000 x 0.0005 x 30 = 2,850, 10 % of 190,000.
    expect(split(plan).slice(0, 2)).toEqual([
      ['2026-11-25', 0, 200, 10_000, 190_000],
      ['2026-12-25', 0, 2_850, 19_000, 171_000],
    ]);
  });

  test('the minimum is the floor where the share is less, and never more than is owed', () => {
    const plan = scheduleOf(
      card({ balance: 25_000, statement: { statementDay: 5, dueDay: 25, billed: 25_000 } }),
    );
    // 25,000 x 0.0005 x 2 = 25.  15,000 x 0.0005 x 30 = 225.  5,000 x 0.0005 x 31 = 77.5, half-up 78; only 5,000 is left.
    expect(split(plan)).toEqual([
      ['2026-11-25', 0, 25, 10_000, 15_000],
      ['2026-12-25', 0, 225, 10_000, 5_000],
      ['2027-01-25', 0, 78, 5_000, 0],
    ]);
  });

  test('the share is rounded half-up: 10 % of 100,005 is 10,001', () => {
    const plan = scheduleOf(
      card({
        balance: 100_005,
        statement: { statementDay: 5, dueDay: 25, billed: 100_005 },
        rate: { daily: '0' },
        minimum: { share: '0.1', floor: 0 },
      }),
    );
    expect(split(plan)[0]).toEqual(['2026-11-25', 0, 0, 10_001, 90_004]);
  });

  test('the minimum that the lender shows holds once, interest included', () => {
    const plan = scheduleOf(
      card({
        balance: 100_000,
        statement: { statementDay: 5, dueDay: 25, billed: 100_000, minimumDue: 3_000 },
        minimum: { share: '0.1', floor: 0 },
      }),
    );
    // 25 Nov: interest 100, so 2,900 principal.  25 Dec: 97,100 x 0.0005 x 30 = 1,456.5, half-up 1,457; 10 % of 97,100.
    expect(split(plan).slice(0, 2)).toEqual([
      ['2026-11-25', 0, 100, 2_900, 97_100],
      ['2026-12-25', 0, 1_457, 9_710, 87_390],
    ]);
  });

  test('charged interest and fees are part of the next required payment', () => {
    const plan = scheduleOf(
      card({
        balance: 100_000,
        statement: { statementDay: 5, dueDay: 25, billed: 100_000 },
        charged: { interest: 40, fees: 700 },
        minimum: { share: '0.1', floor: 0 },
      }),
    );
    expect(split(plan)[0]).toEqual(['2026-11-25', 700, 140, 10_000, 90_000]);
  });

  test.each([
    // 100,000 over 30 days (26 Nov to 25 Dec).
    ['monthly 1.5 %: x 12 / 365 a day', { monthly: '0.015' }, 1_479], // 100,000 x 0.18 x 30 / 365 = 1,479.45
    ['annual 18 % over 365 days', { annual: '0.18', dayCount: 365 as const }, 1_479],
    ['annual 18 % over 360 days', { annual: '0.18', dayCount: 360 as const }, 1_500],
  ])('%s', (_name, rate, interest) => {
    const plan = scheduleOf(
      card({ balance: 100_000, rate, statement: { statementDay: 5, dueDay: 25, carried: 100_000 } }),
      '2026-11-25',
    );
    expect(posted(plan)[0]).toEqual(['2026-12-25', 'interest', interest]);
  });

  test('a promotion that ends within the period counts each day at its own rate, rounded once', () => {
    const rateFrom = [{ date: '2026-12-11', rate: { daily: '0.0005' } }];
    const plan = scheduleOf(
      card({
        balance: 100_001,
        rate: { daily: '0.0001' },
        rateFrom,
        statement: { statementDay: 5, dueDay: 25, carried: 100_001 },
      }),
      '2026-11-25',
    );
    // 26 Nov to 10 Dec 15 days at 0.0001: 150.0015; 11 to 25 Dec 15 days at 0.0005: 750.0075; together 900.009.
    expect(posted(plan)[0]).toEqual(['2026-12-25', 'interest', 900]);
  });
});
