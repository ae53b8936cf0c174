import { duplicateFinder } from '../../../domain/bills/same-transaction.ts';
import type { BillRow } from '../../../domain/bills/bill-row.ts';
import type { BillReading, ReadingOptions, SkippedRow } from './bill-reading.ts';
import { declaredTotals } from './declared-totals.ts';
import { done, failed, type Step } from './faults.ts';
import { isFooter } from './footer.ts';
import { findHeading, type Heading } from './heading.ts';
import { listedColumns, tableHeadingOf } from './plain-table.ts';
import { tablesIn } from './read-table-file.ts';
import { readRow } from './row-reading.ts';
import { isFlaw, type TableFile, type TableRow, type TableView } from './table.ts';
import { walkTable } from './table-walk.ts';

/**
 * Reads a bill of Alipay, WeChat or JD, plain or in an archive. Whatever the file holds, the answer is a value: the rows
 * with what they mean and the lines that were not understood, or why the file is no bill.
 */
export async function readBill(bytes: Uint8Array, options: ReadingOptions = {}): Promise<BillReading> {
  if (options.signal?.aborted === true) return failed('bill/cancelled');
  const tables = await tablesIn(bytes, options);
  if (!tables.ok) return tables;
  const found = await findBill(tables.value);
  return found.ok ? readRows(found.value, options) : found;
}

interface FoundBill {
  readonly view: TableView;
  readonly heading: Heading;
}

/** The one table that is a bill. */
async function findBill(tables: readonly TableFile[]): Promise<Step<FoundBill>> {
  const found: FoundBill[] = [];
  let fault: Step<never> | null = null;
  for (const table of tables) {
    const bill = await billIn(table);
    if (bill.ok) found.push(bill.value);
    else fault ??= bill;
  }
  if (found.length > 1) return failed('bill/several-inside');
  if (found[0] !== undefined) return done(found[0]);
  return tables.length === 1 && fault !== null ? fault : failed('bill/nothing-inside');
}

async function billIn(table: TableFile): Promise<Step<FoundBill>> {
  let plain: readonly string[] | null = null;
  for await (const view of table.views()) {
    if (!view.ok) return view;
    const heading = findHeading(view.value.head);
    if (heading !== null) return done({ view: view.value, heading });
    plain ??= tableHeadingOf(view.value.head)?.names ?? null;
  }
  const fault = table.withoutHeading();
  if (!fault.ok && fault.fault.code === 'bill/not-a-bill' && plain !== null) {
    return failed('bill/columns-unknown', listedColumns(plain));
  }
  return fault;
}

async function readRows({ view, heading }: FoundBill, options: ReadingOptions): Promise<BillReading> {
  const rows: BillRow[] = [];
  const skipped: SkippedRow[] = [];
  const frame = view.head.filter((item) => !isFlaw(item) && item.line < heading.line) as TableRow[];
  const duplicateOf = duplicateFinder();
  const walked = await walkTable(view, {
    after: heading.line,
    options,
    each(item) {
      if (isFlaw(item)) skipped.push(item);
      else if (isFooter(item)) frame.push(item);
      else {
        const reading = readRow(item, heading.columns);
        if (reading.ok) rows.push({ ...reading.row, duplicateOf: duplicateOf(reading.row) });
        else skipped.push(reading.skipped);
      }
    },
  });
  if (!walked.ok) return walked;
  if (rows.length === 0 && skipped.length === 0) return failed('bill/no-rows');
  const { id: format, source } = heading.format;
  const { encoding, damagedCharacters } = view;
  const declared = declaredTotals(frame);
  return {
    ok: true,
    bill: { format, source, encoding, headerLine: heading.line, rows, skipped, declared, damagedCharacters },
  };
}
