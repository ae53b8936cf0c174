import { plainDigits } from './decimal.ts';

/** Reads a whole number within bounds. */
export function parseWhole(
  text: string,
  min: number,
  max: number,
):
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: 'not-whole' | 'out-of-range' } {
  const plain = plainDigits(text);
  if (!/^\d{1,9}$/.test(plain)) return { ok: false, code: 'not-whole' };
  const value = Number(plain);
  return value < min || value > max ? { ok: false, code: 'out-of-range' } : { ok: true, value };
}
