import { MOST_CELL_CHARACTERS } from './limits.ts';
import type { Cell } from './table.ts';

/** Control characters, and those that turn the direction of writing: what is printed should look like what it is. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** A cell as plain text: without the padding, tabs, quotation marks and control characters that exports put around it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  let text = cell.length > MOST_CELL_CHARACTERS ? cell.slice(0, MOST_CELL_CHARACTERS) : cell;
  text = trimmed(text);
  if (text.length >= 2 && text.startsWith('"') && text.endsWith('"')) {
    text = trimmed(text.slice(1, -1).replaceAll('""', '"'));
  }
  return text.replace(UNPRINTABLE, ' ');
}

// `trim` takes the byte order mark too.
const trimmed = (text: string) => text.trim();

/** The same, where `/` and `-` stand for nothing. */
export function contentOf(cell: Cell | undefined): string {
  const text = cellText(cell);
  return text === '/' || text === '-' || text === '--' ? '' : text;
}

/** A column's name, its brackets in ASCII, so that 金额（元） and 金额(元) are one. */
export function columnName(cell: Cell | undefined): string {
  return cellText(cell).replaceAll('（', '(').replaceAll('）', ')').replace(/\s+/g, '');
}
