import { plainDigits } from './decimal.ts';

/** What people write behind a number of days, dates, periods or times. */
const UNIT = /(?:号|日|天|期|个月|月|次|分)$/;

/** Reads a whole number within bounds, `15号` as 15. */
export function parseWhole(
  text: string,
  min: number,
  max: number,
):
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: 'not-whole' | 'out-of-range' } {
  const plain = plainDigits(text).replace(UNIT, '');
  if (!/^\d{1,9}$/.test(plain)) return { ok: false, code: 'not-whole' };
  const value = Number(plain);
  return value < min || value > max ? { ok: false, code: 'out-of-range' } : { ok: true, value };
}
