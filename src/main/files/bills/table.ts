import type { SkipReason } from '../../../contract/bill-faults.ts';
import type { BillEncoding } from './bill-reading.ts';
import type { Step } from './faults.ts';

/** A cell of a table: text as it stands, or a workbook's number. */
export type Cell = string | number;

export interface TableRow {
  /** Line in the text, or row in the workbook, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A line that is no row. */
export interface TableFlaw {
  readonly line: number;
  readonly reason: SkipReason;
  readonly found: string;
}

export type TableItem = TableRow | TableFlaw;

export const isFlaw = (item: TableItem): item is TableFlaw => 'reason' in item;

/** One way to see a file as a table: a text by one delimiter, or a sheet of a workbook. */
export interface TableView {
  readonly encoding: BillEncoding;
  readonly damagedCharacters: number;
  /** The first lines, in which a heading is looked for. */
  readonly head: readonly TableItem[];
  /** Lines expected in all. */
  readonly lines: number;
  /** All lines from the first, in blocks. */
  readonly blocks: () => AsyncIterable<readonly TableItem[]>;
}

/** A file as tables, by the likeliest view first; and why it is no bill when none has a heading. */
export interface TableFile {
  readonly views: () => AsyncIterable<Step<TableView>>;
  readonly withoutHeading: () => Step<never>;
}
