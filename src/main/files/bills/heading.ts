import { alipayApp } from './alipay-app.ts';
import { alipayWeb } from './alipay-web.ts';
import type { BillFormat, Field } from './bill-format.ts';
import { columnName } from './cell-text.ts';
import { jd } from './jd.ts';
import { isFlaw, type TableItem } from './table.ts';
import { wechat } from './wechat.ts';

const FORMATS: readonly BillFormat[] = [alipayApp, alipayWeb, wechat, jd];

/** Where the fields of a bill stand: for each its columns, counted from 0, the preferred first. */
export type FieldColumns = Readonly<Partial<Record<Field, readonly number[]>>>;

export interface Heading {
  readonly format: BillFormat;
  readonly line: number;
  readonly columns: FieldColumns;
}

/** The heading of a known bill among the first lines, found by the names of its columns. */
export function findHeading(head: readonly TableItem[]): Heading | null {
  for (const item of head) {
    if (isFlaw(item)) continue;
    const names = item.cells.map(columnName);
    const format = FORMATS.find(({ heading }) => heading.every((name) => names.includes(name)));
    if (format !== undefined) return { format, line: item.line, columns: columnsOf(format, names) };
  }
  return null;
}

function columnsOf(format: BillFormat, names: readonly string[]): FieldColumns {
  const columns: Partial<Record<Field, readonly number[]>> = {};
  for (const [field, wanted] of Object.entries(format.columns) as [Field, readonly string[]][]) {
    columns[field] = wanted.map((name) => names.indexOf(name)).filter((at) => at >= 0);
  }
  return columns;
}
