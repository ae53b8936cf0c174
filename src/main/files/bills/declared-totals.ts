import type { Tally } from '../../../domain/bills/bill-totals.ts';
import { readAmount } from './amount.ts';
import type { DeclaredTotals } from './bill-reading.ts';
import { cellText } from './cell-text.ts';
import type { TableRow } from './table.ts';

const SUMS = {
  income: /^(?:已)?收入\s*[:：]\s*(\d+)\s*笔\D*?(\d[\d,]*(?:\.\d+)?)\s*元/,
  expense: /^(?:已)?支出\s*[:：]\s*(\d+)\s*笔(?:[(（][^)）]*[)）])?\D*?(\d[\d,]*(?:\.\d+)?)\s*元/,
  neutral: /^(?:不计收支|中性交易)\s*[:：]\s*(\d+)\s*笔\D*?(\d[\d,]*(?:\.\d+)?)\s*元/,
} as const;

/** What a bill says of itself: 共14笔记录, 支出：5笔 454.80元. Lines above the heading and below the rows. */
export function declaredTotals(lines: readonly TableRow[]): DeclaredTotals {
  // Where the comma of 0笔,0.00元 was taken for a delimiter, the line is put together again.
  const texts = lines.map(({ cells }) => cells.map(cellText).join(',').replace(/,+$/, ''));
  const rows = texts
    .map((text) => /^共\s*[:：]?\s*(\d{1,9})\s*笔/.exec(text)?.[1])
    .find((found) => found !== undefined);
  return {
    rows: rows === undefined ? null : Number(rows),
    income: tallyIn(texts, SUMS.income),
    expense: tallyIn(texts, SUMS.expense),
    neutral: tallyIn(texts, SUMS.neutral),
  };
}

function tallyIn(texts: readonly string[], pattern: RegExp): Tally | null {
  for (const text of texts) {
    const match = pattern.exec(text);
    const amount = match === null ? null : readAmount(match[2]);
    if (match !== null && amount !== null) return { rows: Number(match[1]), amount: amount.amount };
  }
  return null;
}
