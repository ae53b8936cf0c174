import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase, writeCase } from '../../../src/contract/case-file.ts';
import type { Debt } from '../../../src/domain/case/case.ts';
import { addDays } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { positionOn } from '../../../src/domain/position/position.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import { date, ENTERED, HUABEI, LOAN, on, paid, stored } from './stored.ts';

describe('on the day the balance was entered', () => {
  test('the plan is that of the figures as they were entered, on random cases', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { asOf, cash, debts, incomes, expenses, restriction, plan } = input;
        const today = positionOn(
          asOf,
          stored(debts, { asOf, cash: { ...cash, asOf }, incomes, expenses, restriction, plan }),
        );
        expect(JSON.stringify(planCase(today.case, { strategy: 'minimums' }))).toBe(
          JSON.stringify(planCase(input, { strategy: 'minimums' })),
        );
        expect(today.cashEstimated).toBe(false);
        expect(today.unconfirmed).toEqual([]);
      }),
      { numRuns: 100, seed: 20_261_123 },
    );
  });
});

describe('a due date that passed without an answer', () => {
  test('is owed and unconfirmed, neither overdue nor penalised, however long it waits', () => {
    for (const today of ['2026-12-20', '2026-12-21', '2027-01-19']) {
      const { debt, unconfirmed } = on(
        today,
        stored([{ ...LOAN, penaltyRate: { daily: '0.001' }, lateFee: { share: '0.05', floor: fen(1) } }]),
      );
      // On the due day itself there is nothing to ask yet: it lasts until its midnight.
      expect(unconfirmed).toEqual(
        today === '2026-12-20' ? [] : [{ debt: 'loan', dueDate: '2026-12-20', amount: 11_200 }],
      );
      expect(debt).toMatchObject({
        balance: 120_000,
        remainingPeriods: 11,
        unconfirmed: [{ dueDate: '2026-12-20', principal: 10_000, interest: 1_200, fees: 0 }],
      });
      expect(debt.overdue).toBeUndefined();
      expect(debt.unconfirmed![0].overdueOn).toBeUndefined();
    }
  });

  test('is planned once: what waits today and then the due dates ahead', () => {
    const { payments } = planCase(on('2026-12-21', stored([LOAN])).case);
    expect(payments.slice(0, 2).map(({ date: day, amount }) => [day, amount])).toEqual([
      ['2026-12-21', 11_200],
      ['2027-01-20', 11_100],
    ]);
  });

  test('twice is twice unconfirmed', () => {
    const { unconfirmed, debt } = on('2027-01-25', stored([LOAN]));
    expect(unconfirmed.map(({ dueDate, amount }) => [dueDate, amount])).toEqual([
      ['2026-12-20', 11_200],
      ['2027-01-20', 11_100],
    ]);
    expect(debt.balance).toBe(120_000);
  });
});

describe('a payment of the whole instalment', () => {
  test.each(['2026-12-01', '2026-12-15', '2026-12-20', '2026-12-22'])(
    'on %s settles 20 December, and the next is due on 20 January',
    (day) => {
      const {
        debt,
        unconfirmed,
        case: input,
      } = on('2026-12-25', stored([LOAN], { payments: [paid('loan', day, 11_200)] }));
      expect(debt).toMatchObject({ balance: 110_000, remainingPeriods: 11 });
      expect(debt.unconfirmed).toBeUndefined();
      expect(unconfirmed).toEqual([]);
      expect(planCase(input).payments[0]).toMatchObject({
        date: '2027-01-20',
        kind: 'required',
        amount: 11_100,
      });
    },
  );

  test('before the due date is not asked for again on it', () => {
    const { debt, case: input } = on(
      '2026-12-17',
      stored([LOAN], { payments: [paid('loan', '2026-12-15', 11_200)] }),
    );
    expect(debt).toMatchObject({ balance: 110_000, settledUntil: '2026-12-20' });
    expect(planCase(input).payments[0]).toMatchObject({ date: '2027-01-20', amount: 11_100 });
  });

  test('and more repays principal', () => {
    const { debt } = on('2026-12-25', stored([LOAN], { payments: [paid('loan', '2026-12-20', 21_200)] }));
    expect(debt).toMatchObject({ balance: 100_000, remainingPeriods: 11, instalment: 10_000 });
  });

  test('where the due date was settled before the balance was entered, repays principal', () => {
    const settled = { ...LOAN, settledUntil: date('2026-12-20') };
    const { debt, case: input } = on(
      '2026-12-17',
      stored([settled], { payments: [paid('loan', '2026-12-15', 11_200)] }),
    );
    expect(debt).toMatchObject({ balance: 108_800, settledUntil: '2026-12-20', remainingPeriods: 12 });
    expect(planCase(input).payments[0]).toMatchObject({ date: '2027-01-20', amount: 11_088 });
  });

  test('that the entered balance holds already changes nothing', () => {
    const held = { inBalance: true, inCash: true };
    const input = stored([LOAN], { payments: [paid('loan', '2026-11-20', 11_200, held)] });
    expect(on('2026-11-30', input)).toEqual(on('2026-11-30', stored([LOAN])));
  });
});

