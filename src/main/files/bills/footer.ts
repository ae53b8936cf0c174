import { cellText } from './cell-text.ts';
import type { TableRow } from './table.ts';

/** Lines below the rows that say something about the bill, and lines of dashes. */
const FOOTERS = [
  /^[-=—]{6,}/,
  /^共\s*[:：]?\s*\d+\s*笔/,
  /^(?:已|待)?(?:收入|支出)\s*[:：]/,
  /^(?:不计收支|中性交易)\s*[:：]/,
  /^导出时间\s*[:：]/,
];

/** Whether a line belongs to the bill's frame and not to its rows. */
export function isFooter({ cells }: TableRow): boolean {
  const first = cellText(cells[0]);
  return FOOTERS.some((pattern) => pattern.test(first));
}
