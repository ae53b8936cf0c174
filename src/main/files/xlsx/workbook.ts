import writeExcelFile, { type CellObject, type Column, type Sheet } from 'write-excel-file/node';
import { toDayNumber, type CivilDate } from '../../../domain/dates/civil-date.ts';
import { printable } from '../printable.ts';
import type { Cell, ColumnKind, Table, TableColumn } from '../tables/table.ts';

const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = {
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  share: '0.0%',
  count: '0',
};
const FILL = '#E8F0F9';
const MOST_CHARACTERS = 40;
const MS_PER_DAY = 86_400_000;

/** Tables as one XLSX file, a sheet each: figures as numbers, dates as dates, the head row frozen, no formula anywhere. */
export async function workbook(tables: readonly Table[]): Promise<Uint8Array> {
  return writeExcelFile(tables.map(sheetOf), { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBuffer();
}

function sheetOf({ name, columns, rows }: Table): Sheet<never> {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column, i) => ({ width: widthOf(column, rows, i) }) as Column<never>),
    data: [
      columns.map((column): CellObject => headCell(column)),
      ...rows.map((row) => row.map((cell, i) => bodyCell(cell, columns[i]?.kind ?? 'text'))),
    ],
  };
}

function headCell({ head, kind }: TableColumn): CellObject {
  return {
    value: printable(head),
    type: String,
    fontWeight: 'bold',
    backgroundColor: FILL,
    align: kind === 'text' || kind === 'date' ? 'left' : 'right',
  };
}

function bodyCell(cell: Cell, kind: ColumnKind): CellObject | null {
  if (cell === null) return null;
  const format = FORMATS[kind];
  switch (kind) {
    case 'text':
      return { value: printable(String(cell)), type: String };
    case 'date':
      return {
        value: new Date(toDayNumber(cell as CivilDate) * MS_PER_DAY),
        type: Date,
        format,
        align: 'left',
      };
    case 'money':
      return { value: Number(cell) / 100, type: Number, format };
    default:
      return { value: Number(cell), type: Number, format };
  }
}

/** Wide enough for the longest cell, a Chinese character counting as two. */
function widthOf({ head, kind }: TableColumn, rows: Table['rows'], index: number): number {
  const lengths = rows.map((row) => (row[index] === null ? 0 : shownLength(row[index] as Cell, kind)));
  return Math.min(MOST_CHARACTERS, Math.max(8, textLength(head), ...lengths.slice(0, 5000)) + 2);
}

function shownLength(cell: Cell, kind: ColumnKind): number {
  // Thousands separators and the decimal point beside the digits.
  return kind === 'money' ? String(cell).length * 1.34 + 1 : textLength(String(cell));
}

function textLength(text: string): number {
  // eslint-disable-next-line no-control-regex -- everything in ASCII is one wide
  return [...text].reduce((sum, character) => sum + (/[\u0000-\u00ff]/.test(character) ? 1 : 2), 0);
}
