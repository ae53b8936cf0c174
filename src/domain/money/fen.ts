/** Money in integer fen (1/100 yuan), a safe integer. The only money type, from storage to screen. */
export type Fen = number & { readonly __brand: 'fen' };

/** Largest sum the product accepts: ¥9,999,999,999.99. Sums of many such stay safe integers. */
export const MAX_FEN = 999_999_999_999 as Fen;

/** Marks an integer as fen. Throws RangeError for a fraction, NaN or an unsafe integer: only a bug can cause that. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${amount}`);
  return amount as Fen;
}
