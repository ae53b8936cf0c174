import type { Debt } from '../case/case.ts';
import { type CivilDate, toDayNumber } from '../dates/civil-date.ts';
import { openDebt } from '../debt/open-debt.ts';
import { owedOf, principalOf, sumOf } from '../debt/state.ts';
import { type Fen, fen } from '../money/fen.ts';

/** What is owed on a debt, split as lenders split it. Fen. */
export interface OwedParts {
  readonly principal: Fen;
  /** Interest and penalty charged and unpaid. */
  readonly interest: Fen;
  /** Fees and late fees charged and unpaid. */
  readonly fees: Fen;
  readonly total: Fen;
  /** The overdue part of the total. */
  readonly overdue: Fen;
}

/** Splits what is owed on a debt at the end of `asOf`, in fen: principal + interest + fees = total. */
export function owedParts(debt: Debt, asOf: CivilDate): OwedParts {
  const day = toDayNumber(asOf);
  const state = openDebt(debt, { asOf: day, end: day, budgetDay: undefined });
  const late = state.late.reduce((sum, item) => sum + item.interest, 0);
  const interest = state.interest + state.overdue.interest + late;
  const [principal, total] = [principalOf(state), owedOf(state)];
  return {
    principal: fen(principal),
    interest: fen(interest),
    fees: fen(total - principal - interest),
    total: fen(total),
    overdue: fen(sumOf(state.overdue)),
  };
}
