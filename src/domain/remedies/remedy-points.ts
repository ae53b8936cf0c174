import type { Case } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { NegotiatedInstalment, Remedies } from '../plan/plan-result.ts';
import { LONGEST_AGREEMENT_MONTHS } from './negotiation.ts';
import { firstOfNextMonth } from './relief.ts';

/** One thing to say about what would make a plan fit. Sums in fen. */
export type RemedyPoint =
  /** Only days are wrong: this sum by this day is all that is missing. */
  | { readonly kind: 'timing'; readonly amount: Fen; readonly by: CivilDate }
  /** A sum that carries to the first of next month; `enough` where nothing else is needed. */
  | { readonly kind: 'bridge'; readonly amount: Fen; readonly by: CivilDate; readonly enough: boolean }
  /** So much more every month; `budget` where the plan is made from a monthly budget. Null: no sum does it. */
  | { readonly kind: 'income' | 'budget' | 'cut'; readonly amount: Fen | null; readonly from: CivilDate }
  /** Lenders agree to all of these; `bridge` is needed until they carry. Empty: not even the longest does it. */
  | {
      readonly kind: 'negotiated';
      readonly agreed: readonly NegotiatedInstalment[];
      readonly bridge: Remedies['negotiatedBridge'];
      readonly longest: number;
    };

/** What there is to say about remedies, in the order in which to say it: a sum that ends it first, negotiation last. */
export function remedyPoints(input: Case, remedies: Remedies): RemedyPoint[] {
  const { oneOff, bridge, extraMonthlyIncome, expenseCut, negotiated, negotiatedBridge } = remedies;
  const points: RemedyPoint[] = [];
  if (remedies.timingOnly && oneOff !== null) points.push({ kind: 'timing', ...oneOff });
  const bridged = bridge !== null && extraMonthlyIncome === 0;
  // A bridge that ends it is the sum of the timing over again.
  if (bridge !== null && !(bridged && oneOff !== null))
    points.push({ kind: 'bridge', ...bridge, enough: bridged });
  if (!bridged) points.push(...monthlyPoints(input, extraMonthlyIncome, expenseCut));
  points.push({
    kind: 'negotiated',
    agreed: negotiated,
    bridge: negotiatedBridge,
    longest: LONGEST_AGREEMENT_MONTHS,
  });
  return points;
}

/** A plan from a monthly budget knows no expenses to cut, and one without expenses has none. */
function monthlyPoints(input: Case, income: Fen | null, cut: Fen | null): RemedyPoint[] {
  const from = firstOfNextMonth(input);
  if (input.plan.monthlyBudget !== undefined) return [{ kind: 'budget', amount: income, from }];
  const points: RemedyPoint[] = [{ kind: 'income', amount: income, from }];
  if (input.expenses.length > 0) points.push({ kind: 'cut', amount: cut, from });
  return points;
}
