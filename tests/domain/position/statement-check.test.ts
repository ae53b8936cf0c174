import { describe, expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { owedOf } from '../../../src/domain/debt/state.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { compareStatement } from '../../../src/domain/position/compare-statement.ts';
import { dueOutcomesOf } from '../../../src/domain/position/due-outcomes.ts';
import { replayDebts } from '../../../src/domain/position/position.ts';
import type { StatementCheck } from '../../../src/domain/position/statement-check.ts';
import { correctable } from '../../../src/domain/position/statement-figures.ts';
import { date, HUABEI, LOAN, on, paid, stored } from './stored.ts';

function checked(debt: string, day: string, figures: Partial<StatementCheck>): StatementCheck {
  return {
    id: `${debt}-${day}`,
    debt,
    date: date(day),
    balance: fen(0),
    inBalance: false,
    followedBy: [],
    ...figures,
  };
}
const only = (input: ReturnType<typeof stored>, day: string) => replayDebts(date(day), input)[0];

/** 20 December was paid as required: 110,000 is left. */
const PAID = [paid('loan', '2026-12-20', 11_200)];

describe('a statement is taken over', () => {
  test('the position of its day is what it shows, and goes on from there', () => {
    const checks = [checked('loan', '2026-12-28', { balance: fen(108_000) })];
    const input = stored([LOAN], { payments: PAID, checks });
    expect(on('2026-12-27', input).debt.balance).toBe(110_000);
    expect(on('2026-12-28', input).debt.balance).toBe(108_000);
    // 1 % of 108,000 and a twelfth of the first 120,000.
    expect(on('2027-01-21', input).unconfirmed).toEqual([
      { debt: 'loan', dueDate: '2027-01-20', amount: 11_080 },
    ]);
    expect(Object.fromEntries(only(input, '2026-12-28').corrections)).toEqual({
      'loan-2026-12-28': { principal: -2_000, interest: 0, fees: 0, overdue: 0 },
    });
  });

  test('a payment found later leaves the position as it was shown, and less to correct', () => {
    const checks = [checked('loan', '2026-12-28', { balance: fen(108_000) })];
    const payments = [...PAID, paid('loan', '2026-12-27', 13_050)];
    const input = stored([LOAN], { payments, checks });
    const { corrections } = only(input, '2026-12-28');
    expect(on('2026-12-28', input).debt.balance).toBe(108_000);
    // 11,100 was due on 20 January, 10,000 of it principal, and the rest is principal too.
    expect([...corrections.values()]).toEqual([{ principal: 9_950, interest: 0, fees: 0, overdue: 0 }]);
  });

  test('a payment of the same day counts before it or after it, as it was recorded', () => {
    const payment = paid('huabei', '2026-11-28', 10_000);
    const check = checked('huabei', '2026-11-28', { balance: fen(95_000) });
    const before = stored([HUABEI], { payments: [payment], checks: [check] });
    const after = stored([HUABEI], { payments: [payment], checks: [{ ...check, followedBy: [payment.id] }] });
    expect(on('2026-11-28', before).debt.balance).toBe(95_000);
    expect([...only(before, '2026-11-28').corrections.values()]).toMatchObject([{ principal: 5_000 }]);
    expect(on('2026-11-28', after).debt.balance).toBe(85_000);
    expect([...only(after, '2026-11-28').corrections.values()]).toMatchObject([{ principal: -5_000 }]);
  });

  test('two of a day follow each other, and one that the balance holds already is left out', () => {
    const first = checked('huabei', '2026-11-28', { balance: fen(95_000), id: 'first' });
    const second = checked('huabei', '2026-11-28', { balance: fen(94_000), id: 'second' });
    const held = checked('huabei', '2026-11-27', { balance: fen(1), id: 'held', inBalance: true });
    const input = stored([HUABEI], { checks: [held, first, second] });
    expect([...only(input, '2026-12-01').corrections]).toMatchObject([
      ['first', { principal: -5_000 }],
      ['second', { principal: -1_000 }],
    ]);
  });

  test('nothing owed is nothing owed: interest, arrears and what waited are gone', () => {
    const debt: Debt = { ...LOAN, penaltyRate: { daily: '0.001' } };
    const input = stored([debt], {
      dueAnswers: [{ debt: 'loan', dueDate: date('2026-12-20'), answer: 'not-paid' }],
      checks: [checked('loan', '2027-01-25', {})],
    });
    const replay = only(input, '2027-01-25');
    expect(owedOf(replay.state)).toBe(0);
    expect(on('2027-02-25', input).unconfirmed).toEqual([]);
    expect(dueOutcomesOf(replay, toDayNumber(date('2027-01-25')))).toMatchObject([
      { dueDate: '2026-12-20', result: 'late', settledOn: '2027-01-25' },
      { dueDate: '2027-01-20', result: 'late', settledOn: '2027-01-25' },
    ]);
  });
});

describe('what is overdue', () => {
  const DEBT: Debt = { ...LOAN, penaltyRate: { daily: '0.001' } };
  const missed = [{ debt: 'loan', dueDate: date('2026-12-20'), answer: 'not-paid' } as const];

  test('comes to what is shown: charges as computed, principal for the rest', () => {
    // 11,200 overdue since 21 December, ten days of a thousandth of 10,000.
    const input = stored([DEBT], { dueAnswers: missed });
    expect(on('2026-12-30', input).debt.overdue).toMatchObject({ principal: 10_000, interest: 1_300 });
    const checks = [checked('loan', '2026-12-30', { balance: fen(115_000), overdue: fen(6_300) })];
    const corrected = stored([DEBT], { dueAnswers: missed, checks });
    expect(on('2026-12-30', corrected).debt).toMatchObject({
      balance: 115_000,
      overdue: { principal: 5_000, interest: 1_300, fees: 0, since: '2026-12-21' },
    });
    expect([...only(corrected, '2026-12-30').corrections.values()]).toEqual([
      { principal: -5_000, interest: 0, fees: 0, overdue: -5_000 },
    ]);
  });

  test('nothing of it clears the arrears, and their due date was paid by that day', () => {
    const checks = [checked('loan', '2026-12-30', { balance: fen(110_000), overdue: fen(0) })];
    const input = stored([DEBT], { dueAnswers: missed, checks });
    expect(on('2026-12-30', input).debt.overdue).toBeUndefined();
    const replay = only(input, '2026-12-30');
    expect(dueOutcomesOf(replay, toDayNumber(date('2026-12-30')))).toMatchObject([
      { result: 'late', settledOn: '2026-12-30' },
    ]);
    expect([...replay.corrections.values()]).toEqual([
      { principal: -10_000, interest: -1_300, fees: 0, overdue: -11_300 },
    ]);
  });

  test('what waits for an answer stands for as much of it, and goes on waiting', () => {
    const checks = [checked('loan', '2026-12-30', { balance: fen(120_000), overdue: fen(11_200) })];
    const input = stored([DEBT], { checks });
    expect(on('2026-12-30', input).debt.overdue).toBeUndefined();
    expect(on('2026-12-30', input).unconfirmed).toMatchObject([{ dueDate: '2026-12-20', amount: 11_200 }]);
  });

  test('more than all principal is charges, and begins on the day where nothing was overdue', () => {
    const checks = [checked('loan', '2026-11-30', { balance: fen(120_000), overdue: fen(120_500) })];
    const input = stored([DEBT], { checks });
    expect(on('2026-11-30', input).debt.overdue).toEqual({
      principal: 120_000,
      interest: 500,
      fees: 0,
      since: '2026-11-30',
    });
  });
});

describe('what the next due date asks for', () => {
  test('is the minimum shown of a revolving debt, with what was paid towards it', () => {
    const checks = [checked('huabei', '2026-12-03', { balance: fen(98_000), nextDue: fen(7_000) })];
    const input = stored([HUABEI], { payments: [paid('huabei', '2026-12-02', 2_000)], checks });
    expect(on('2026-12-11', input).unconfirmed).toMatchObject([{ amount: 7_000 }]);
  });

  test('is the instalment of an equal payment; what it does not take up is spread over the periods left', () => {
    const equal: Debt = { ...LOAN, method: 'equal-payment' } as Debt;
    const shown = stored([equal], {
      checks: [checked('loan', '2026-12-01', { balance: fen(120_000), nextDue: fen(10_700) })],
    });
    expect(on('2026-12-21', shown).unconfirmed).toMatchObject([{ amount: 10_700 }]);
    const higher = stored([equal], { checks: [checked('loan', '2026-12-01', { balance: fen(240_000) })] });
    const plain = stored([{ ...equal, balance: fen(240_000) } as Debt]);
    expect(on('2026-12-21', higher).unconfirmed).toEqual(on('2026-12-21', plain).unconfirmed);
  });

  test('is fixed by the terms of other debts, and by an agreement', () => {
    expect(correctable(HUABEI, false)).toEqual({ overdue: true, nextDue: 'minimum' });
    expect(correctable({ ...LOAN, method: 'equal-payment' } as Debt, false).nextDue).toBe('instalment');
    expect(correctable(LOAN, false)).toEqual({ overdue: true, nextDue: null });
    expect(correctable(HUABEI, true)).toEqual({ overdue: false, nextDue: null });
  });
});

describe('a difference is explained', () => {
  const compare = (
    input: ReturnType<typeof stored>,
    day: string,
    figures: { balance: number; overdue?: number; nextDue?: number },
  ) =>
    compareStatement(input, {
      debt: input.debts[0].id,
      date: date(day),
      balance: fen(figures.balance),
      ...(figures.overdue === undefined ? {} : { overdue: fen(figures.overdue) }),
      ...(figures.nextDue === undefined ? {} : { nextDue: fen(figures.nextDue) }),
    });

  test('there is none', () => {
    expect(
      compare(stored([LOAN], { payments: PAID }), '2026-12-28', { balance: 110_000, overdue: 0 }),
    ).toEqual({
      own: { balance: 110_000, overdue: 0, nextDue: { date: '2027-01-20', amount: 11_100 } },
      balance: 0,
      overdue: 0,
      nextDue: null,
      parts: [],
      unexplained: { balance: 0, overdue: 0 },
    });
  });

  test('by a due date that was paid, or that was not', () => {
    const input = stored([LOAN]);
    expect(compare(input, '2026-12-28', { balance: 110_000, overdue: 0 })).toMatchObject({
      balance: -10_000,
      parts: [{ kind: 'paid-due', dueDate: '2026-12-20', amount: 11_200, balance: -10_000, overdue: 0 }],
      unexplained: { balance: 0, overdue: 0 },
    });
    const missed = compare(input, '2026-12-28', { balance: 120_000, overdue: 11_226 });
    // Eight days of the debt's own rate on the 10,000 of it that are principal.
    expect(missed?.parts).toEqual([
      { kind: 'missed-due', dueDate: '2026-12-20', amount: 11_200, balance: 0, overdue: 11_226 },
    ]);
  });

  test('by two of them', () => {
    expect(compare(stored([LOAN]), '2027-01-28', { balance: 100_000 })).toMatchObject({
      parts: [
        { kind: 'paid-due', dueDate: '2026-12-20' },
        { kind: 'paid-due', dueDate: '2027-01-20' },
      ],
      unexplained: { balance: 0 },
    });
  });

  test('by a payment that is not recorded, with what it was', () => {
    const payments = PAID;
    expect(compare(stored([LOAN], { payments }), '2026-12-28', { balance: 98_000 })).toMatchObject({
      balance: -12_000,
      // 1,100 interest of the coming period is paid first.
      parts: [{ kind: 'payment', amount: 13_100, balance: -12_000 }],
      unexplained: { balance: 0 },
    });
  });

  test('by a payment that the lender has not booked yet', () => {
    const payments = [...PAID, paid('loan', '2026-12-27', 21_100)];
    expect(compare(stored([LOAN], { payments }), '2026-12-28', { balance: 110_000 })).toMatchObject({
      parts: [{ kind: 'pending', payment: 'loan-2026-12-27-21100', amount: 21_100 }],
      unexplained: { balance: 0 },
    });
  });

  test('by interest that is counted otherwise, as far as it goes', () => {
    const equal: Debt = { ...LOAN, method: 'equal-payment' } as Debt;
    const byDay: Debt = { ...equal, rate: { daily: '0.000328767' } } as Debt;
    const payments = [paid('loan', '2026-12-20', 10_662), paid('loan', '2027-01-20', 10_662)];
    const theirs = on('2027-01-21', stored([{ ...byDay, instalment: fen(10_662) } as Debt], { payments }));
    const comparison = compare(stored([equal], { payments }), '2027-01-21', { balance: theirs.debt.balance });
    expect(comparison?.balance).not.toBe(0);
    expect(comparison).toMatchObject({ parts: [{ kind: 'convention' }] });
    expect(Math.abs(comparison?.unexplained.balance ?? 99)).toBeLessThanOrEqual(1);
  });

  test('by charges where the principal agrees, and not at all where more is owed', () => {
    const dueAnswers = [{ debt: 'loan', dueDate: date('2026-12-20'), answer: 'not-paid' } as const];
    const input = stored([LOAN], { dueAnswers });
    const own = compare(input, '2026-12-28', { balance: 120_000 })?.own.overdue ?? 0;
    expect(compare(input, '2026-12-28', { balance: 120_000, overdue: own + 500 })).toMatchObject({
      parts: [{ kind: 'charges', balance: 0, overdue: 500 }],
    });
    expect(compare(stored([LOAN], { payments: PAID }), '2026-12-28', { balance: 111_000 })).toMatchObject({
      parts: [],
      unexplained: { balance: 1_000, overdue: 0 },
    });
  });

  test('less than a yuan is no forgotten payment', () => {
    const input = stored([HUABEI]);
    expect(compare(input, '2026-11-28', { balance: 99_901 })).toMatchObject({
      unexplained: { balance: -99 },
    });
    expect(compare(input, '2026-11-28', { balance: 99_900 })).toMatchObject({
      parts: [{ kind: 'payment', amount: 100 }],
    });
  });

  test('the next due date is compared, and days before the balance cannot be', () => {
    expect(compare(stored([HUABEI]), '2026-12-01', { balance: 100_000, nextDue: 12_000 })?.nextDue).toBe(
      2_000,
    );
    expect(compare(stored([HUABEI]), '2026-11-22', { balance: 100_000 })).toBeNull();
  });
});
