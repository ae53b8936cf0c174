import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import { type BillRow, dayOf, distinctRows, type HintedProduct } from './bill-row.ts';
import { sum } from './bill-totals.ts';

/** What a credit line was used for since a day. */
export interface CreditSpending {
  /** Spending rows, oldest first. */
  readonly rows: readonly BillRow[];
  /** In fen, what the rows themselves say was refunded taken off. */
  readonly spent: Fen;
  /** In fen, refunds to the same line with rows of their own. */
  readonly refunded: Fen;
}

/** Spending with one credit line on and after a day, for example on 花呗 since it was restricted. */
export function creditSpendingSince(
  rows: readonly BillRow[],
  { product, since }: { readonly product: HintedProduct; readonly since: CivilDate },
): CreditSpending {
  const ofLine = distinctRows(rows).filter((row) => row.debtHint?.product === product && dayOf(row) >= since);
  const spending = ofLine
    .filter((row) => row.kind === 'spending-on-credit')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return {
    rows: spending,
    spent: sum(spending, ({ amount, refunded }) => amount - refunded),
    refunded: sum(
      ofLine.filter((row) => row.kind === 'refund'),
      ({ amount }) => amount,
    ),
  };
}
