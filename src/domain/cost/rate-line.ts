import type { Debt } from '../case/case.ts';

/**
 * 24 % a year, all in: above it a court cuts what a licensed lender claims as interest, compound interest, penalty, late
 * charges and fees together, at the borrower's request (法发〔2017〕22号 art. 2); platform-assisted bank loans must stay
 * within it (金规〔2025〕9号). It is no line for private loans, and no promise that a given contract is cut.
 */
const LINE = 0.24;
/** Rates are compared as they are stated, to a hundredth of a percent: instalments in whole fen move them by less. */
const HALF_STEP = 0.00005;

/**
 * Where a cost stands to the line. The line is a yearly rate without compounding within the year, so the nominal rate
 * (12 x monthly) decides; `above-when-compounded` tells that only the effective rate is above it.
 */
export type LineVerdict = 'within' | 'above-when-compounded' | 'above' | 'does-not-apply';

export function lineVerdict(debt: Debt, cost: { nominal: number; effective: number }): LineVerdict {
  if (debt.kind === 'informal') return 'does-not-apply';
  if (cost.nominal >= LINE + HALF_STEP) return 'above';
  return cost.effective >= LINE + HALF_STEP ? 'above-when-compounded' : 'within';
}
