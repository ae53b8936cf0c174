import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { sumOf } from '../../../src/domain/debt/state.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { answeredOutcome, dueOutcomesOf } from '../../../src/domain/position/due-outcomes.ts';
import { positionOf, replayDebts } from '../../../src/domain/position/position.ts';
import type { StoredCase } from '../../../src/domain/position/stored-case.ts';
import { type DueOutcome, isDueOutcome } from '../../../src/domain/recovery/due-outcome.ts';
import { anyLived } from '../../support/lived-arbitrary.ts';
import { date, HUABEI, LOAN, paid, stored } from './stored.ts';

/** Outcomes of the first debt as `[due date, required, paid, result, settled on]`. */
function outcomes(today: string, input: StoredCase) {
  const [replay] = replayDebts(date(today), input);
  return dueOutcomesOf(replay, toDayNumber(date(today))).map((due) => [
    due.dueDate,
    due.required,
    due.paid,
    due.result,
    due.settledOn,
  ]);
}

const notPaid = (debt: string, dueDate: string) =>
  ({ debt, dueDate: date(dueDate), answer: 'not-paid' }) as const;
const payments = (...made: [day: string, amount: number][]) => ({
  payments: made.map(([day, amount]) => paid('loan', day, amount)),
});

// 11,200 is due on 20 December, 11,100 on 20 January.
describe('a due date of a loan', () => {
  test('paid in full on its day is on time', () => {
    const input = stored([LOAN], payments(['2026-12-20', 11_200]));
    expect(outcomes('2026-12-25', input)).toEqual([['2026-12-20', 11_200, 11_200, 'on-time', '2026-12-20']]);
  });

  test('paid early is on time from the day its last part was paid, before it has passed too', () => {
    const input = stored([LOAN], payments(['2026-12-10', 5_000], ['2026-12-15', 6_200]));
    for (const today of ['2026-12-16', '2026-12-25']) {
      expect(outcomes(today, input)).toEqual([['2026-12-20', 11_200, 11_200, 'on-time', '2026-12-15']]);
    }
    expect(outcomes('2026-12-12', input)).toEqual([]);
  });

  test('that is more than paid is paid as far as it was required', () => {
    const input = stored([LOAN], payments(['2026-12-20', 50_000]));
    expect(outcomes('2026-12-25', input)).toEqual([['2026-12-20', 11_200, 11_200, 'on-time', '2026-12-20']]);
  });

  test('is not told of before its day has passed, unless it is paid or answered', () => {
    expect(outcomes('2026-12-20', stored([LOAN]))).toEqual([]);
    expect(outcomes('2026-12-20', stored([LOAN], payments(['2026-12-20', 11_200])))).toHaveLength(1);
    const answered = stored([LOAN], { dueAnswers: [notPaid('loan', '2026-12-20')] });
    expect(outcomes('2026-12-20', answered)).toEqual([['2026-12-20', 11_200, 0, 'not-paid', null]]);
  });

  test('without a payment and an answer is unconfirmed, and so is what was paid in part', () => {
    expect(outcomes('2026-12-21', stored([LOAN]))).toEqual([['2026-12-20', 11_200, 0, 'unconfirmed', null]]);
    expect(outcomes('2026-12-21', stored([LOAN], payments(['2026-12-18', 1_200])))).toEqual([
      ['2026-12-20', 11_200, 1_200, 'unconfirmed', null],
    ]);
  });

  test('paid after its day is late, in the grace days too', () => {
    const debt: Debt = { ...LOAN, graceDays: 3 };
    for (const day of ['2026-12-21', '2026-12-23', '2026-12-30']) {
      expect(outcomes('2026-12-31', stored([debt], payments([day, 11_200])))).toEqual([
        ['2026-12-20', 11_200, 11_200, 'late', day],
      ]);
    }
  });

  test('answered not paid is so with what was paid of it, whenever that was', () => {
    const dueAnswers = [notPaid('loan', '2026-12-20')];
    expect(outcomes('2026-12-25', stored([LOAN], { dueAnswers }))).toEqual([
      ['2026-12-20', 11_200, 0, 'not-paid', null],
    ]);
    for (const day of ['2026-12-15', '2026-12-20']) {
      expect(outcomes('2026-12-25', stored([LOAN], { dueAnswers, ...payments([day, 5_000]) }))).toEqual([
        ['2026-12-20', 11_200, 5_000, 'partly', null],
      ]);
    }
  });

  test('that became overdue is late once it is paid with what was charged on it, not before', () => {
    const debt: Debt = { ...LOAN, penaltyRate: { daily: '0.001' }, lateFee: { share: '0', floor: fen(500) } };
    const dueAnswers = [notPaid('loan', '2026-12-20')];
    // Overdue from 21 December: 500 of late fee, 10 a day of penalty; ten days on 30 December.
    const short = stored([debt], { dueAnswers, ...payments(['2026-12-30', 11_799]) });
    expect(outcomes('2026-12-31', short)).toEqual([['2026-12-20', 11_200, 11_199, 'partly', null]]);
    const whole = stored([debt], { dueAnswers, ...payments(['2026-12-30', 11_800]) });
    expect(outcomes('2026-12-31', whole)).toEqual([['2026-12-20', 11_200, 11_200, 'late', '2026-12-30']]);
  });

  test('is met when its sum is paid, though the money goes to older arrears, which stay as they were', () => {
    const input = stored([{ ...LOAN, penaltyRate: { daily: '0' } }], {
      dueAnswers: [notPaid('loan', '2026-12-20')],
      ...payments(['2027-01-20', 11_100]),
    });
    expect(outcomes('2027-02-01', input)).toEqual([
      ['2026-12-20', 11_200, 0, 'not-paid', null],
      ['2027-01-20', 11_100, 11_100, 'on-time', '2027-01-20'],
    ]);
    // 4,000 more than what falls due goes to December's.
    const more = { ...input, ...payments(['2027-01-20', 15_100]) };
    expect(outcomes('2027-02-01', more)[0]).toEqual(['2026-12-20', 11_200, 4_000, 'partly', null]);
    const all = { ...input, ...payments(['2027-01-20', 15_100], ['2027-01-28', 7_200]) };
    expect(outcomes('2027-02-01', all)[0]).toEqual(['2026-12-20', 11_200, 11_200, 'late', '2027-01-28']);
  });

  test('that is overdue waits until older arrears are paid', () => {
    const overdue = { principal: fen(3_000), interest: fen(0), fees: fen(0), since: date('2026-11-01') };
    const debt: Debt = { ...LOAN, balance: fen(123_000), penaltyRate: { daily: '0' }, overdue };
    const input = stored([debt], {
      dueAnswers: [notPaid('loan', '2026-12-20')],
      ...payments(['2026-12-28', 3_500]),
    });
    expect(outcomes('2026-12-31', input)).toEqual([['2026-12-20', 11_200, 500, 'partly', null]]);
  });
});

