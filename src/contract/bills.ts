import { z } from 'zod';
import type { BillRow, BillSource, RowKind } from '../domain/bills/bill-row.ts';
import type { Tally } from '../domain/bills/bill-totals.ts';
import type { BillProposal } from '../domain/bills/bill-proposal.ts';
import type { CivilDate } from '../domain/dates/civil-date.ts';
import type { BillFault, SkipReason } from './bill-faults.ts';
import { income } from './entities.ts';
import { month } from './recovery.ts';
import { date, id, positiveMoney, whole } from './values.ts';

/** The layouts that are known by their columns; `table` is any other, read by a mapping of its columns. */
export type BillFormatId = 'alipay-app' | 'alipay-web' | 'wechat' | 'jd' | 'table';

/** Largest bill that the page takes, in bytes: as text of a request it must fit into one. */
export const MOST_BILL_BYTES = 20 * 1024 * 1024;
const MOST_BASE64 = Math.ceil(MOST_BILL_BYTES / 3) * 4;
/** Bills that are taken in together. */
export const MOST_BILLS = 12;
const MOST_ROWS = 200_000;

const column = z.string().min(1).max(120);

const sums = z.discriminatedUnion('by', [
  z.object({ by: z.literal('two-columns'), income: column, expense: column }),
  z.object({ by: z.literal('sign'), amount: column, expenseIs: z.enum(['negative', 'positive']) }),
  /** A column of words: 收入 or 支出, 贷 or 借, 存入 or 支取. */
  z.object({ by: z.literal('words'), amount: column, direction: column }),
]);
/** How a table tells money that came in from money that went out. */
export type SumColumns = z.output<typeof sums>;

/** What the columns of a table mean, by their names as they stand in its heading. */
export const columnMapping = z.object({
  /** The column of the day, with or without a time. */
  at: column,
  /** The column of the time, where it has one of its own. */
  time: column.optional(),
  sums,
  counterparty: column.optional(),
  text: column.optional(),
  orderId: column.optional(),
  status: column.optional(),
  /** The account that the whole table is of, such as `招商银行信用卡(1234)`; spending with a credit card is on credit. */
  account: z.string().max(60),
});
export type ColumnMapping = z.output<typeof columnMapping>;

const line = whole(1, MOST_ROWS * MOST_BILLS);

export const billArguments = {
  /**
   * Reads a bill and keeps its rows, under an id that the page chooses, until it is saved or dropped. The answer comes
   * when it is read; meanwhile `bills.progress` tells how far it is.
   */
  'bills.read': z.object({
    reading: id,
    base64: z.string().max(MOST_BASE64),
    password: z.string().max(200).optional(),
    /** For a table that is no known bill. */
    mapping: columnMapping.optional(),
  }),
  'bills.progress': z.object({ reading: id }),
  /** Stops a reading, or forgets what was read. */
  'bills.drop': z.object({ reading: id }),
  /** What bills that were read give, set beside what is entered. Nothing is changed. */
  'bills.preview': z.object({ readings: z.array(id).min(1).max(MOST_BILLS) }),
  /** Saves what was chosen of a preview: rows by their place in it, all of it or nothing. */
  'bills.save': z.object({
    readings: z.array(id).min(1).max(MOST_BILLS),
    payments: z.array(z.object({ line, debt: id })).max(MOST_ROWS),
    answers: z.array(z.object({ line, debt: id, dueDate: date })).max(1000),
    incomes: z.array(z.object({ counterparty: z.string().min(1).max(500), income })).max(500),
    months: z.array(month).max(1000),
  }),
  /** Takes an import back: its payments, answers, incomes and counts. */
  'imports.remove': z.object({ id }),
  'imports.restore': z.object({ id }),
};

/** What a file turned out to be. */
export type FileReading =
  | { readonly is: 'bill'; readonly bill: BillSummary }
  /** A table whose columns have to be given a meaning first. */
  | { readonly is: 'table'; readonly table: UnknownTable }
  | { readonly is: 'fault'; readonly fault: BillFault };

export interface BillSummary {
  readonly source: BillSource;
  readonly format: BillFormatId;
  readonly rows: number;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly kinds: Readonly<Partial<Record<RowKind, Tally>>>;
  /** Rows that repeat an earlier one of the same file. */
  readonly repeated: number;
  /** Rows that the bill says it has and that are not there. */
  readonly missing: number;
  readonly damagedCharacters: number;
  /** Rows that are not understood: the first ones, and how many in all. */
  readonly skipped: readonly { readonly line: number; readonly reason: SkipReason; readonly found: string }[];
  readonly skippedCount: number;
}

export interface UnknownTable {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** What the columns most likely mean, or were said to mean the last time; null where nothing is likely. */
  readonly proposed: ColumnMapping | null;
  readonly remembered: boolean;
}

/** A row as a preview shows it. */
export type ShownRow = Pick<BillRow, 'line' | 'at' | 'counterparty' | 'text' | 'amount' | 'account'>;

export interface BillPreview extends Omit<BillProposal, 'credit'> {
  /** Rows of each bill that stand in an earlier one too. */
  readonly repeated: readonly number[];
  readonly credit: {
    readonly since: CivilDate;
    readonly rows: readonly ShownRow[];
    readonly count: number;
    readonly spent: number;
    readonly refunded: number;
  } | null;
}

/** An import as the pages list it. */
export interface BillImport {
  readonly id: string;
  readonly on: CivilDate;
  readonly sources: readonly BillSource[];
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly rows: number;
  readonly payments: number;
  readonly answers: number;
  readonly incomes: number;
  readonly months: number;
}

export interface BillReplies {
  'bills.read': FileReading;
  /** Null when nothing of that id is being read. */
  'bills.progress': { readonly done: number; readonly of: number } | null;
  'bills.drop': null;
  'bills.preview': BillPreview;
  'bills.save': BillImport;
  'imports.remove': { readonly id: string };
  'imports.restore': { readonly id: string };
}

const at = z.string().regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/, { error: 'not-a-date' });
const sources = z.enum(['alipay', 'wechat', 'jd', 'bank']);

/** Imports of bills as a case file carries them; nothing of a bill but what was made of it, and by which order number. */
export const billImportRecord = z.object({
  id,
  on: date,
  sources: z.array(sources).min(1).max(4),
  from: date.nullable(),
  to: date.nullable(),
  rows: whole(0, MOST_ROWS * MOST_BILLS),
  payments: z
    .array(
      z.object({
        payment: id,
        source: sources,
        orderId: z.string().max(500),
        at,
        direction: z.enum(['income', 'expense', 'neutral']),
        amount: positiveMoney,
        hint: z.string().min(1).max(200),
      }),
    )
    .max(MOST_ROWS),
  answers: z.array(z.object({ debt: id, dueDate: date })).max(1000),
  incomes: z.array(z.object({ income: id, counterparty: z.string().min(1).max(500) })).max(500),
  days: z.array(date).max(20_000),
  /** Counts of the user's own that the import replaced. */
  replaced: z.array(z.object({ month, days: whole(0, 31), notedOn: date })).max(1000),
});
export type BillImportRecord = z.output<typeof billImportRecord>;
