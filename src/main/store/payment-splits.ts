import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { PaymentSplit } from '../../domain/position/payment-split.ts';
import type { InterestPaid } from '../../domain/progress/interest-so-far.ts';
import { one, type ReadableDB, run, type WritableDB } from './db.ts';

/** Saves how a payment was split; an earlier split of it is replaced. */
export function savePaymentSplit(db: WritableDB, payment: string, split: PaymentSplit): void {
  run(
    db,
    `INSERT INTO payment_splits (payment, fees, interest, principal, excess) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (payment) DO UPDATE SET fees = excluded.fees, interest = excluded.interest,
       principal = excluded.principal, excess = excluded.excess`,
    [payment, split.fees, split.interest, split.principal, split.excess],
  );
}

/** Interest and fees in the payments made after a day. */
export function sumInterestAfter(db: ReadableDB, after: CivilDate): InterestPaid {
  const row = one<InterestPaid>(
    db,
    `SELECT coalesce(sum(split.interest), 0) AS interest, coalesce(sum(split.fees), 0) AS fees,
       count(*) - count(split.payment) AS unknown
     FROM recorded_payments AS payment LEFT JOIN payment_splits AS split ON split.payment = payment.id
     WHERE payment.removed_at IS NULL AND payment.date > ?`,
    [after],
  );
  if (row === undefined) throw new Error('a sum has no row');
  return row;
}

/** Forgets the split of a payment whose amount has become another. */
export function forgetWrongSplit(db: WritableDB, payment: string, amount: number): void {
  run(db, 'DELETE FROM payment_splits WHERE payment = ? AND fees + interest + principal + excess <> ?', [
    payment,
    amount,
  ]);
}
