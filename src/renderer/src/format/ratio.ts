import { roundDecimal, shiftPoint } from './decimal.ts';
import { MISSING } from './missing.ts';

/** `0.6240` as `62.4%`, half-up to one place; a missing ratio is `--`. */
export function formatRatio(ratio: string | null | undefined): string {
  return ratio === null || ratio === undefined ? MISSING : `${roundDecimal(shiftPoint(ratio, 2), 1)}%`;
}

/** A share or rate exactly as it is: `0.0005` as `0.05%`. */
export function formatShare(share: string | null | undefined): string {
  return share === null || share === undefined ? MISSING : `${shiftPoint(share, 2)}%`;
}