describe('a payment of a part', () => {
  test('pays interest first and leaves the rest unconfirmed', () => {
    for (const day of ['2026-12-20', '2026-12-23']) {
      const { debt, unconfirmed } = on(
        '2026-12-25',
        stored([LOAN], { payments: [paid('loan', day, 5_000)] }),
      );
      expect(unconfirmed).toEqual([{ debt: 'loan', dueDate: '2026-12-20', amount: 6_200 }]);
      expect(debt).toMatchObject({ balance: 116_200, unconfirmed: [{ principal: 6_200, interest: 0 }] });
    }
  });

  test('before the due date leaves the rest due on it, and overdue the day after if the plan cannot pay it', () => {
    const { debt, unconfirmed } = on(
      '2026-12-17',
      stored([{ ...LOAN, graceDays: 2 }], { payments: [paid('loan', '2026-12-15', 5_000)] }),
    );
    expect(unconfirmed).toEqual([]);
    expect(debt).toMatchObject({
      balance: 116_200,
      unconfirmed: [
        { dueDate: '2026-12-20', overdueOn: '2026-12-23', principal: 6_200, interest: 0, fees: 0 },
      ],
    });
  });

  test('twice settles the due date', () => {
    const payments = [paid('loan', '2026-12-15', 5_000), paid('loan', '2026-12-18', 6_200)];
    const { debt, unconfirmed } = on('2026-12-25', stored([LOAN], { payments }));
    expect(unconfirmed).toEqual([]);
    expect(debt).toMatchObject({ balance: 110_000, remainingPeriods: 11 });
  });
});

describe('the answer that it was not paid', () => {
  const late: Debt = {
    ...LOAN,
    graceDays: 3,
    penaltyRate: { daily: '0.001' },
    lateFee: { share: '0.05', floor: fen(100) },
  };
  const answered = stored([late], {
    dueAnswers: [{ debt: 'loan', dueDate: date('2026-12-20'), answer: 'not-paid' }],
  });

  test('within the grace days asks no more and is not overdue yet', () => {
    const { debt, unconfirmed } = on('2026-12-23', answered);
    expect(unconfirmed).toEqual([]);
    expect(debt.overdue).toBeUndefined();
    expect(debt.unconfirmed).toEqual([
      { dueDate: '2026-12-20', overdueOn: '2026-12-24', principal: 10_000, interest: 1_200, fees: 0 },
    ]);
  });

  test('makes it overdue after them, with the late fee and a penalty by the day on principal only', () => {
    const first = on('2026-12-24', answered).debt;
    expect(first.overdue).toEqual({ principal: 10_000, interest: 1_210, fees: 560, since: '2026-12-24' });
    const { debt } = on('2026-12-30', answered);
    expect(debt).toMatchObject({
      balance: 120_000,
      overdue: { principal: 10_000, interest: 1_270, fees: 560, since: '2026-12-24' },
    });
    expect(debt.unconfirmed).toBeUndefined();
  });

  test('then paid in full clears it: fees, penalty, interest and principal', () => {
    const { debt } = on('2026-12-31', { ...answered, payments: [paid('loan', '2026-12-30', 11_830)] });
    expect(debt).toMatchObject({ balance: 110_000 });
    expect(debt.overdue).toBeUndefined();
  });
});

