import { BILLION, decimalText } from '../money/decimal.ts';

/** A computed rate as a decimal string, rounded half away from nothing to nine places; `"-0.05"` for a loss of the lender's. */
export function rateText(rate: number): string {
  const size = Math.floor((rate < 0 ? -rate : rate) * BILLION + 0.5);
  return rate < 0 && size > 0 ? `-${decimalText(size)}` : decimalText(size);
}
