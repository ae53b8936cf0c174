import type { Case } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import { firstAtRisk } from '../../../../domain/payday/payday.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';

/** Essentials that automatic debits could take in the first stretch between incomes that they threaten, and its first day; null where there is none. */
export function threatenedEssentials(
  input: Case,
  plan: Plan,
): { readonly amount: Fen; readonly from: CivilDate } | null {
  const first = firstAtRisk(input, plan);
  return first === null ? null : { amount: first.atRisk, from: first.date };
}
