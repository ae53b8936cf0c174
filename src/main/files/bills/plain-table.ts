import { columnName, contentOf } from './cell-text.ts';
import { readAmount } from './amount.ts';
import { readMoment } from './moment.ts';
import { isFlaw, type TableItem, type TableRow } from './table.ts';

/** The heading of a table that no layout is known for. */
export interface TableHeading {
  readonly line: number;
  readonly names: readonly string[];
}

/** A heading has at least so many names. */
const FEWEST_NAMES = 3;

/**
 * The heading of any table: the first line of names, none of which is a sum or a day, that a row with a day and a sum
 * follows before the next such line. Null when there is none.
 */
export function tableHeadingOf(head: readonly TableItem[]): TableHeading | null {
  let heading: TableHeading | null = null;
  for (const item of head) {
    if (isFlaw(item)) continue;
    if (isNames(item)) heading = { line: item.line, names: item.cells.map(columnName) };
    else if (heading !== null && isRow(item)) return heading;
  }
  return null;
}

function isNames({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => contentOf(cell) !== '');
  return (
    filled.length >= FEWEST_NAMES &&
    filled.every((cell) => typeof cell === 'string' && readAmount(cell) === null && readMoment(cell) === null)
  );
}

function isRow({ cells }: TableRow): boolean {
  const hasDay = cells.some((cell) => readMoment(cell) !== null);
  return hasDay && cells.some((cell) => readMoment(cell) === null && readAmount(cell) !== null);
}

/** Names of columns for a message. */
export function listedColumns(names: readonly string[]): string {
  return names
    .filter((name) => name !== '')
    .slice(0, 12)
    .join(' | ');
}
