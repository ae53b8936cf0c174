import type { Case } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { fen } from '../../../../domain/money/fen.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import { paydays } from '../../../../domain/payday/payday.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';

/** Essentials that automatic debits could take in the first stretch between incomes that they threaten, and its first day; null where there is none. */
export function threatenedEssentials(
  input: Case,
  plan: Plan,
): { readonly amount: Fen; readonly from: CivilDate } | null {
  const first = paydays(input, plan).find((stretch) => stretch.atRisk > 0);
  return first === undefined ? null : { amount: fen(first.atRisk), from: first.date };
}
