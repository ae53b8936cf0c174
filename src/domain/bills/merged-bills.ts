import type { BillRow, BillSource } from './bill-row.ts';
import { distinctRows } from './bill-row.ts';
import { transactionKey } from './same-transaction.ts';

/** A bill among those that are taken in together. */
export interface OneBill {
  readonly source: BillSource;
  readonly rows: readonly BillRow[];
}

/** A row of several bills: `line` is its place among the rows of all of them, from 1, and not a line of a file. */
export interface MergedRow extends BillRow {
  readonly source: BillSource;
}

export interface MergedBills {
  readonly rows: readonly MergedRow[];
  /** Rows by bill that stand in an earlier bill too. */
  readonly repeated: readonly number[];
}

/** The rows of several bills as one, each transaction once: bills of overlapping periods have rows in common. */
export function mergedBills(bills: readonly OneBill[]): MergedBills {
  const seen = new Set<string>();
  const rows: MergedRow[] = [];
  const repeated = bills.map(({ source, rows: those }) => {
    let again = 0;
    const own: string[] = [];
    for (const row of distinctRows(those)) {
      const key = sourceKey(source, row);
      if (key !== '' && seen.has(key)) again += 1;
      else {
        rows.push({ ...row, source, line: rows.length + 1 });
        if (key !== '') own.push(key);
      }
    }
    for (const key of own) seen.add(key);
    return again;
  });
  return { rows, repeated };
}

/** What makes rows of several bills the same transaction; empty without an order number. Numbers are a source's own. */
export function sourceKey(source: BillSource, row: BillRow): string {
  const key = transactionKey(row);
  return key === '' ? '' : `${source} ${key}`;
}
