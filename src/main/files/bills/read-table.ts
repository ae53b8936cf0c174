import type { ColumnMapping } from '../../../contract/bills.ts';
import type { BillFault } from '../../../contract/bill-faults.ts';
import type { BillRow } from '../../../domain/bills/bill-row.ts';
import { duplicateFinder } from '../../../domain/bills/same-transaction.ts';
import type { BillEncoding, BillReading, ReadingOptions, SkippedRow } from './bill-reading.ts';
import { columnName, contentOf } from './cell-text.ts';
import { mappedNames } from './column-mapping.ts';
import { declaredTotals } from './declared-totals.ts';
import { done, failed, type Step } from './faults.ts';
import { isFooter } from './footer.ts';
import { mappedRowReader } from './mapped-row.ts';
import { listedColumns, type TableHeading, tableHeadingOf } from './plain-table.ts';
import { tablesIn } from './read-table-file.ts';
import { isFlaw, type TableView } from './table.ts';
import { walkTable } from './table-walk.ts';

/** What a table looks like, so that its columns can be given a meaning. */
export interface TablePreview {
  readonly encoding: BillEncoding;
  readonly headerLine: number;
  readonly columns: readonly string[];
  /** The first rows below the heading, as text. */
  readonly sample: readonly (readonly string[])[];
}

export type PreviewReading =
  { readonly ok: true; readonly table: TablePreview } | { readonly ok: false; readonly fault: BillFault };

const SAMPLE_ROWS = 8;

/** The columns and the first rows of any table, CSV or XLSX, for example a bank's. */
export async function previewTable(bytes: Uint8Array, options: ReadingOptions = {}): Promise<PreviewReading> {
  const found = await findTable(bytes, options);
  if (!found.ok) return found;
  const { view, heading } = found.value;
  const sample = view.head
    .filter((item) => !isFlaw(item) && item.line > heading.line)
    .slice(0, SAMPLE_ROWS)
    .map((item) => (isFlaw(item) ? [] : item.cells.map(contentOf)));
  const { encoding } = view;
  return { ok: true, table: { encoding, headerLine: heading.line, columns: heading.names, sample } };
}

/** Reads any table by a mapping of its columns. Each row is understood as one of a bank's. */
export async function readMappedTable(
  bytes: Uint8Array,
  mapping: ColumnMapping,
  options: ReadingOptions = {},
): Promise<BillReading> {
  if (options.signal?.aborted === true) return failed('bill/cancelled');
  const found = await findTable(bytes, options, mappedNames(mapping));
  if (!found.ok) return found;
  const { view, heading } = found.value;
  const missing = mappedNames(mapping).filter((name) => !heading.names.includes(name));
  if (missing.length > 0) return failed('bill/columns-missing', listedColumns(missing));

  const rows: BillRow[] = [];
  const skipped: SkippedRow[] = [];
  const duplicateOf = duplicateFinder();
  const readRow = mappedRowReader(heading.names, mapping);
  const walked = await walkTable(view, {
    after: heading.line,
    options,
    each(item) {
      if (isFlaw(item)) skipped.push(item);
      else if (!isFooter(item)) {
        const reading = readRow(item);
        if (reading.ok) rows.push({ ...reading.row, duplicateOf: duplicateOf(reading.row) });
        else skipped.push(reading.skipped);
      }
    },
  });
  if (!walked.ok) return walked;
  if (rows.length === 0 && skipped.length === 0) return failed('bill/no-rows');
  const { encoding, damagedCharacters } = view;
  const headerLine = heading.line;
  const declared = declaredTotals([]);
  return {
    ok: true,
    bill: {
      format: 'table',
      source: 'bank',
      encoding,
      headerLine,
      rows,
      skipped,
      declared,
      damagedCharacters,
    },
  };
}

interface FoundTable {
  readonly view: TableView;
  readonly heading: TableHeading;
}

/** The first view with a heading that holds the wanted columns; else the first with any heading. */
async function findTable(
  bytes: Uint8Array,
  options: ReadingOptions,
  wanted: readonly string[] = [],
): Promise<Step<FoundTable>> {
  const tables = await tablesIn(bytes, options);
  if (!tables.ok) return tables;
  if (tables.value.length > 1) return failed('bill/several-inside');
  const [table] = tables.value;
  let other: FoundTable | null = null;
  for await (const view of table!.views()) {
    if (!view.ok) return view;
    const heading = headingWith(view.value, wanted) ?? tableHeadingOf(view.value.head);
    if (heading === null) continue;
    if (wanted.every((name) => heading.names.includes(name))) return done({ view: view.value, heading });
    other ??= { view: view.value, heading };
  }
  return other === null ? table!.withoutHeading() : done(other);
}

/** The line that holds all the wanted names: a mapping that is remembered finds its heading again by them. */
function headingWith({ head }: TableView, wanted: readonly string[]): TableHeading | null {
  if (wanted.length === 0) return null;
  for (const item of head) {
    if (isFlaw(item)) continue;
    const names = item.cells.map(columnName);
    if (wanted.every((name) => names.includes(name))) return { line: item.line, names };
  }
  return null;
}
