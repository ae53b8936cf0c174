/** Why a file cannot be read as a bill. Each code has a text in both languages. */
export const BILL_FAULT_CODES = [
  'bill/unreadable',
  'bill/empty',
  'bill/too-large',
  'bill/pdf',
  'bill/old-excel',
  'bill/web-page',
  'bill/other-archive',
  'bill/binary',
  'bill/encoding',
  'bill/garbled',
  'bill/not-a-bill',
  'bill/columns-unknown',
  'bill/columns-missing',
  'bill/cut-off',
  'bill/no-rows',
  'bill/too-many-rows',
  'bill/password-needed',
  'bill/wrong-password',
  'bill/damaged-archive',
  'bill/unsupported-archive',
  'bill/archive-too-large',
  'bill/too-many-files',
  'bill/nested-archive',
  'bill/nothing-inside',
  'bill/several-inside',
  'bill/damaged-workbook',
  'bill/cancelled',
] as const;
export type BillFaultCode = (typeof BILL_FAULT_CODES)[number];

/** What is wrong with a file, with what the text needs: a limit, or the names of columns. */
export interface BillFault {
  readonly code: BillFaultCode;
  readonly detail?: string;
}

/** Why a row of a bill is not understood. */
export const SKIP_REASONS = [
  'time-not-understood',
  'amount-not-understood',
  'direction-not-understood',
  'status-not-understood',
  'columns-missing',
  'quote-not-closed',
  'line-too-long',
  'line-not-readable',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