describe('a part paid and the rest answered not paid', () => {
  const late: Debt = {
    ...LOAN,
    graceDays: 3,
    penaltyRate: { daily: '0.001' },
    lateFee: { share: '0.05', floor: fen(100) },
  };
  const dueAnswers = [{ debt: 'loan', dueDate: date('2026-12-20'), answer: 'not-paid' as const }];

  test.each(['2026-12-15', '2026-12-20', '2026-12-22'])(
    'on %s: what is left is late, overdue after the grace days, with the fee on it and a penalty by the day',
    (day) => {
      const payments = [paid('loan', day, 5_000)];
      const input = stored([late], { payments, dueAnswers });
      // 1,200 of interest and 3,800 of principal were paid.
      const inGrace = on('2026-12-23', input).debt;
      expect(inGrace.overdue).toBeUndefined();
      expect(inGrace).toMatchObject({
        balance: 116_200,
        unconfirmed: [{ dueDate: '2026-12-20', overdueOn: '2026-12-24', principal: 6_200, interest: 0 }],
      });
      // 5 % of 6,200; 6.20 fen a day, rounded once.
      expect(on('2026-12-24', input).debt.overdue).toEqual({
        principal: 6_200,
        interest: 6,
        fees: 310,
        since: '2026-12-24',
      });
      expect(on('2026-12-30', input).debt).toMatchObject({
        balance: 116_200,
        overdue: { principal: 6_200, interest: 43, fees: 310 },
      });
      const cleared = { ...input, payments: [...payments, paid('loan', '2026-12-30', 6_553)] };
      expect(on('2026-12-31', cleared).debt).toMatchObject({ balance: 110_000, remainingPeriods: 11 });
      expect(on('2026-12-31', cleared).debt.overdue).toBeUndefined();
    },
  );

  test('until it is answered the rest waits, without fee or penalty, however long', () => {
    const input = stored([late], { payments: [paid('loan', '2026-12-20', 5_000)] });
    for (const today of ['2026-12-24', '2027-01-19']) {
      const { debt, unconfirmed } = on(today, input);
      expect(unconfirmed).toEqual([{ debt: 'loan', dueDate: '2026-12-20', amount: 6_200 }]);
      expect(debt).toMatchObject({ balance: 116_200 });
      expect([debt.overdue, debt.charged]).toEqual([undefined, undefined]);
    }
  });
});

test('a required payment recorded on its due date while older arrears stand is not asked for again', () => {
  const overdue = { principal: fen(30_000), interest: fen(500), fees: fen(0), since: date('2026-10-21') };
  const debt = { ...LOAN, balance: fen(150_000), penaltyRate: { daily: '0' }, overdue };
  const today = on('2026-12-22', stored([debt], { payments: [paid('loan', '2026-12-20', 11_200)] }));
  expect(today.unconfirmed).toEqual([]);
  // 500 and 1,200 of interest, then 9,500 of the oldest principal; 10,000 of the December part take its place.
  expect(today.debt.overdue).toEqual({ principal: 30_500, interest: 0, fees: 0, since: '2026-10-21' });
  expect(today.debt).toMatchObject({ balance: 140_500, remainingPeriods: 11 });
});

describe('a revolving debt', () => {
  const billed = { ...HUABEI, statement: { statementDay: 1, dueDay: 10, billed: fen(100_000) } } as Debt;

  test('is billed on its statement day', () => {
    expect(on('2026-11-30', stored([HUABEI])).debt).toMatchObject({ statement: { billed: 0, carried: 0 } });
    expect(on('2026-12-01', stored([HUABEI])).debt).toMatchObject({
      statement: { billed: 100_000, carried: 0 },
    });
    expect(on('2026-12-05', stored([HUABEI])).debt).toMatchObject({
      statement: { billed: 100_000, carried: 0 },
    });
  });

  test('asks for a payment made after the statement only once', () => {
    const { debt, case: input } = on(
      '2026-12-06',
      stored([billed], { asOf: date('2026-12-02'), payments: [paid('huabei', '2026-12-05', 4_000)] }),
    );
    expect(debt).toMatchObject({ balance: 96_000, statement: { billed: 96_000, minimumDue: 6_000 } });
    expect(planCase(input).payments[0]).toMatchObject({ date: '2026-12-10', amount: 6_000 });
  });

  test('asks for nothing more once its minimum is paid, and for the next one a month later', () => {
    const { case: input } = on(
      '2026-12-06',
      stored([billed], { asOf: date('2026-12-02'), payments: [paid('huabei', '2026-12-05', 10_000)] }),
    );
    expect(planCase(input).payments[0]).toMatchObject({ date: '2027-01-10' });
  });

  test('lowers the minimum that the lender shows by what was paid', () => {
    const shown = {
      ...billed,
      statement: { statementDay: 1, dueDay: 10, billed: fen(100_000), minimumDue: fen(25_000) },
    } as Debt;
    const { debt } = on(
      '2026-12-06',
      stored([shown], { asOf: date('2026-12-02'), payments: [paid('huabei', '2026-12-05', 4_000)] }),
    );
    expect(debt).toMatchObject({ statement: { minimumDue: 21_000 } });
  });

  test('counts money before the statement towards the balance only', () => {
    const { debt } = on('2026-12-06', stored([HUABEI], { payments: [paid('huabei', '2026-11-25', 4_000)] }));
    expect(debt).toMatchObject({
      balance: 96_000,
      statement: { statementDay: 1, dueDay: 10, billed: 96_000, carried: 0 },
    });
    expect(debt.kind === 'revolving' && debt.statement.minimumDue).toBeUndefined();
    const carried = { ...HUABEI, statement: { statementDay: 1, dueDay: 10, carried: fen(100_000) } } as Debt;
    const later = on(
      '2026-12-20',
      stored([carried], { asOf: date('2026-12-11'), payments: [paid('huabei', '2026-12-15', 5_000)] }),
    ).debt;
    expect(later.kind === 'revolving' && later.statement.minimumDue).toBeUndefined();
  });

  test('posts its interest to today: seven days at 0.05 % on one million', () => {
    const card = { ...HUABEI, accrues: 'daily', balance: fen(1_000_000) } as Debt;
    expect(on('2026-11-30', stored([card])).debt.charged).toEqual({ interest: 3_500, fees: 0 });
    // 900,000 bear interest from the day after the payment.
    const after = on('2026-11-30', stored([card], { payments: [paid('huabei', '2026-11-25', 101_000)] }));
    expect(after.debt).toMatchObject({ balance: 900_000, charged: { interest: 2_250, fees: 0 } });
  });

  test('bears interest on what is carried past its due date only', () => {
    const { debt } = on(
      '2026-12-20',
      stored([billed], { asOf: date('2026-12-02'), payments: [paid('huabei', '2026-12-10', 10_000)] }),
    );
    expect(debt).toMatchObject({
      balance: 90_000,
      statement: { billed: 0, carried: 90_000 },
      charged: { interest: 450, fees: 0 },
    });
  });
});

