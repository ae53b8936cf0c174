import { type BillSummary, type FileReading, MOST_BILL_BYTES } from '../../contract/bills.ts';
import type { ParsedArguments } from '../../contract/commands.ts';
import { billTotals } from '../../domain/bills/bill-totals.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Bill, BillReading, ReadingOptions } from '../files/bills/bill-reading.ts';
import { proposedMapping } from '../files/bills/column-mapping.ts';
import { readBill } from '../files/bills/read-bill.ts';
import { previewTable, readMappedTable } from '../files/bills/read-table.ts';
import { readColumnMapping, saveColumnMapping } from '../store/column-mappings.ts';
import { faulty } from './bill-readings.ts';
import type { AppContext } from './context.ts';
import { done, type Outcome } from './outcome.ts';

/** Rows that are not understood and are listed one by one. */
const MOST_SKIPPED = 500;

/** Reads a bill and keeps its rows; a table that is no known bill is answered by its columns, to be given a meaning. */
export async function readBillFile(
  { store, readings }: AppContext,
  { reading, base64, password, mapping }: ParsedArguments<'bills.read'>,
): Promise<Outcome<FileReading>> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes.length > MOST_BILL_BYTES)
    return done(faulty({ code: 'bill/too-large', detail: `${MOST_BILL_BYTES / 1024 / 1024} MB` }));
  const { signal, onProgress } = readings.begin(reading);
  const options: ReadingOptions = { signal, onProgress, ...(password === undefined ? {} : { password }) };
  const read: BillReading =
    mapping === undefined ? await readBill(bytes, options) : await readMappedTable(bytes, mapping, options);
  if (read.ok) {
    if (mapping !== undefined) {
      const table = await previewTable(bytes, options);
      if (table.ok) store.change((db) => saveColumnMapping(db, table.table.columns, mapping));
    }
    readings.keep(reading, read.bill, signal);
    return done({ is: 'bill', bill: summaryOf(read.bill) });
  }
  readings.drop(reading);
  if (read.fault.code !== 'bill/columns-unknown') return done(faulty(read.fault));
  const table = await previewTable(bytes, password === undefined ? {} : { password });
  if (!table.ok) return done(faulty(table.fault));
  const { columns, sample } = table.table;
  const remembered = store.read((db) => readColumnMapping(db, columns));
  const proposed = remembered ?? proposedMapping(columns);
  return done({ is: 'table', table: { columns, sample, proposed, remembered: remembered !== null } });
}

function summaryOf(bill: Bill): BillSummary {
  const totals = billTotals(bill.rows);
  const { rows: declared } = bill.declared;
  return {
    source: bill.source,
    format: bill.format,
    rows: bill.rows.length,
    from: totals.from as CivilDate | null,
    to: totals.to as CivilDate | null,
    kinds: totals.kinds,
    repeated: totals.duplicates.length,
    missing: declared === null ? 0 : Math.max(0, declared - bill.rows.length - bill.skipped.length),
    damagedCharacters: bill.damagedCharacters,
    skipped: bill.skipped.slice(0, MOST_SKIPPED).map(({ line, reason, found }) => ({ line, reason, found })),
    skippedCount: bill.skipped.length,
  };
}
