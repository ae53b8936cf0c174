import type { Case } from '../../../../domain/case/case.ts';
import { fen, type Fen } from '../../../../domain/money/fen.ts';

/** What a case holds, to be looked at before it replaces anything. */
export interface CaseSummary {
  readonly asOf: Case['asOf'];
  readonly debts: number;
  readonly incomes: number;
  readonly expenses: number;
  readonly scores: number;
  readonly principal: Fen;
  readonly overdue: Fen;
  readonly cash: Fen;
}

export function caseSummary(input: Case): CaseSummary {
  return {
    asOf: input.asOf,
    debts: input.debts.length,
    incomes: input.incomes.length,
    expenses: input.expenses.length,
    scores: input.scores.length,
    principal: fen(input.debts.reduce((sum, debt) => sum + debt.balance, 0)),
    overdue: fen(input.debts.reduce((sum, debt) => sum + (debt.overdue?.principal ?? 0), 0)),
    cash: input.cash.onHand,
  };
}
