import type { Case, StrategyId } from '../../../../../domain/case/case.ts';
import type { Plan } from '../../../../../domain/plan/plan-result.ts';

/** Strategies that look for an order; the others follow a rule and plan in one run. */
const SEARCHING: readonly StrategyId[] = ['fastest-unlock', 'avalanche'];

export const searches = (input: Case): boolean => SEARCHING.includes(input.plan.strategy);

/** The debts to which a plan sends extra money, in the order in which it is done with them. */
export function orderKept(plan: Plan): string[] {
  const done = new Map<string, number>();
  plan.payments.forEach(({ kind, debt }, place) => {
    if (kind === 'extra') done.set(debt, place);
  });
  return [...done].sort(([, a], [, b]) => a - b).map(([debt]) => debt);
}

/** A supposed case to be planned quickly, in the present plan's order instead of a search for a better one. */
export function quickly(supposed: Case, plan: Plan): { case: Case; strategy: StrategyId } {
  if (!searches(supposed)) return { case: supposed, strategy: supposed.plan.strategy };
  const order = orderKept(plan).filter((id) => supposed.debts.some((debt) => debt.id === id));
  return { case: { ...supposed, plan: { ...supposed.plan, order } }, strategy: 'custom' };
}