describe('a due date of a revolving debt', () => {
  const days = { statementDay: 1, dueDay: 10 };
  const billed = { ...HUABEI, statement: { ...days, billed: fen(100_000) } } as Debt;
  const entered = (made: [day: string, amount: number][], debt = billed) =>
    stored([debt], {
      asOf: date('2026-12-02'),
      payments: made.map(([day, amount]) => paid('huabei', day, amount)),
    });

  test('requires its minimum, with what was paid towards it since the statement', () => {
    expect(outcomes('2026-12-11', entered([]))).toEqual([['2026-12-10', 10_000, 0, 'unconfirmed', null]]);
    expect(outcomes('2026-12-11', entered([['2026-12-05', 4_000]]))).toEqual([
      ['2026-12-10', 10_000, 4_000, 'unconfirmed', null],
    ]);
    const twice = entered([
      ['2026-12-05', 4_000],
      ['2026-12-10', 6_000],
    ]);
    expect(outcomes('2026-12-11', twice)).toEqual([['2026-12-10', 10_000, 10_000, 'on-time', '2026-12-10']]);
  });

  test('is settled on the day on which what was paid early came to the minimum', () => {
    const early = entered([
      ['2026-12-03', 4_000],
      ['2026-12-06', 6_000],
      ['2026-12-08', 30_000],
    ]);
    expect(outcomes('2026-12-11', early)).toEqual([['2026-12-10', 10_000, 10_000, 'on-time', '2026-12-06']]);
  });

  test('requires the minimum that the lender shows', () => {
    const shown = {
      ...billed,
      statement: { ...days, billed: fen(100_000), minimumDue: fen(25_000) },
    } as Debt;
    expect(outcomes('2026-12-11', entered([['2026-12-05', 4_000]], shown))).toEqual([
      ['2026-12-10', 25_000, 4_000, 'unconfirmed', null],
    ]);
  });

  test('that requires nothing is none', () => {
    expect(outcomes('2027-03-01', stored([{ ...HUABEI, balance: fen(0) }]))).toEqual([]);
  });
});

