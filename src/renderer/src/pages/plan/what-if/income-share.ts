import { plainDigits, shiftPoint } from '../../../format/decimal.ts';
import type { Reading } from '../../../components/typed-field.ts';

/** The least and the most that an income may change, in percent. */
export const INCOME_PERCENT = { min: -100, max: 1000 } as const;

/** A signed whole percentage as a decimal share: `-20` is `-0.2`. */
export function shareOfPercent(percent: number): string {
  return `${percent < 0 ? '-' : ''}${shiftPoint(String(Math.abs(percent)), -2)}`;
}

/** The same back; null for a share that is no whole percentage. */
export function percentOfShare(share: string): number | null {
  const negative = share.startsWith('-');
  const text = shiftPoint(negative ? share.slice(1) : share, 2);
  return /^\d+$/.test(text) ? Number(`${negative && text !== '0' ? '-' : ''}${text}`) : null;
}

/** Reads a signed whole percentage as typed: `-20`, `+10%`. */
export function readPercent(text: string): Reading<number> {
  const digits = plainDigits(text).replace(/^[+＋]|%$/g, '');
  if (!/^-?\d{1,5}$/.test(digits)) return { ok: false, code: 'not-whole' };
  const value = Number(digits) || 0;
  return value < INCOME_PERCENT.min || value > INCOME_PERCENT.max
    ? { ok: false, code: 'out-of-range' }
    : { ok: true, value };
}

/** `+10%`, `−20%`, `0%`. */
export function writePercent(percent: number): string {
  return `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)}%`;
}
