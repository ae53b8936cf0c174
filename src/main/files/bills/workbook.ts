// hucre 1.0.0 (MIT, released 2026-09, no dependencies, no install script) reads XLSX by the row, inflates no entry beyond
// its declared size and expands no entities. Looked at beside it: exceljs (last release 2023, nine dependencies),
// read-excel-file (slower by three, whole sheet in memory), npm's xlsx (abandoned there).
import { streamXlsxRows } from 'hucre/xlsx';
import { type ArchivedFile, openArchive } from './archive.ts';
import type { ReadingOptions } from './bill-reading.ts';
import { done, failed, type Step } from './faults.ts';
import { BLOCK_ROWS, HEADING_LINES, MOST_CELL_CHARACTERS, MOST_COLUMNS } from './limits.ts';
import type { Cell, TableFile, TableItem, TableRow, TableView } from './table.ts';
import { countPart } from './workbook-limits.ts';

/** Sheets that are looked through for a heading, from the first. */
const MOST_SHEETS = 5;

export const isWorkbook = (files: readonly ArchivedFile[]): boolean =>
  files.some(({ path }) => path === '[Content_Types].xml') &&
  files.some(({ path }) => path.startsWith('xl/'));

/**
 * A workbook as tables, one view for each of its first sheets. Before the reader sees it, every part is unpacked once
 * under the limits and counted, so that nothing in it can grow beyond them.
 */
export async function workbookTable(bytes: Uint8Array, options: ReadingOptions): Promise<Step<TableFile>> {
  const opened = await openArchive(bytes, { ...options, password: undefined }, 'strict');
  if (!opened.ok) return asWorkbook(opened);
  const checked = await countParts(opened.value);
  if (!checked.ok) return asWorkbook(checked);
  return done({
    async *views() {
      for (let sheet = 0; sheet < Math.min(checked.value.sheets, MOST_SHEETS); sheet++) {
        yield await sheetView(bytes, sheet, checked.value.rows);
      }
    },
    withoutHeading: () => failed('bill/not-a-bill'),
  });
}

interface WorkbookCount {
  readonly sheets: number;
  readonly rows: number;
}

async function countParts(files: readonly ArchivedFile[]): Promise<Step<WorkbookCount>> {
  let sheets = 0;
  let rows = 0;
  for (const file of files) {
    const part = await file.unpack();
    if (!part.ok) return part;
    const count = countPart(part.value);
    if (!count.ok) return count;
    if (file.path.startsWith('xl/worksheets/') && file.path.endsWith('.xml')) sheets++;
    rows = Math.max(rows, count.value.rows);
  }
  // A workbook names its parts as it likes.
  return done({ sheets: Math.max(1, sheets), rows });
}

/** A workbook is an archive inside, but its reader should hear of a workbook. */
function asWorkbook(step: Step<never> & { readonly ok: false }): Step<never> {
  return step.fault.code === 'bill/damaged-archive' ? failed('bill/damaged-workbook') : step;
}

async function sheetView(bytes: Uint8Array, sheet: number, rows: number): Promise<Step<TableView>> {
  const head: TableItem[] = [];
  try {
    for await (const row of sheetRows(bytes, sheet)) {
      if (row.line > HEADING_LINES) break;
      head.push(row);
    }
  } catch {
    // The reader throws errors of many kinds, all of which mean the file.
    return failed('bill/damaged-workbook');
  }
  return done({
    encoding: 'ooxml',
    damagedCharacters: 0,
    head,
    lines: rows,
    async *blocks() {
      let block: TableItem[] = [];
      for await (const row of sheetRows(bytes, sheet)) {
        block.push(row);
        if (block.length < BLOCK_ROWS) continue;
        yield block;
        block = [];
      }
      yield block;
    },
  });
}

async function* sheetRows(bytes: Uint8Array, sheet: number): AsyncGenerator<TableRow> {
  let line = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    // Rows are numbered upwards; a damaged sheet may repeat or spoil a number.
    line = Number.isSafeInteger(index) && index >= line ? index + 1 : line + 1;
    const cells = values.slice(0, MOST_COLUMNS).map(cellOf);
    if (cells.some((cell) => cell !== '')) yield { line, cells };
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.slice(0, MOST_CELL_CHARACTERS);
  if (value instanceof Date) return momentText(value);
  return value === null || value === undefined ? '' : String(value).slice(0, MOST_CELL_CHARACTERS);
}

/** `2026-10-20 08:30:00`: a serial number holds the time in fractions of a day, true to the second once rounded. */
function momentText(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return '';
  return new Date(Math.round(time / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
