import type { StoredCase } from '../../../../domain/position/stored-case.ts';

export type Step = 'debt' | 'income' | 'cash';

/** What a plan still needs, in the order it is asked for. Planning from a monthly sum needs neither income nor cash. */
export function missingSteps(stored: StoredCase): Step[] {
  const steps: Step[] = [];
  if (stored.debts.length === 0) steps.push('debt');
  if (stored.plan.monthlyBudget !== undefined) return steps;
  if (stored.incomes.length === 0) steps.push('income');
  if (stored.cash.onHand === 0) steps.push('cash');
  return steps;
}

/** Whether nothing at all has been entered, so that the sample case may be loaded. */
export function isEmpty(stored: StoredCase): boolean {
  return (
    stored.debts.length === 0 &&
    stored.incomes.length === 0 &&
    stored.expenses.length === 0 &&
    stored.scores.length === 0 &&
    stored.payments.length === 0 &&
    stored.cash.onHand === 0
  );
}
