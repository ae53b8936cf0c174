import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { StatementCheck } from '../../src/domain/position/statement-check.ts';
import type { RecordedPayment } from '../../src/domain/position/stored-case.ts';
import {
  type AgreementEntry,
  agreementFaults,
  agreementToSend,
  beyondOwed,
  freshEntry,
  instalmentsOf,
  refusedAgreement,
} from '../../src/renderer/src/following/agreement-entry.ts';
import {
  figuresOfEntry,
  refusedFields,
  type StatementEntry,
  statementFaults,
} from '../../src/renderer/src/following/statement-entry.ts';
import { changeOf, historyLines } from '../../src/renderer/src/pages/plan/payment-history.ts';

const TODAY = civilDate('2026-11-23');
const day = civilDate;

describe('a statement that is typed', () => {
  const entry: StatementEntry = {
    debt: 'loan',
    date: TODAY,
    balance: fen(0),
    overdue: fen(5),
    nextDue: fen(6),
    note: '',
  };
  const known = { today: TODAY, entered: day('2026-11-01') };

  test('needs a debt, a balance and a day between the entered balance and today', () => {
    expect(statementFaults(entry, known)).toEqual({});
    const empty = { ...entry, debt: null, date: null, balance: null };
    expect(statementFaults(empty, known)).toEqual({ debt: 'missing', date: 'missing', balance: 'missing' });
    expect(statementFaults({ ...entry, date: day('2026-11-24') }, known)).toEqual({ date: 'date-in-future' });
    expect(statementFaults({ ...entry, date: day('2026-10-31') }, known)).toEqual({ date: 'date-before' });
    expect(statementFaults({ ...entry, date: day('2026-10-31') }, { ...known, entered: null })).toEqual({});
  });

  test('sends only what the debt can be corrected in', () => {
    expect(figuresOfEntry(entry, { overdue: true, nextDue: 'minimum' })).toEqual({
      balance: 0,
      overdue: 5,
      nextDue: 6,
    });
    expect(figuresOfEntry(entry, { overdue: false, nextDue: null })).toEqual({ balance: 0 });
    expect(figuresOfEntry({ ...entry, balance: null }, { overdue: true, nextDue: null })).toBeNull();
  });

  test('has what was refused beside its fields', () => {
    const faults = [
      { path: 'balance', code: 'too-large' },
      { path: 'elsewhere', code: 'missing' },
    ] as const;
    expect(refusedFields({ code: 'input/invalid', faults })).toEqual({ balance: 'too-large' });
    expect(refusedFields({ code: 'internal' })).toEqual({});
  });
});

