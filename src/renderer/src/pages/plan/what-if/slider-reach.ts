/** Where a slider ends: at its usual end, or at what was typed beyond it. */
export function reach(usual: number, value: number | null): number {
  return Math.max(usual, value ?? 0);
}

/** Usual ends and steps, in fen and percent. */
export const EXTRA_MONTHLY = { max: 300_000, step: 5_000 } as const;
export const LUMP_SUM = { max: 2_000_000, step: 50_000 } as const;
export const INCOME = { min: -100, max: 100, step: 5 } as const;
export const DEAR_MONTH = { max: 1_000_000, step: 10_000 } as const;
export const PREPAYMENT_STEP = 10_000;

/** The end of a slider of a sum that has a most: the first step that holds it. */
export function stepsUpTo(most: number, step: number): number {
  return Math.ceil(Math.max(most, step) / step) * step;
}

/** How much of a slider's track lies before its value, in percent. */
export function shareOfTrack(value: number, min: number, max: number): number {
  return max === min ? 0 : (100 * (Math.min(Math.max(value, min), max) - min)) / (max - min);
}
