import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { saveCash } from '../../src/main/store/cash.ts';
import { countPaymentsIntoBalances, insertDebt, removeDebt, updateDebt } from '../../src/main/store/debts.ts';
import {
  countPayments,
  insertPayment,
  readCountingPayments,
  readPayments,
  readPaymentsBefore,
  removePayment,
  restorePayment,
  updatePayment,
} from '../../src/main/store/payments.ts';
import type { Store } from '../../src/main/store/store.ts';
import { testStore } from '../support/store-folder.ts';
import { BARE_DEBTS, FULL_DEBTS, TODAY } from '../support/store-entries.ts';

const card = { ...BARE_DEBTS[0], balanceAsOf: TODAY };
const payment = { id: 'p', debt: 'card', date: TODAY, amount: fen(10_000) };
const cash = { onHand: fen(100), buffer: fen(0) };

const flags = (store: Store) =>
  store.read(readPayments).map(({ id, inBalance, inCash }) => ({ id, inBalance, inCash }));

describe('recorded payments', () => {
  test('come back by date, then in the order they were recorded', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, card);
      insertPayment(db, { ...payment, id: 'today', note: '自动扣款' });
      insertPayment(db, { ...payment, id: 'earlier', date: addDays(TODAY, -1) });
      insertPayment(db, { ...payment, id: 'today-too' });
    });
    const read = store.read(readPayments);
    expect(read.map(({ id }) => id)).toEqual(['earlier', 'today', 'today-too']);
    expect(read[1]).toStrictEqual({
      id: 'today',
      debt: 'card',
      date: TODAY,
      amount: 10_000,
      note: '自动扣款',
      inBalance: false,
      inCash: true,
    });
  });

  test('before the day of the balance they are in it; after it they are not', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, card);
      insertPayment(db, { ...payment, id: 'before', date: addDays(TODAY, -1) });
      insertPayment(db, { ...payment, id: 'after', date: addDays(TODAY, 1) });
    });
    expect(flags(store)).toMatchObject([{ inBalance: true }, { inBalance: false }]);
  });

  test('on the day of the balance, only what was recorded before it was typed is in it', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, { ...card, balanceAsOf: addDays(TODAY, -1) });
      insertPayment(db, { ...payment, id: 'first' });
    });
    expect(flags(store)).toMatchObject([{ inBalance: false }]);
    store.change((db) => updateDebt(db, { ...card, balance: fen(940_000) }));
    store.change((db) => insertPayment(db, { ...payment, id: 'second' }));
    expect(flags(store)).toMatchObject([
      { id: 'first', inBalance: true },
      { id: 'second', inBalance: false },
    ]);
  });

  test('a new name or rate does not take a payment into the balance', () => {
    const store = testStore();
    store.change((db) => insertDebt(db, card));
    store.change((db) => insertPayment(db, payment));
    store.change((db) =>
      updateDebt(db, { ...card, name: '改名', minimum: { share: '0.05', floor: fen(0) } } as typeof card),
    );
    expect(flags(store)).toMatchObject([{ inBalance: false }]);
  });

  test.each<[string, object]>([
    ['balance', { balance: fen(684_001) }],
    [
      'overdue part',
      { overdue: { principal: fen(182_000), interest: fen(3_641), fees: fen(0), since: '2026-10-14' } },
    ],
    ['charged interest', { charged: { interest: fen(12), fees: fen(22) } }],
    [
      'statement',
      {
        statement: {
          statementDay: 1,
          dueDay: 10,
          billed: fen(1),
          carried: fen(50_000),
          minimumDue: fen(30_000),
        },
      },
    ],
    ['unanswered due', { unconfirmed: [] }],
  ])('a new %s of the same day does', (_what, figures) => {
    const store = testStore();
    const huabei = { ...FULL_DEBTS[0], balanceAsOf: TODAY };
    store.change((db) => insertDebt(db, huabei));
    store.change((db) => insertPayment(db, { ...payment, debt: 'huabei' }));
    store.change((db) => updateDebt(db, { ...huabei, ...figures } as typeof huabei));
    expect(flags(store)).toMatchObject([{ inBalance: true }]);
  });

  test('an earlier day for the same balance gives the payment back', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, { ...card, balanceAsOf: addDays(TODAY, -2) });
      insertPayment(db, { ...payment, date: addDays(TODAY, -1) });
      updateDebt(db, { ...card, balanceAsOf: TODAY });
    });
    expect(flags(store)).toMatchObject([{ inBalance: true }]);
    store.change((db) => updateDebt(db, { ...card, balanceAsOf: addDays(TODAY, -2) }));
    expect(flags(store)).toMatchObject([{ inBalance: false }]);
  });

  test('balances that come together with payments hold them', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, card);
      insertPayment(db, payment);
      countPaymentsIntoBalances(db);
    });
    expect(flags(store)).toMatchObject([{ inBalance: true }]);
  });

  test('cash typed after a payment holds it; a later payment is taken from it', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, card);
      insertPayment(db, { ...payment, id: 'first' });
      saveCash(db, cash, TODAY);
      insertPayment(db, { ...payment, id: 'second' });
      insertPayment(db, { ...payment, id: 'yesterday', date: addDays(TODAY, -1) });
    });
    expect(flags(store)).toMatchObject([
      { id: 'yesterday', inCash: true },
      { id: 'first', inCash: true },
      { id: 'second', inCash: false },
    ]);
  });

  test('a correction keeps the place among what was typed', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, card);
      insertPayment(db, payment);
      saveCash(db, cash, TODAY);
      expect(updatePayment(db, { id: 'p', date: TODAY, amount: fen(9_000), note: '更正' })).toBe(true);
      expect(updatePayment(db, { id: 'q', date: TODAY, amount: fen(9_000) })).toBe(false);
    });
    expect(store.read(readPayments)).toStrictEqual([
      { id: 'p', debt: 'card', date: TODAY, amount: 9_000, note: '更正', inBalance: false, inCash: true },
    ]);
  });

  test('removed ones are hidden and can come back', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, card);
      insertPayment(db, payment);
    });
    const before = flags(store);
    store.change((db) => expect(removePayment(db, 'p', TODAY)).toBe(true));
    expect(flags(store)).toEqual([]);
    store.change((db) => expect(removePayment(db, 'p', TODAY)).toBe(false));
    store.change((db) => expect(restorePayment(db, 'p')).toBe(true));
    store.change((db) => expect(restorePayment(db, 'p')).toBe(false));
    expect(flags(store)).toEqual(before);
  });

  test('since a day are there, and older ones as long as the balance or the cash does not hold them', () => {
    const store = testStore();
    const old = { ...card, id: 'old', balanceAsOf: addDays(TODAY, -900) };
    store.change((db) => {
      insertDebt(db, { ...card, balanceAsOf: addDays(TODAY, -10) });
      insertDebt(db, old);
      for (const [id, debt, ago] of [
        ['held', 'card', 800],
        ['counts', 'old', 700],
        ['before', 'old', 901],
        ['recent', 'card', 30],
        ['late', 'card', 5],
      ] as const)
        insertPayment(db, { ...payment, id, debt, date: addDays(TODAY, -ago) });
    });
    const ids = (since: number) =>
      store.read((db) => readCountingPayments(db, addDays(TODAY, -since))).map(({ id }) => id);
    expect(ids(1_000)).toEqual(['before', 'held', 'counts', 'recent', 'late']);
    expect(ids(40)).toEqual(['counts', 'recent', 'late']);
    expect(ids(0)).toEqual(['counts', 'late']);
    store.change((db) => saveCash(db, cash, addDays(TODAY, -40)));
    expect(ids(0)).toEqual(['counts', 'recent', 'late']);
    store.change((db) => removeDebt(db, 'old', TODAY));
    expect(ids(0)).toEqual(['recent', 'late']);
  });

  test('before a day come newest first, to the end of a day', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, card);
      [5, 5, 4, 3, 3, 3, 1].forEach((ago, index) =>
        insertPayment(db, { ...payment, id: `${ago}-${index}`, date: addDays(TODAY, -ago) }),
      );
      removePayment(db, '4-2', TODAY);
    });
    const before = (ago: number, atLeast: number) =>
      store.read((db) => readPaymentsBefore(db, addDays(TODAY, -ago), atLeast)).map(({ id }) => id);
    expect(before(0, 2)).toEqual(['1-6', '3-5', '3-4', '3-3']);
    expect(before(3, 1)).toEqual(['5-1', '5-0']);
    expect(before(0, 50)).toHaveLength(6);
    expect(before(5, 1)).toEqual([]);
    expect(store.read(countPayments)).toBe(6);
  });

  test('stay when their debt is removed', () => {
    const store = testStore();
    store.change((db) => {
      insertDebt(db, card);
      insertPayment(db, payment);
      removeDebt(db, 'card', TODAY);
    });
    expect(flags(store)).toHaveLength(1);
  });
});
