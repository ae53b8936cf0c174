import type { PaymentSplit } from '../../domain/position/payment-split.ts';
import { run, type WritableDB } from './db.ts';

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

/** Forgets the split of a payment whose amount has become another. */
export function forgetWrongSplit(db: WritableDB, payment: string, amount: number): void {
  run(db, 'DELETE FROM payment_splits WHERE payment = ? AND fees + interest + principal + excess <> ?', [
    payment,
    amount,
  ]);
}
