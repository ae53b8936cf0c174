import { BILLION, decimalText } from '../money/decimal.ts';
import type { Fen } from '../money/fen.ts';
import { multiplyHalfUp } from '../money/round.ts';
import type { FeeTier } from './template.ts';

/** The fee (fen) of deferring a sum (fen) by the tiers; null where the sum cannot be deferred. */
export function deferralFee(tiers: readonly FeeTier[], principal: Fen): Fen | null {
  return tiers.find((tier) => principal >= tier.from && principal < tier.below)?.fee ?? null;
}

/**
 * A fee as a share of a principal above zero (both fen), half-up at nine decimals: fine enough
 * that round(principal x share) is the fee again for any principal below ¥10,000,000.
 */
export function feeShare(fee: Fen, principal: Fen): string {
  return decimalText(multiplyHalfUp(fee, BILLION, principal));
}
