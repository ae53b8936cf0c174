import { stringify } from 'csv-stringify/sync';
import { percentText } from '../../../domain/money/percent.ts';
import { plainYuan } from '../../../domain/money/yuan.ts';
import type { Cell, ColumnKind, Table } from '../tables/table.ts';
import { printable } from '../printable.ts';
import { textCell } from './text-cell.ts';

/** The writer would quote only what ends its own rows. */
const LINE_BREAK = /[\r\n]/;

/**
 * A table as CSV that Excel and WPS open by a double click: UTF-8 with BOM, CRLF, commas. Amounts in yuan with two
 * decimals, shares in percent, dates `2026-11-23`; no figure is an empty cell.
 */
export function csvText(table: Table): string {
  const heads = table.columns.map(({ head }) => textCell(printable(head)));
  const rows = table.rows.map((row) =>
    row.map((cell, i) => cellText(cell, table.columns[i]?.kind ?? 'text')),
  );
  return stringify([heads, ...rows], { bom: true, record_delimiter: 'windows', quoted_match: LINE_BREAK });
}

function cellText(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  switch (kind) {
    case 'money':
      return plainYuan(Number(cell));
    case 'share':
      return percentText(String(cell));
    case 'count':
    case 'date':
      return String(cell);
    case 'text':
      return textCell(printable(String(cell)));
  }
}
