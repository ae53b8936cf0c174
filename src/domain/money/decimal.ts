import { multiplyHalfUp } from './round.ts';

const DECIMAL = /^(\d{1,9})(?:\.(\d{1,9}))?$/;

/** One billionth: the precision of every rate, share and ratio that is read. */
export const BILLION = 1_000_000_000;

/** A decimal string such as `"0.0005"` in whole billionths (500000). Throws RangeError when it is none: input is checked before. */
export function billionths(text: string): number {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal with up to nine places: ${text}`);
  return Number(match[1]) * BILLION + Number((match[2] ?? '').padEnd(9, '0'));
}

/** Whole billionths as the shortest decimal string. */
export function decimalText(amount: number): string {
  const whole = Math.floor(amount / BILLION);
  const rest = String(amount - whole * BILLION)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest}`;
}

/** `numerator / denominator` as text with four decimals, half-up. Both whole, the denominator positive. */
export function ratioText(numerator: number, denominator: number): string {
  const text = String(multiplyHalfUp(numerator, 10_000, denominator)).padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`;
}
