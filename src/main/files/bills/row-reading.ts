import { type BillRow, type Direction, type RowWords } from '../../../domain/bills/bill-row.ts';
import { debtHintOf } from '../../../domain/bills/debt-hint.ts';
import { kindOf } from '../../../domain/bills/row-kind.ts';
import type { Outcome } from '../../../domain/bills/statuses.ts';
import { outcomeOf } from '../../../domain/bills/statuses.ts';
import { type Fen, fen } from '../../../domain/money/fen.ts';
import type { SkipReason } from '../../../contract/bill-faults.ts';
import { type Amount, readAmount } from './amount.ts';
import type { Field } from './bill-format.ts';
import type { SkippedRow } from './bill-reading.ts';
import { contentOf } from './cell-text.ts';
import type { FieldColumns } from './heading.ts';
import { readMoment } from './moment.ts';
import type { Cell, TableRow } from './table.ts';

/** A row before it is compared with the others. */
export type ReadRow = Omit<BillRow, 'duplicateOf'>;

export type RowReading =
  { readonly ok: true; readonly row: ReadRow } | { readonly ok: false; readonly skipped: SkippedRow };

/** 收/支 as the bills write it. Old Alipay leaves it empty for repayments and the user's own accounts. */
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  收入: 'income',
  支出: 'expense',
  不计收支: 'neutral',
  中性交易: 'neutral',
  其他: 'neutral',
  '': 'neutral',
};

/** Old Alipay: 资金状态. */
const FUND_STATES: Readonly<Record<string, Direction>> = { 已收入: 'income', 已支出: 'expense' };
const OWN_MONEY_MOVED = '资金转移';

/** Without these a row says nothing. */
const NEEDED: readonly Field[] = ['at', 'amount', 'direction', 'status'];

/** Reads a row of a known layout. */
export function readRow(row: TableRow, columns: FieldColumns): RowReading {
  const last = Math.max(...NEEDED.map((field) => columns[field]?.[0] ?? 0));
  if (row.cells.length <= last) return skip(row, 'columns-missing', row.cells[0]);
  const cell = (field: Field) => cellOf(row, columns, field);
  const text = (field: Field) => contentOf(cell(field));

  const at = readMoment(cell('at'));
  if (at === null) return skip(row, 'time-not-understood', cell('at'));
  const amount = readAmount(cell('amount'));
  if (amount === null) return skip(row, 'amount-not-understood', cell('amount'));
  const direction = directionOf(text('direction'), text('fundState'));
  if (direction === undefined) return skip(row, 'direction-not-understood', cell('direction'));
  const outcome = outcomeOf(text('status'));
  if (outcome === undefined) return skip(row, 'status-not-understood', cell('status'));

  const words = {
    counterparty: text('counterparty'),
    text: text('text'),
    account: text('account'),
    category: text('category'),
  };
  const refunded = refundedOf(amount, { status: text('status'), outcome, column: cell('refunded') });
  const moved = outcome === 'done' && text('fundState') === OWN_MONEY_MOVED;
  return understood(row, {
    ...words,
    at,
    direction,
    outcome: moved ? 'moved' : outcome,
    amount: amount.amount,
    refunded,
    status: text('status'),
    orderId: orderIdOf(text('orderId')),
  });
}

export interface UnderstoodFields extends RowWords {
  readonly at: string;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly amount: Fen;
  readonly refunded: Fen;
  readonly status: string;
  readonly orderId: string;
}

/** A row from fields that are all understood: its kind, and the debt it belongs to. */
export function understood({ line }: TableRow, { outcome, ...fields }: UnderstoodFields): RowReading {
  const refundedInFull = fields.amount > 0 && fields.refunded === fields.amount;
  const kind = kindOf({ ...fields, outcome, refundedInFull });
  return { ok: true, row: { ...fields, line, kind, debtHint: debtHintOf(fields, kind) } };
}

export function skip({ line }: TableRow, reason: SkipReason, found: Cell | undefined): RowReading {
  return { ok: false, skipped: { line, reason, found: contentOf(found).slice(0, 40) } };
}

/** The first column of a field that holds something, else the last one looked at. */
function cellOf({ cells }: TableRow, columns: FieldColumns, field: Field): Cell | undefined {
  const places = columns[field] ?? [];
  if (places.length === 1) return cells[places[0]!];
  const filled = places.find((place) => contentOf(cells[place]) !== '');
  return cells[filled ?? places.at(-1) ?? -1];
}

function directionOf(direction: string, fundState: string): Direction | undefined {
  if (direction === '' && Object.hasOwn(FUND_STATES, fundState)) return FUND_STATES[fundState];
  return Object.hasOwn(DIRECTIONS, direction) ? DIRECTIONS[direction] : undefined;
}

interface RefundMarks {
  readonly status: string;
  readonly outcome: Outcome;
  /** Old Alipay's column 成功退款. */
  readonly column: Cell | undefined;
}

/** What a row says came back: in its sum, in its status (已退款(￥5.00), 已全额退款) or in a column of its own. */
function refundedOf({ amount, refunded }: Amount, { status, outcome, column }: RefundMarks): Fen {
  if (refunded > 0) return refunded;
  if (outcome === 'returned') {
    const part = readAmount(/^已(?:部分)?退款\s*[(（]?\s*([¥￥]?[\d.,]+)/.exec(status)?.[1]);
    return part === null ? amount : atMost(amount, part.amount);
  }
  const own = readAmount(column);
  return own === null ? fen(0) : atMost(amount, own.amount);
}

const atMost = (amount: Fen, part: Fen) => (part < amount ? part : amount);

/** An order number; one that a spreadsheet has turned into 2.02611E+27 is lost. */
export const orderIdOf = (text: string) => (/^\d(?:\.\d+)?e\+?\d+$/i.test(text) ? '' : text);