test('a rate that changed since the last due date gives the instalment that the plan gives', () => {
  const debt: Debt = {
    ...LOAN,
    method: 'equal-payment',
    instalment: fen(10_662),
    rateFrom: [{ date: date('2026-12-01'), rate: { annual: '0.24' } }],
  } as Debt;
  const planned = planCase(on('2026-11-23', stored([debt])).case);
  const later = planCase(on('2026-12-10', stored([debt])).case);
  expect(later.payments.map(({ date: day, amount }) => [day, amount])).toEqual(
    planned.payments.map(({ date: day, amount }) => [day, amount]),
  );
});

describe('cash today', () => {
  const moving = stored([LOAN], {
    expenses: [
      { id: 'rent', name: '房租', amount: fen(50_000), every: { unit: 'month', day: 1 }, from: ENTERED },
    ],
    plan: {
      strategy: 'minimums',
      order: [],
      extras: [{ on: date('2026-12-10'), amount: fen(-30_000) }],
      horizonMonths: 24,
      ratioTarget: '0.5',
    },
    payments: [
      paid('loan', '2026-12-20', 11_200),
      paid('loan', '2026-11-23', 7_000, { inCash: true, inBalance: true }),
      paid('gone', '2026-12-02', 1_000),
    ],
  });

  test('is what was entered, with incomes, expenses, extras and payments since, those on removed debts too', () => {
    expect(on('2026-12-20', moving).case.cash.onHand).toBe(
      100_000 - 50_000 - 30_000 + 500_000 - 11_200 - 1_000,
    );
    expect(on('2026-12-20', moving).cashEstimated).toBe(true);
    expect(on('2026-11-23', moving).case.cash.onHand).toBe(100_000);
  });

  test('is never below nothing', () => {
    expect(
      on('2026-11-25', stored([LOAN], { payments: [paid('loan', '2026-11-24', 999_999)] })).case.cash.onHand,
    ).toBe(0);
  });
});

test('a closed debt stays closed and asks for nothing', () => {
  for (const debt of [LOAN, { ...LOAN, method: 'equal-payment' as const }, HUABEI]) {
    const { case: input, unconfirmed } = on('2027-03-25', stored([{ ...debt, balance: fen(0) }]));
    expect(unconfirmed).toEqual([]);
    expect(input.debts[0].balance).toBe(0);
    expect(planCase(input).payments).toEqual([]);
    expect(readCase(writeCase(input))).toMatchObject({ ok: true });
  }
});

test('whatever is paid whenever, nothing is negative, nothing is paid twice, and the case can be written and read', () => {
  const payment = fc.record({
    debt: fc.integer({ min: 0, max: 5 }),
    after: fc.integer({ min: 0, max: 200 }),
    amount: fc.oneof(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 9_000_000 })),
  });
  fc.assert(
    fc.property(
      anyCase,
      fc.array(payment, { maxLength: 12 }),
      fc.integer({ min: 0, max: 220 }),
      (input, drawn, days) => {
        const { asOf, debts } = input;
        const payments = drawn.map(({ debt, after, amount }) =>
          paid(`d${debt}`, addDays(asOf, after), amount),
        );
        const today = positionOn(addDays(asOf, days), stored(debts, { asOf, payments }));
        const written = readCase(writeCase(today.case));
        expect(written).toMatchObject({ ok: true });
        for (const [index, debt] of today.case.debts.entries()) {
          expect(debt.balance).toBeGreaterThanOrEqual(0);
          expect(debt.balance).toBeLessThanOrEqual(debts[index].balance);
        }
        for (const { amount } of today.unconfirmed) expect(amount).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300, seed: 20_261_123 },
  );
});