describe('a due date before the balance was entered', () => {
  const carried: Debt = {
    ...LOAN,
    unconfirmed: [{ dueDate: date('2026-11-20'), principal: fen(6_000), interest: fen(0), fees: fen(0) }],
  };
  const known: DueOutcome = {
    debt: 'loan',
    name: '消费贷',
    dueDate: date('2026-11-20'),
    required: fen(11_300),
    paid: fen(5_300),
    result: 'unconfirmed',
    settledOn: null,
  };

  test('that the debt still carries keeps what it required, and is paid by what is recorded since', () => {
    const input = stored([carried], { earlierDues: [known], ...payments(['2026-11-30', 4_000]) });
    expect(outcomes('2026-12-01', input)).toEqual([['2026-11-20', 11_300, 9_300, 'unconfirmed', null]]);
    const rest = { ...input, ...payments(['2026-11-30', 6_000]) };
    expect(outcomes('2026-12-01', rest)).toEqual([['2026-11-20', 11_300, 11_300, 'late', '2026-11-30']]);
  });

  test('of which nothing is known required what is open of it', () => {
    expect(outcomes('2026-12-01', stored([carried]))).toEqual([
      ['2026-11-20', 6_000, 0, 'unconfirmed', null],
    ]);
  });

  test('that nothing sees any more takes an answer', () => {
    expect(answeredOutcome(known, 'not-paid')).toEqual({ ...known, result: 'partly' });
    expect(answeredOutcome({ ...known, paid: fen(0) }, 'not-paid')).toMatchObject({ result: 'not-paid' });
    expect(answeredOutcome(answeredOutcome(known, 'not-paid'), null)).toEqual(known);
    const settled = {
      ...known,
      paid: known.required,
      result: 'late',
      settledOn: date('2026-11-22'),
    } as const;
    expect(answeredOutcome(settled, 'not-paid')).toEqual(settled);
  });
});

test('whatever is paid and answered, outcomes say what is open: of unconfirmed ones what waits, of the others what is overdue', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyLived, ({ stored: input, today }) => {
      const replays = replayDebts(today, input);
      const { unconfirmed } = positionOf(today, input, replays);
      for (const replay of replays) {
        const { ledger, state } = replay;
        const sumOn = (day: number) =>
          state.late.filter((item) => item.dueDay === day).reduce((sum, item) => sum + sumOf(item), 0) +
          ledger.arrears
            .filter((entry) => entry.dueDay === day)
            .reduce((sum, entry) => sum + entry.amount, 0);
        expect(ledger.arrears.reduce((sum, entry) => sum + entry.amount, 0)).toBe(sumOf(state.overdue));
        for (const due of dueOutcomesOf(replay, toDayNumber(today))) {
          seen += 1;
          expect(isDueOutcome(due)).toBe(true);
          expect(due.required - due.paid).toBe(sumOn(toDayNumber(due.dueDate)));
          const asked = unconfirmed.find((one) => one.debt === due.debt && one.dueDate === due.dueDate);
          expect(asked?.amount ?? 0).toBe(due.result === 'unconfirmed' ? due.required - due.paid : 0);
        }
      }
    }),
    { numRuns: 300, seed: 20_261_123 },
  );
  expect(seen).toBeGreaterThan(1_000);
});
