import type { ColumnMapping, SumColumns } from '../../../contract/bills.ts';
import type { Direction } from '../../../domain/bills/bill-row.ts';
import { outcomeOf } from '../../../domain/bills/statuses.ts';
import { fen } from '../../../domain/money/fen.ts';
import { type Amount, readAmount } from './amount.ts';
import { columnName, contentOf } from './cell-text.ts';
import { readMoment, withTime } from './moment.ts';
import { orderIdOf, type RowReading, skip, understood } from './row-reading.ts';
import type { Cell, TableRow } from './table.ts';

/** Words that banks write for the direction. */
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  收入: 'income',
  收: 'income',
  贷: 'income',
  贷方: 'income',
  存入: 'income',
  转入: 'income',
  Cr: 'income',
  支出: 'expense',
  支: 'expense',
  付: 'expense',
  借: 'expense',
  借方: 'expense',
  支取: 'expense',
  转出: 'expense',
  Dr: 'expense',
  不计收支: 'neutral',
};

type CellNamed = (name: string | undefined) => Cell | undefined;

/** Reads rows of a table by a mapping of its columns. */
export function mappedRowReader(
  names: readonly string[],
  mapping: ColumnMapping,
): (row: TableRow) => RowReading {
  const places = new Map(names.map((name, at) => [name, at] as const).reverse());
  return (row) => {
    const cell: CellNamed = (name) =>
      name === undefined ? undefined : row.cells[places.get(columnName(name)) ?? -1];
    const date = readMoment(cell(mapping.at));
    if (date === null) return skip(row, 'time-not-understood', cell(mapping.at));
    const sum = sumOf(mapping.sums, cell);
    if (typeof sum === 'string') return skip(row, sum, cell(sumColumn(mapping.sums)));
    const status = contentOf(cell(mapping.status));
    const outcome = status === '' ? 'done' : outcomeOf(status);
    if (outcome === undefined) return skip(row, 'status-not-understood', cell(mapping.status));
    return understood(row, {
      at: withTime(date, cell(mapping.time)),
      direction: sum.direction,
      outcome,
      amount: sum.amount.amount,
      refunded: fen(0),
      counterparty: contentOf(cell(mapping.counterparty)),
      text: contentOf(cell(mapping.text)),
      account: mapping.account,
      category: '',
      status,
      orderId: orderIdOf(contentOf(cell(mapping.orderId))),
    });
  };
}

type Sum = { readonly amount: Amount; readonly direction: Direction };
type SumFault = 'amount-not-understood' | 'direction-not-understood';

function sumOf(sums: SumColumns, cell: CellNamed): Sum | SumFault {
  if (sums.by === 'two-columns')
    return ofTwoColumns(readFilled(cell(sums.income)), readFilled(cell(sums.expense)));
  const amount = readAmount(cell(sums.amount));
  if (amount === null) return 'amount-not-understood';
  if (sums.by === 'sign') {
    return { amount, direction: amount.negative === (sums.expenseIs === 'negative') ? 'expense' : 'income' };
  }
  const word = contentOf(cell(sums.direction));
  return Object.hasOwn(DIRECTIONS, word)
    ? { amount, direction: DIRECTIONS[word]! }
    : 'direction-not-understood';
}

/** One of two columns holds the sum; the other is empty or zero. */
function ofTwoColumns(income: Amount | null, expense: Amount | null): Sum | SumFault {
  const [hasIncome, hasExpense] = [
    income !== null && income.amount > 0,
    expense !== null && expense.amount > 0,
  ];
  if (hasIncome === hasExpense) return 'amount-not-understood';
  return hasIncome ? { amount: income!, direction: 'income' } : { amount: expense!, direction: 'expense' };
}

const readFilled = (cell: Cell | undefined) => (contentOf(cell) === '' ? null : readAmount(cell));

const sumColumn = (sums: SumColumns) => (sums.by === 'two-columns' ? sums.expense : sums.amount);
