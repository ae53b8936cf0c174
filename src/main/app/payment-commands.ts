import { randomUUID } from 'node:crypto';
import { hasDebt } from '../store/debts.ts';
import {
  findPayment,
  insertPayment,
  readPaymentsBefore,
  removePayment,
  restorePayment,
  updatePayment,
} from '../store/payments.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';

type PaymentCommand =
  'payments.record' | 'payments.update' | 'payments.remove' | 'payments.restore' | 'payments.history';

export const paymentCommands: Handlers<PaymentCommand> = {
  'payments.record': (context, { debt, date, amount, note }) =>
    change(context, (db, today, past) => {
      const faults = notInFuture('date', date, today);
      if (faults.length > 0) return invalid(faults);
      if (!hasDebt(db, debt)) return invalid([{ path: 'debt', code: 'unknown-reference' }]);
      const id = randomUUID();
      insertPayment(db, { id, debt, date, amount, ...noteOf(note) });
      past.debt(debt, date);
      return done({ id });
    }),
  'payments.update': (context, { id, date, amount, note }) =>
    change(context, (db, today, past) => {
      const faults = notInFuture('date', date, today);
      if (faults.length > 0) return invalid(faults);
      const before = findPayment(db, id);
      if (before === null || !updatePayment(db, { id, date, amount, ...noteOf(note) }))
        return refused('entry/not-found');
      past.debt(before.debt, before.date);
      past.debt(before.debt, date);
      return done({ id });
    }),
  'payments.remove': (context, { id }) =>
    change(context, (db, today, past) => {
      const payment = findPayment(db, id);
      if (payment === null || !removePayment(db, id, today)) return refused('entry/not-found');
      past.debt(payment.debt, payment.date);
      return done({ id });
    }),
  'payments.restore': (context, { id }) =>
    change(context, (db, _today, past) => {
      const payment = findPayment(db, id);
      if (payment === null || !restorePayment(db, id)) return refused('entry/not-found');
      past.debt(payment.debt, payment.date);
      return done({ id });
    }),
  'payments.history': ({ store }, { before, limit }) =>
    store.read((db) => {
      const payments = readPaymentsBefore(db, before, limit);
      const oldest = payments.at(-1);
      const more = oldest !== undefined && readPaymentsBefore(db, oldest.date, 1).length > 0;
      return done({ payments, more });
    }),
};

/** An empty note is none. */
function noteOf(note: string | undefined): { note?: string } {
  return note === undefined || note === '' ? {} : { note };
}
