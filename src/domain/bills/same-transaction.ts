import type { BillRow } from './bill-row.ts';

/** What makes two rows the same transaction; empty when the row has no order number, so that nothing is like it. */
export function transactionKey({ orderId, at, amount, direction }: TransactionFacts): string {
  // The number alone is not enough: a purchase and its refunds can share one.
  return orderId === '' ? '' : `${orderId} ${at} ${amount} ${direction}`;
}

export type TransactionFacts = Pick<BillRow, 'orderId' | 'at' | 'amount' | 'direction'>;

/** Tells for each row, in the order of the file, the line of the earlier row that is the same transaction, or null. */
export function duplicateFinder(): (row: TransactionFacts & { readonly line: number }) => number | null {
  const firstLines = new Map<string, number>();
  return (row) => {
    const key = transactionKey(row);
    if (key === '') return null;
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, row.line);
    return first ?? null;
  };
}
