import type { Fen } from '../../../../domain/money/fen.ts';
import type { Shortfall } from '../../../../domain/plan/plan-result.ts';
import { sumOf } from './plan-verdict.ts';
import { groupBy } from './schedule.ts';

/** What is missing in one calendar month. */
export interface ShortfallMonth {
  readonly month: string;
  readonly total: Fen;
  readonly shortfalls: readonly Shortfall[];
}

export function shortfallMonths(shortfalls: readonly Shortfall[]): ShortfallMonth[] {
  return [...groupBy(shortfalls, (one) => one.date.slice(0, 7))].map(([month, ofMonth]) => ({
    month,
    total: sumOf(ofMonth),
    shortfalls: ofMonth,
  }));
}
