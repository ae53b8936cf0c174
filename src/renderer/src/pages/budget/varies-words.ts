import type { Income } from '../../../../domain/case/case.ts';
import { type Fen, fen } from '../../../../domain/money/fen.ts';
import { formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/ratio.ts';
import { missingOneIn } from './varies-draft.ts';

type Words = (key: string, named?: Record<string, unknown>) => string;

/** How an income varies, in words: `上下浮动约 20% · 约每 6 次有一次没有`; empty for a steady one. */
export function variesWords(varies: Income['varies'], words: Words): string {
  if (varies === undefined) return '';
  const times = missingOneIn(varies.gap);
  return [
    Number(varies.spread) === 0 ? '' : words('budget.varies.by', { share: formatShare(varies.spread) }),
    times === null ? '' : words('budget.varies.missing', { times }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Between which sums two of three times fall: one deviation to either side, never under nothing. */
export function usualRange(amount: Fen, spread: string): { readonly low: string; readonly high: string } {
  const by = Math.round(amount * Number(spread));
  return { low: formatMoney(fen(Math.max(0, amount - by))), high: formatMoney(fen(amount + by)) };
}
