import { randomUUID } from 'node:crypto';
import { hasDebt } from '../store/debts.ts';
import { insertPayment, removePayment, restorePayment, updatePayment } from '../store/payments.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';

type PaymentCommand = 'payments.record' | 'payments.update' | 'payments.remove' | 'payments.restore';

export const paymentCommands: Handlers<PaymentCommand> = {
  'payments.record': (context, { debt, date, amount, note }) =>
    change(context, (db, today) => {
      const faults = notInFuture('date', date, today);
      if (faults.length > 0) return invalid(faults);
      if (!hasDebt(db, debt)) return invalid([{ path: 'debt', code: 'unknown-reference' }]);
      const id = randomUUID();
      insertPayment(db, { id, debt, date, amount, ...noteOf(note) });
      return done({ id });
    }),
  'payments.update': (context, { id, date, amount, note }) =>
    change(context, (db, today) => {
      const faults = notInFuture('date', date, today);
      if (faults.length > 0) return invalid(faults);
      return updatePayment(db, { id, date, amount, ...noteOf(note) })
        ? done({ id })
        : refused('entry/not-found');
    }),
  'payments.remove': (context, { id }) =>
    change(context, (db, today) =>
      removePayment(db, id, today) ? done({ id }) : refused('entry/not-found'),
    ),
  'payments.restore': (context, { id }) =>
    change(context, (db) => (restorePayment(db, id) ? done({ id }) : refused('entry/not-found'))),
};

/** An empty note is none. */
function noteOf(note: string | undefined): { note?: string } {
  return note === undefined || note === '' ? {} : { note };
}
