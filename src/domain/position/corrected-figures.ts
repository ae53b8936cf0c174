import type { Case } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import { debtRatio } from '../plan/debt-ratio.ts';
import { type DebtFigures, type Figures, figuresOf, sumOver } from './figures.ts';

/** The figures of a day as they were kept. What was not yet kept on that day is null. */
export interface KeptFigures extends Omit<
  Figures,
  'required' | 'requiredReported' | 'incomeAhead' | 'debts'
> {
  readonly date: CivilDate;
  readonly incomeAhead: number | null;
  readonly debts: readonly KeptDebtFigures[];
}

export type KeptDebtFigures = Omit<DebtFigures, 'principal'> & { readonly principal: Fen | null };

/**
 * The figures kept of a past day after something about one debt was corrected; `again` is the case of that day as it
 * follows from what is known now. Only the corrected debt takes its figures: other debts keep what was known of them, and
 * one that was not there is not added. Ratio and utilisation follow where every debt of the day can still be computed;
 * the ratios are divided by the income that was known on the day.
 */
export function correctedFigures(kept: KeptFigures, again: Case, debt: string): KeptFigures {
  const there = new Set(kept.debts.map((part) => part.debt));
  const now = figuresOf({ ...again, debts: again.debts.filter(({ id }) => there.has(id)) });
  const corrected = now.debts.find((part) => part.debt === debt);
  if (corrected === undefined) return kept;
  const debts = kept.debts.map((part) => (part.debt === debt ? { ...corrected, name: part.name } : part));
  const owed = sumOver(debts, 'owed');
  const known = debts.flatMap(({ principal }) => (principal === null ? [] : [principal as number]));
  const principal =
    known.length === debts.length ? known.reduce((sum, part) => sum + part, 0) : kept.principal;
  const incomeAhead = kept.incomeAhead ?? now.incomeAhead;
  const complete = now.debts.length === debts.length;
  return {
    ...kept,
    owed,
    overdue: sumOver(debts, 'overdue'),
    principal: Math.min(principal, owed) as Fen,
    ratio: complete ? debtRatio(now.required, incomeAhead) : kept.ratio,
    ratioReported: complete ? debtRatio(now.requiredReported, incomeAhead) : kept.ratioReported,
    utilisation: complete ? now.utilisation : kept.utilisation,
    debts,
  };
}
