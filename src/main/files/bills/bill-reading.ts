import type { BillFormatId } from '../../../contract/bills.ts';
import type { BillFault, SkipReason } from '../../../contract/bill-faults.ts';
import type { BillRow, BillSource } from '../../../domain/bills/bill-row.ts';
import type { Tally } from '../../../domain/bills/bill-totals.ts';

/** How the text was encoded; `ooxml` is a workbook. */
export type BillEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'ooxml';

/** A row that is not understood: told, never dropped in silence. */
export interface SkippedRow {
  readonly line: number;
  readonly reason: SkipReason;
  /** The start of what is not understood. */
  readonly found: string;
}

/** What the bill says of itself above or below its rows; null where it says nothing. */
export interface DeclaredTotals {
  readonly rows: number | null;
  readonly income: Tally | null;
  readonly expense: Tally | null;
  readonly neutral: Tally | null;
}

export interface Bill {
  readonly format: BillFormatId;
  readonly source: BillSource;
  readonly encoding: BillEncoding;
  readonly headerLine: number;
  readonly rows: readonly BillRow[];
  readonly skipped: readonly SkippedRow[];
  readonly declared: DeclaredTotals;
  /** Characters that could not be decoded and stand as U+FFFD. */
  readonly damagedCharacters: number;
}

export type BillReading =
  { readonly ok: true; readonly bill: Bill } | { readonly ok: false; readonly fault: BillFault };

/** Rows read so far and rows expected; both only guesses until the end. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface ReadingOptions {
  readonly password?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