describe('an agreement that is typed', () => {
  const start = { months: 12, instalment: fen(10_000), interest: 'kept', first: day('2026-12-10') } as const;
  const entry: AgreementEntry = {
    ...freshEntry(TODAY, { debt: 'loan', owed: fen(100_000), start: null }),
    count: 3,
  };
  const listed: AgreementEntry = {
    ...entry,
    mode: 'list',
    rows: [
      { date: day('2026-12-01'), amount: fen(2) },
      { date: day('2027-01-01'), amount: fen(3) },
    ],
  };

  test('begins with what is owed, or with what the plan would need', () => {
    expect(entry).toMatchObject({ since: TODAY, total: 100_000, first: '2026-12-23', interest: 'waived' });
    expect(freshEntry(TODAY, { debt: 'loan', owed: fen(100_000), start })).toMatchObject({
      total: 120_000,
      count: 12,
      first: '2026-12-10',
      interest: 'kept',
    });
    const waived = { ...start, interest: 'waived' } as const;
    expect(freshEntry(TODAY, { debt: 'loan', owed: fen(100_000), start: waived }).total).toBe(100_000);
    expect(freshEntry(TODAY, { debt: null, owed: null, start: waived }).total).toBe(120_000);
  });

  test('is shared evenly to the fen, or taken row by row', () => {
    expect(instalmentsOf(entry).map(({ amount }) => amount)).toEqual([33_333, 33_333, 33_334]);
    expect(instalmentsOf({ ...entry, total: fen(2) })).toEqual([]);
    expect(instalmentsOf({ ...entry, count: null })).toEqual([]);
    expect(instalmentsOf(listed)).toEqual(listed.rows);
    expect(instalmentsOf({ ...listed, rows: [{ date: null, amount: fen(1) }] })).toEqual([]);
    expect(beyondOwed(instalmentsOf(listed), fen(7))).toBe(-2);
  });

  test('is whole before it is sent', () => {
    expect(agreementFaults(entry, TODAY)).toEqual({});
    expect(agreementFaults(listed, TODAY)).toEqual({});
    const empty = { ...entry, debt: null, since: null, total: null, count: null, first: null };
    expect(Object.keys(agreementFaults(empty, TODAY))).toEqual(['debt', 'since', 'total', 'count', 'first']);
    expect(agreementFaults({ ...entry, since: day('2026-11-24') }, TODAY)).toEqual({
      since: 'date-in-future',
    });
    expect(agreementFaults({ ...entry, first: TODAY }, TODAY)).toEqual({ first: 'date-before' });
    expect(agreementFaults({ ...entry, total: fen(2) }, TODAY)).toEqual({ count: 'too-large' });
    const rows = [
      { date: TODAY, amount: null },
      { date: null, amount: fen(0) },
    ];
    expect(agreementFaults({ ...listed, rows }, TODAY)).toEqual({
      'rows[0].date': 'schedule-unordered',
      'rows[0].amount': 'missing',
      'rows[1].date': 'missing',
      'rows[1].amount': 'missing',
    });
    expect(agreementFaults({ ...listed, rows: [] }, TODAY)).toEqual({ mode: 'missing' });
  });

  test('is sent with its reference, if it has one', () => {
    expect(agreementToSend({ ...listed, reference: ' A-1 ' })).toEqual({
      debt: 'loan',
      agreement: { since: TODAY, interest: 'waived', instalments: listed.rows, reference: 'A-1' },
    });
    expect(agreementToSend(listed)?.agreement).not.toHaveProperty('reference');
    expect(agreementToSend({ ...listed, rows: [] })).toBeNull();
  });

  test('has what was refused beside its fields: equal parts have but their first date', () => {
    const faults = [
      { path: 'agreement.since', code: 'date-in-future' },
      { path: 'agreement.instalments[1].date', code: 'date-before' },
    ] as const;
    expect(refusedAgreement(faults, 'list')).toEqual({
      since: 'date-in-future',
      'rows[1].date': 'date-before',
    });
    expect(refusedAgreement(faults, 'even')).toEqual({ since: 'date-in-future', first: 'date-before' });
  });
});

describe('statement checks in the history', () => {
  const paid = (id: string, on: string) => ({ id, date: day(on) }) as RecordedPayment;
  const check = (id: string, on: string) => ({ id, date: day(on) }) as StatementCheck;
  const payments = [paid('b', '2026-11-20'), paid('a', '2026-11-10')];
  const checks = [check('old', '2026-10-01'), check('new', '2026-11-20'), check('newer', '2026-11-20')];

  test('stand at their days, the later recorded first', () => {
    expect(historyLines(payments, checks, false).map(({ key }) => key)).toEqual([
      'check newer',
      'check new',
      'b',
      'a',
      'check old',
    ]);
  });

  test('wait for older payments that are not shown yet', () => {
    expect(historyLines(payments, checks, true).map(({ key }) => key)).not.toContain('check old');
    expect(historyLines([], checks, true)).toHaveLength(3);
  });

  test('tell how far they changed what is owed', () => {
    expect(changeOf(check('a', '2026-11-20'))).toBeNull();
    const booked = { principal: -5, interest: 2, fees: 1, overdue: -9 };
    expect(changeOf({ ...check('a', '2026-11-20'), booked })).toBe(-2);
  });
});
