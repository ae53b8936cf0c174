import type { BillSource } from '../../../domain/bills/bill-row.ts';
import type { BillFormatId } from '../../../contract/bills.ts';

/** What a column of a bill can hold. */
export type Field =
  | 'at'
  | 'amount'
  | 'direction'
  | 'counterparty'
  | 'text'
  | 'account'
  | 'status'
  | 'orderId'
  | 'category'
  /** Old Alipay: 资金状态, which says more than 收/支. */
  | 'fundState'
  /** Old Alipay: 成功退款. */
  | 'refunded';

/** A layout: known by the names of its columns, wherever they stand. */
export interface BillFormat {
  readonly id: BillFormatId;
  readonly source: BillSource;
  /** The heading holds all of these. */
  readonly heading: readonly string[];
  /** The column of each field, of several names the first that has a value. */
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
}
