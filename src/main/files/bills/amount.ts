import { type Fen, fen, MAX_FEN } from '../../../domain/money/fen.ts';
import type { Cell } from './table.ts';
import { cellText } from './cell-text.ts';

/** A sum of a bill in fen. */
export interface Amount {
  readonly amount: Fen;
  readonly negative: boolean;
  /** What the sum says came back: `131.77(已退款89.84)`, `0.12(已全额退款)`. */
  readonly refunded: Fen;
}

const NUMBER = /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d{1,12}))?(?:\.(\d*))?$/;
const REFUND = /^(.*?)[(（]\s*(?:已退款|已退)\s*[:：]?\s*(.+?)[)）]$/;
const FULL_REFUND = /^(.*?)[(（]\s*已全额退款\s*[)）]$/;

/**
 * Reads a sum exactly: ¥ or ￥ or 元 around it, thousands in threes, no, one or two decimals (more only when they are
 * zeros). No float is involved unless a workbook stores one. Null when it is no sum or too large.
 */
export function readAmount(cell: Cell | undefined): Amount | null {
  if (typeof cell === 'number') return fromNumber(cell);
  const text = cellText(cell);
  const full = FULL_REFUND.exec(text);
  if (full !== null) {
    const all = plainAmount(full[1]!);
    return all === null ? null : { ...all, refunded: all.amount };
  }
  const partial = REFUND.exec(text);
  if (partial === null) return plainAmount(text);
  const [all, back] = [plainAmount(partial[1]!), plainAmount(partial[2]!)];
  return all === null || back === null || back.amount > all.amount ? null : { ...all, refunded: back.amount };
}

function plainAmount(text: string): Amount | null {
  const bare = text.replace(/[\s¥￥]|CNY|RMB|元$/g, '');
  const match = NUMBER.exec(bare);
  if (match === null) return null;
  const [, sign, whole, decimals = ''] = match;
  if ((whole === undefined && decimals === '') || /[^0]/.test(decimals.slice(2))) return null;
  const amount = Number(`${(whole ?? '0').replaceAll(',', '')}${decimals.slice(0, 2).padEnd(2, '0')}`);
  return amount > MAX_FEN ? null : { amount: fen(amount), negative: sign === '-', refunded: fen(0) };
}

/** A workbook's number; what its binary form adds to two decimals is far below a hundredth of a fen. */
function fromNumber(value: number): Amount | null {
  if (!Number.isFinite(value) || Math.abs(value) * 100 > MAX_FEN) return null;
  const text = value.toFixed(2);
  return Math.abs(Number(text) - value) > 1e-6 ? null : plainAmount(text);
}
