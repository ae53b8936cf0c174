import type { ColumnMapping } from '../../contract/bills.ts';
import { one, type ReadableDB, run, type WritableDB } from './db.ts';
import { present } from './present.ts';

interface MappingRow {
  readonly at_column: string;
  readonly time_column: string | null;
  readonly sums: 'two-columns' | 'sign' | 'words';
  readonly amount_column: string | null;
  readonly direction_column: string | null;
  readonly expense_is: 'negative' | 'positive' | null;
  readonly income_column: string | null;
  readonly expense_column: string | null;
  readonly counterparty_column: string | null;
  readonly text_column: string | null;
  readonly order_id_column: string | null;
  readonly status_column: string | null;
  readonly account: string | null;
}

const MOST_CHARACTERS = 1000;

/** Names of columns as one key; a line break stands in none of them. */
const headingOf = (columns: readonly string[]) => columns.join('\n').slice(0, MOST_CHARACTERS);

/** What the columns of a table with this heading were said to mean; null when nothing was said. */
export function readColumnMapping(db: ReadableDB, columns: readonly string[]): ColumnMapping | null {
  const row = one<MappingRow>(
    db,
    `SELECT at_column, time_column, sums, amount_column, direction_column, expense_is, income_column, expense_column,
       counterparty_column, text_column, order_id_column, status_column, account
     FROM column_mappings WHERE heading = ?`,
    [headingOf(columns)],
  );
  return row === undefined ? null : mappingFromRow(row);
}

/** Remembers what the columns of a table mean, in place of what was said before. */
export function saveColumnMapping(db: WritableDB, columns: readonly string[], mapping: ColumnMapping): void {
  run(
    db,
    `INSERT OR REPLACE INTO column_mappings (heading, at_column, time_column, sums, amount_column, direction_column, expense_is,
       income_column, expense_column, counterparty_column, text_column, order_id_column, status_column, account)
     VALUES (@heading, @at_column, @time_column, @sums, @amount_column, @direction_column, @expense_is, @income_column,
       @expense_column, @counterparty_column, @text_column, @order_id_column, @status_column, @account)`,
    { heading: headingOf(columns), ...mappingToRow(mapping) },
  );
}

function mappingToRow({ sums, ...mapping }: ColumnMapping): MappingRow {
  return {
    at_column: mapping.at,
    time_column: mapping.time ?? null,
    sums: sums.by,
    amount_column: sums.by === 'two-columns' ? null : sums.amount,
    direction_column: sums.by === 'words' ? sums.direction : null,
    expense_is: sums.by === 'sign' ? sums.expenseIs : null,
    income_column: sums.by === 'two-columns' ? sums.income : null,
    expense_column: sums.by === 'two-columns' ? sums.expense : null,
    counterparty_column: mapping.counterparty ?? null,
    text_column: mapping.text ?? null,
    order_id_column: mapping.orderId ?? null,
    status_column: mapping.status ?? null,
    account: mapping.account === '' ? null : mapping.account,
  };
}

function mappingFromRow(row: MappingRow): ColumnMapping {
  const optional = present({
    time: row.time_column,
    counterparty: row.counterparty_column,
    text: row.text_column,
    orderId: row.order_id_column,
    status: row.status_column,
  });
  return { at: row.at_column, sums: sumsFromRow(row), account: row.account ?? '', ...optional };
}

function sumsFromRow(row: MappingRow): ColumnMapping['sums'] {
  switch (row.sums) {
    case 'two-columns':
      return { by: row.sums, income: row.income_column!, expense: row.expense_column! };
    case 'sign':
      return { by: row.sums, amount: row.amount_column!, expenseIs: row.expense_is! };
    case 'words':
      return { by: row.sums, amount: row.amount_column!, direction: row.direction_column! };
  }
}
