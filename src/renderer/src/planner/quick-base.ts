import type { Case, StrategyId } from '../../../domain/case/case.ts';
import { planCase } from '../../../domain/plan/plan.ts';
import type { Plan, Summary } from '../../../domain/plan/plan-result.ts';

/** A rule that plans in one run, without a search. */
export interface QuickBase {
  readonly strategy: StrategyId;
  /** The user's order for `custom`; null leaves the case's own. */
  readonly order: readonly string[] | null;
}

/** Strategies that look for an order; the others follow a rule. */
const SEARCHING: readonly StrategyId[] = ['fastest-unlock', 'avalanche'];
const RULES: readonly StrategyId[] = ['utilisation', 'snowball', 'cash-flow', 'custom', 'minimums'];

export const searches = (input: Case): boolean => SEARCHING.includes(input.plan.strategy);

/** The rule that comes to the same dates and costs as a plan that was searched for, or else comes nearest to it. */
export function quickBaseOf(input: Case, plan: Plan): QuickBase {
  if (!searches(input)) return { strategy: input.plan.strategy, order: null };
  const candidates: QuickBase[] = [
    { strategy: 'custom', order: orderKept(plan) },
    { strategy: 'custom', order: orderBegun(plan) },
    { strategy: 'custom', order: [] },
    ...RULES.map((strategy) => ({ strategy, order: null })),
  ];
  let best: { readonly base: QuickBase; readonly summary: Summary } | null = null;
  for (const base of candidates) {
    const { case: quick, strategy } = quickly(input, base);
    const { summary } = planCase(quick, { strategy });
    if (best === null || compare(summary, best.summary) < 0) best = { base, summary };
    if (compare(best.summary, plan.summary) <= 0) break;
  }
  return best!.base;
}

/** A case to be planned by such a rule. */
export function quickly(input: Case, { strategy, order }: QuickBase): { case: Case; strategy: StrategyId } {
  if (order === null) return { case: input, strategy };
  const known = order.filter((id) => input.debts.some((debt) => debt.id === id));
  return { case: { ...input, plan: { ...input.plan, order: known } }, strategy };
}

/** The debts to which a plan sends extra money, in the order in which it is done with them. */
function orderKept(plan: Plan): string[] {
  const last = new Map<string, number>();
  extras(plan).forEach((debt, place) => last.set(debt, place));
  return [...last].sort(([, a], [, b]) => a - b).map(([debt]) => debt);
}

/** The same debts in the order in which it begins with them. */
const orderBegun = (plan: Plan): string[] => [...new Set(extras(plan))];

const extras = (plan: Plan) => plan.payments.flatMap(({ kind, debt }) => (kind === 'extra' ? [debt] : []));

/** Negative when `a` is the better plan, by what the search itself compares. */
function compare(a: Summary, b: Summary): number {
  return (
    a.missed - b.missed ||
    compareDates(a.overdueClearedOn, b.overdueClearedOn) ||
    compareDates(a.ratioTargetOn, b.ratioTargetOn) ||
    a.totalInterest + a.totalFees - b.totalInterest - b.totalFees
  );
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
