/**
 * `amount x numerator / denominator`, rounded half-up to a whole fen, exactly.
 * All three are whole and not negative; products past 2^53 go through BigInt.
 */
export function multiplyHalfUp(amount: number, numerator: number, denominator: number): number {
  const product = amount * numerator;
  if (product > Number.MAX_SAFE_INTEGER / 4) {
    return Number(divideHalfUp(BigInt(amount) * BigInt(numerator), BigInt(denominator)));
  }
  let whole = Math.floor(product / denominator);
  let rest = product - whole * denominator;
  if (rest < 0) {
    whole -= 1;
    rest += denominator;
  }
  return rest * 2 >= denominator ? whole + 1 : whole;
}

/** Quotient rounded half-up; the numerator is not negative, the denominator positive. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
