import { fen } from '../../../domain/money/fen.ts';
import type { Gap } from '../../../domain/progress/ahead-or-behind.ts';
import { formatMoney } from '../format/money.ts';

type Words = (key: string, named: Record<string, unknown>, plural: number) => string;

/** A gap in a sentence: ahead or behind, by how many days where that is known, and by how much. */
export function gapSentence({ amount, days }: Gap, words: Words): string {
  if (amount === 0) return words('standing.even', {}, 1);
  const way = amount > 0 ? 'ahead' : 'behind';
  const named = { amount: formatMoney(fen(Math.abs(amount))), days: Math.abs(days ?? 0) };
  return words(`standing.${way}.${named.days === 0 ? 'amount' : 'days'}`, named, named.days);
}
