import type { Case } from '../case/case.ts';
import type { Fen } from '../money/fen.ts';

/** The figures of one day that progress is drawn from. Ratios have four decimals; null where they cannot be computed. */
export interface Figures {
  readonly owed: Fen;
  readonly overdue: Fen;
  readonly principal: Fen;
  readonly ratio: string | null;
  readonly ratioReported: string | null;
  readonly utilisation: string | null;
  readonly zhima: number | null;
  readonly debts: readonly { readonly debt: string; readonly name: string; readonly owed: Fen; readonly overdue: Fen }[];
}

/** Figures of a case on its `asOf`. The ratio is that of the first full month ahead. */
export function figuresOf(_input: Case): Figures {
  throw new Error('not written yet');
}
