import { describe, expect, test } from 'vitest';
import type { Agreement, Debt } from '../../../src/domain/case/case.ts';
import { toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { underAgreement } from '../../../src/domain/debt/under-agreement.ts';
import { owedOf } from '../../../src/domain/debt/state.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { agreementStanding, agreementStandings } from '../../../src/domain/position/agreement-standing.ts';
import { replayDebts } from '../../../src/domain/position/position.ts';
import type { DueOutcome } from '../../../src/domain/recovery/due-outcome.ts';
import { date, HUABEI, LOAN, on, paid, stored } from './stored.ts';

const AGREEMENT: Agreement = {
  since: date('2026-11-23'),
  reference: '协商 2026-118',
  interest: 'waived',
  instalments: [
    { date: date('2026-12-15'), amount: fen(40_000) },
    { date: date('2027-01-15'), amount: fen(40_000) },
    { date: date('2027-02-15'), amount: fen(40_000) },
  ],
};
const AGREED: Debt = { ...LOAN, agreement: AGREEMENT };
const missed = { debt: 'loan', dueDate: date('2026-12-15'), answer: 'not-paid' } as const;

function standing(today: string, input: ReturnType<typeof stored>, earlier: readonly DueOutcome[] = []) {
  return agreementStandings(replayDebts(date(today), input), earlier, date(today))[0];
}
const first = paid('loan', '2026-12-15', 40_000);

describe('an agreement is', () => {
  test('running until something of it is paid', () => {
    expect(standing('2026-12-14', stored([AGREED]))).toEqual({
      debt: 'loan',
      agreement: AGREEMENT,
      state: 'running',
      brokenOn: null,
      paid: 0,
      count: 3,
      total: 120_000,
      next: AGREEMENT.instalments[0],
    });
  });

  test('running on its own day and while a date that passed waits for an answer', () => {
    expect(standing('2026-12-15', stored([AGREED])).state).toBe('running');
    expect(standing('2026-12-16', stored([AGREED]))).toMatchObject({
      state: 'running',
      next: { date: '2026-12-15' },
    });
    const half = stored([AGREED], { payments: [paid('loan', '2026-12-15', 20_000)] });
    expect(standing('2026-12-20', half)).toMatchObject({ state: 'running', paid: 0 });
  });

  test('kept when what fell due is paid, late too, and when it is paid ahead', () => {
    const late = stored([AGREED], { payments: [paid('loan', '2026-12-20', 40_000)] });
    expect(standing('2026-12-19', late).state).toBe('running');
    expect(standing('2026-12-20', late)).toMatchObject({
      state: 'kept',
      paid: 1,
      next: { date: '2027-01-15' },
    });
    const ahead = stored([AGREED], { payments: [paid('loan', '2026-12-01', 40_000)] });
    expect(standing('2026-12-01', ahead)).toMatchObject({ state: 'kept', paid: 1 });
  });

  test('running again when the next date has passed', () => {
    const input = stored([AGREED], { payments: [first] });
    expect(standing('2027-01-15', input).state).toBe('kept');
    expect(standing('2027-01-16', input).state).toBe('running');
  });

  test('broken on the day an instalment is overdue, after the grace days', () => {
    const input = stored([{ ...AGREED, graceDays: 3 }], { dueAnswers: [missed] });
    expect(standing('2026-12-18', input)).toMatchObject({ state: 'running', brokenOn: null });
    expect(standing('2026-12-19', input)).toMatchObject({
      state: 'broken',
      brokenOn: '2026-12-19',
      next: null,
    });
  });

  test('kept after all when it is paid in the grace days', () => {
    const payments = [paid('loan', '2026-12-17', 40_000)];
    const input = stored([{ ...AGREED, graceDays: 3 }], { dueAnswers: [missed], payments });
    expect(standing('2026-12-20', input).state).toBe('kept');
  });

  test('completed when all is paid, with the last instalment or sooner', () => {
    const payments = [first, paid('loan', '2027-01-15', 40_000), paid('loan', '2027-02-15', 40_000)];
    expect(standing('2027-02-14', stored([AGREED], { payments })).state).toBe('kept');
    expect(standing('2027-02-15', stored([AGREED], { payments }))).toMatchObject({
      state: 'completed',
      paid: 3,
      next: null,
    });
    const atOnce = stored([AGREED], { payments: [paid('loan', '2026-12-01', 120_000)] });
    expect(standing('2026-12-01', atOnce).state).toBe('completed');
  });

  test('broken for good, whatever is paid afterwards', () => {
    const payments = [paid('loan', '2026-12-30', 119_000)];
    expect(standing('2027-01-05', stored([AGREED], { payments, dueAnswers: [missed] })).state).toBe('broken');
  });

  test('judged by what was known of dates before the balance', () => {
    const typed: Debt = { ...AGREED, balance: fen(80_000) };
    const known: DueOutcome = {
      debt: 'loan',
      name: '消费贷',
      dueDate: date('2026-12-15'),
      required: fen(40_000),
      paid: fen(40_000),
      result: 'on-time',
      settledOn: date('2026-12-15'),
    };
    const input = stored([typed], { asOf: date('2026-12-20') });
    expect(standing('2026-12-20', input, [known])).toMatchObject({ state: 'kept', paid: 1 });
    expect(standing('2026-12-20', input, [{ ...known, debt: 'other' }])).toMatchObject({
      state: 'running',
      paid: 0,
    });
  });

  test('none where there is none, and a break ahead of the day is not yet one', () => {
    expect(standing('2026-12-20', stored([LOAN]))).toBeUndefined();
    const known = { debt: 'loan', today: date('2026-12-01'), owed: 1, dues: [] };
    expect(agreementStanding(AGREEMENT, { ...known, brokenOn: date('2026-12-02') }).state).toBe('running');
    expect(agreementStanding(AGREEMENT, { ...known, brokenOn: date('2026-12-01') }).state).toBe('broken');
  });
});

describe('marked broken by the user', () => {
  const marked = (brokenOn: string): Debt => ({
    ...AGREED,
    agreement: { ...AGREEMENT, brokenOn: date(brokenOn) },
  });

  test('the own terms return on that day, with what was paid taken off', () => {
    const input = stored([marked('2027-01-05')], { payments: [first] });
    expect(on('2027-01-04', input).debt).toMatchObject({
      balance: 80_000,
      agreement: { interest: 'waived' },
    });
    const { debt } = on('2027-01-05', input);
    expect(debt).toMatchObject({ balance: 80_000 });
    expect(debt.agreement).toBeUndefined();
    expect(standing('2027-01-05', input)).toMatchObject({ state: 'broken', brokenOn: '2027-01-05', paid: 1 });
    // 1 % of the days since at 12 % a year, and a twelfth of the first principal or what is left of it.
    expect(on('2027-01-21', input).unconfirmed).toMatchObject([{ debt: 'loan', dueDate: '2027-01-20' }]);
  });

  test('on a due date, that date is one of the own terms', () => {
    const input = stored([marked('2026-12-15')]);
    expect(on('2026-12-21', input).unconfirmed.map(({ dueDate }) => dueDate)).toEqual(['2026-12-20']);
  });

  test('before the balance was entered, it never was in force since', () => {
    const input = stored([marked('2026-11-23')]);
    expect(on('2026-12-21', input).unconfirmed.map(({ dueDate }) => dueDate)).toEqual(['2026-12-20']);
    expect(standing('2026-12-20', input).state).toBe('broken');
  });

  test('after it had broken by itself, the earlier day counts', () => {
    const input = stored([marked('2027-01-05')], { dueAnswers: [missed] });
    expect(standing('2027-01-10', input).brokenOn).toBe('2026-12-16');
    const sooner = stored([marked('2026-12-10')], { dueAnswers: [missed] });
    expect(standing('2027-01-10', sooner).brokenOn).toBe('2026-12-10');
  });
});

describe('a debt brought under an agreement', () => {
  test('owes the same, and nothing of it is overdue or waits', () => {
    const day = date('2026-12-25');
    const input = stored([LOAN]);
    const now = on('2026-12-25', input).debt;
    expect(now.unconfirmed).toHaveLength(1);
    const under = underAgreement(now, { ...AGREEMENT, since: day }, day);
    const entered = stored([under], { asOf: day });
    const [replay] = replayDebts(day, entered);
    expect(owedOf(replay.state)).toBe(owedOf(replayDebts(day, input)[0].state));
    expect(on('2026-12-25', entered)).toMatchObject({ unconfirmed: [] });
    expect(under.agreement?.covered).toEqual({
      principal: 10_000,
      interest: 1_200,
      fees: 0,
      since: '2026-12-20',
    });
    // Broken, what waited when it was made is overdue.
    const broken = { ...under, agreement: { ...under.agreement!, brokenOn: date('2026-12-30') } };
    expect(on('2026-12-30', stored([broken], { asOf: day })).debt.overdue).toMatchObject({
      principal: 10_000,
      // A day of the debt's own rate is in it: 30 December.
      interest: 1_203,
      since: '2026-12-20',
    });
  });

  test('a date paid ahead does not swallow agreed ones, and a shown minimum does not come back', () => {
    const settled: Debt = { ...AGREED, settledUntil: date('2026-12-20') };
    expect(underAgreement(settled, AGREEMENT, date('2026-11-23')).settledUntil).toBeUndefined();
    const shown: Debt = { ...HUABEI, statement: { statementDay: 1, dueDay: 10, minimumDue: fen(1) } } as Debt;
    const under = underAgreement(shown, AGREEMENT, date('2026-11-23'));
    expect(under).toMatchObject({ statement: { statementDay: 1, dueDay: 10 } });
    expect(under).not.toHaveProperty('statement.minimumDue');
  });

  test('a new agreement goes on covering what the one before covered', () => {
    const covered = { principal: fen(5), interest: fen(6), fees: fen(7), since: date('2026-09-01') };
    const earlier: Debt = { ...LOAN, agreement: { ...AGREEMENT, covered } };
    expect(underAgreement(earlier, AGREEMENT, date('2026-11-23')).agreement?.covered).toEqual(covered);
  });

  test('the identities hold with what statements correct under it', () => {
    const check = {
      id: 'c',
      debt: 'loan',
      date: date('2026-12-20'),
      balance: fen(60_000),
      inBalance: false,
      followedBy: [],
    };
    const input = stored([AGREED], { payments: [first], checks: [check] });
    const [replay] = replayDebts(date('2027-01-10'), input);
    expect(owedOf(replay.state)).toBe(60_000);
    expect(standing('2027-01-10', input).state).toBe('kept');
    expect(toDayNumber(date('2027-01-15'))).toBe(replay.state.terms.dueDays[replay.state.nextDue]);
  });
});
