import { type Fen, fen } from '../money/fen.ts';
import { type BillRow, type Direction, distinctRows, ROW_KINDS, type RowKind } from './bill-row.ts';

/** A number of rows and their sum in fen. */
export interface Tally {
  readonly rows: number;
  readonly amount: Fen;
}

export interface BillTotals {
  readonly rows: number;
  /** First and last day, null without rows. */
  readonly from: string | null;
  readonly to: string | null;
  /** Rows that repeat an earlier one; no other figure counts them. */
  readonly duplicates: readonly { readonly line: number; readonly of: number }[];
  /** By the bill's own 收/支 and its own arithmetic: what the rows themselves say was refunded is taken off. */
  readonly directions: Readonly<Record<Direction, Tally>>;
  /** By meaning, only kinds that occur; partial refunds are taken off, refunds with rows of their own are not. */
  readonly kinds: Readonly<Partial<Record<RowKind, Tally>>>;
  /** What rows themselves say was refunded. */
  readonly refundedInRows: Fen;
}

/** Counts and sums of a bill, in fen, each transaction once. */
export function billTotals(rows: readonly BillRow[]): BillTotals {
  const distinct = distinctRows(rows);
  const days = distinct.map(({ at }) => at.slice(0, 10)).sort();
  const tallyOf = (those: readonly BillRow[]): Tally => ({
    rows: those.length,
    amount: sum(those, (row) => row.amount - row.refunded),
  });
  const direction = (wanted: Direction) => tallyOf(distinct.filter((row) => row.direction === wanted));
  const kinds: Partial<Record<RowKind, Tally>> = {};
  for (const kind of ROW_KINDS) {
    const those = distinct.filter((row) => row.kind === kind);
    if (those.length > 0) kinds[kind] = tallyOf(those);
  }
  return {
    rows: rows.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    duplicates: rows.flatMap(({ line, duplicateOf }) =>
      duplicateOf === null ? [] : [{ line, of: duplicateOf }],
    ),
    directions: { income: direction('income'), expense: direction('expense'), neutral: direction('neutral') },
    kinds,
    refundedInRows: sum(distinct, ({ refunded }) => refunded),
  };
}

/** A sum over rows in fen. A file of forged giant sums cannot pass what is exact. */
export function sum<Row>(rows: readonly Row[], amountOf: (row: Row) => number): Fen {
  let total = 0;
  for (const row of rows) total = Math.min(total + amountOf(row), Number.MAX_SAFE_INTEGER);
  return fen(total);
}
