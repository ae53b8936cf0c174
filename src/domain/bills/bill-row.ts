import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/** Who wrote the bill; `bank` for any table whose columns were mapped by hand. */
export type BillSource = 'alipay' | 'wechat' | 'jd' | 'bank';

/** The bill's own column 收/支: 收入, 支出, or neither (不计收支, 中性交易). */
export type Direction = 'income' | 'expense' | 'neutral';

/** What a row means for a repayment plan. */
export const ROW_KINDS = [
  /** Paid towards a debt. */
  'repayment',
  /** A debit for a debt that did not go through: evidence of an overdue day. */
  'repayment-failed',
  'income',
  /** Paid with the user's own money. */
  'spending',
  /** Paid with 花呗, a credit card or another credit line. */
  'spending-on-credit',
  'refund',
  /** Between the user's own accounts. */
  'transfer',
  /** Borrowed money that arrived. */
  'loan-received',
  /** Cancelled, failed or refunded in full: nothing stays paid. */
  'closed',
  /** Not paid yet. */
  'pending',
  'other',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Products a row can belong to, by the ids of the product templates. */
export type HintedProduct =
  | 'huabei'
  | 'jiebei'
  | 'jd_baitiao'
  | 'weilidai'
  | 'online_loan'
  | 'mortgage'
  | 'car_loan'
  | 'credit_card'
  | 'other';

/** Which debt a row belongs to, as far as its words tell. */
export interface DebtHint {
  readonly product: HintedProduct;
  /** The statement a repayment is for, `2026-11`. */
  readonly billMonth: string | null;
  readonly bank: string | null;
  /** Last four digits of the card. */
  readonly cardTail: string | null;
}

/** One row of a bill, understood. */
export interface BillRow {
  /** Line in the file, or row in the workbook, from 1. */
  readonly line: number;
  /** `2026-11-18 12:31:07` as the bill writes it, without zone; only the date where a bank gives no time. */
  readonly at: string;
  readonly kind: RowKind;
  readonly direction: Direction;
  readonly counterparty: string;
  readonly text: string;
  /** In fen, never negative; what came back of it is in `refunded`. */
  readonly amount: Fen;
  /** How it was paid or where it arrived; `花呗&红包` names two. */
  readonly account: string;
  readonly status: string;
  readonly orderId: string;
  readonly debtHint: DebtHint | null;
  /** 交易分类 or 交易类型. */
  readonly category: string;
  /** The part of `amount` that the row itself says was refunded, in fen. */
  readonly refunded: Fen;
  /** The line of an earlier row that is the same transaction; null for the first. */
  readonly duplicateOf: number | null;
}

/** The words of a row that tell what it is. */
export type RowWords = Pick<BillRow, 'counterparty' | 'text' | 'account' | 'category'>;

/** Rows that count: each transaction once. */
export function distinctRows(rows: readonly BillRow[]): readonly BillRow[] {
  return rows.filter(({ duplicateOf }) => duplicateOf === null);
}

/** The day of a row. */
export function dayOf(row: BillRow): CivilDate {
  return row.at.slice(0, 10) as CivilDate;
}

/** The month of a row, `2026-11`. */
export function monthOf(row: BillRow): string {
  return row.at.slice(0, 7);
}
