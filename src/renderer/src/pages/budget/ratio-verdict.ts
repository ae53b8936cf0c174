import { billionths, decimalText } from '../../../../domain/money/decimal.ts';
import { roundDecimal, shiftPoint } from '../../format/decimal.ts';

/** A further line on the bar beside the user's own target: above it most banks call a ratio high. */
export const HIGH_LINE = '0.7';

export interface RatioVerdict {
  readonly within: boolean;
  /** Percentage points above the target, to one place; empty when within. */
  readonly points: string;
}

/** Where a ratio stands against its target; null for a ratio that cannot be computed. */
export function ratioVerdict(ratio: string | null, target: string): RatioVerdict | null {
  if (ratio === null) return null;
  const above = billionths(ratio) - billionths(target);
  if (above <= 0) return { within: true, points: '' };
  return { within: false, points: roundDecimal(shiftPoint(decimalText(above), 2), 1) };
}

/** A share as a CSS length of the bar, which ends at 100 %. */
export function barLength(share: string): string {
  return billionths(share) >= billionths('1') ? '100%' : `${shiftPoint(share, 2)}%`;
}
