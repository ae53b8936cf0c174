import type { BillRow } from '../../domain/bills/bill-row.ts';
import { billTotals } from '../../domain/bills/bill-totals.ts';
import type { Bill } from '../files/bills/bill-reading.ts';

/** A bill as JSON: what was read, line by line, what was not, and the sums in fen. */
export function billJson({
  format,
  encoding,
  headerLine,
  rows,
  skipped,
  declared,
  damagedCharacters,
}: Bill): string {
  const totals = { ...billTotals(rows), skipped: skipped.length, declared, damagedCharacters };
  return `${JSON.stringify({
    format,
    encoding,
    headerLine,
    rows: rows.map(jsonRow),
    skipped: skipped.map(({ line, reason }) => ({ line, reason })),
    totals,
  })}\n`;
}

function jsonRow(row: BillRow) {
  const { line, at, kind, direction, counterparty, text, amount, account, status, orderId, debtHint } = row;
  return { line, at, kind, direction, counterparty, text, amount, account, status, orderId, debtHint };
}
