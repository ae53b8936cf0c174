import type { StoredCase } from '../../../domain/position/stored-case.ts';

export type StepId = 'debt' | 'income' | 'essentials' | 'cash';

export interface Step {
  readonly id: StepId;
  readonly done: boolean;
  /** How many are entered; null of cash, which is one sum. */
  readonly count: number | null;
  /** Where its form opens. */
  readonly to: string;
}

interface Entered {
  readonly stored: StoredCase;
  readonly cashEntered: boolean;
}

const TO: Record<StepId, string> = {
  debt: '/debts?add',
  income: '/budget?add=incomes',
  essentials: '/budget?add=expenses',
  cash: '/budget?cash',
};

/**
 * What a plan is made of, in the order it is asked for; `skipped` ones count as done. Planning from a monthly sum needs
 * debts only.
 */
export function guideSteps({ stored, cashEntered }: Entered, skipped: ReadonlySet<StepId>): readonly Step[] {
  const counted = (id: StepId, count: number): Step => ({
    id,
    done: count > 0 || skipped.has(id),
    count,
    to: TO[id],
  });
  const debt = counted('debt', stored.debts.length);
  if (stored.plan.monthlyBudget !== undefined) return [debt];
  return [
    debt,
    counted('income', stored.incomes.length),
    counted('essentials', stored.expenses.length),
    { id: 'cash', done: cashEntered || skipped.has('cash'), count: null, to: TO.cash },
  ];
}

/** Whether a plan still lacks something. Essentials may truly be none, so they are asked for but not missed. */
export function isPlanLacking(entered: Entered): boolean {
  return guideSteps(entered, new Set()).some(({ id, done }) => !done && id !== 'essentials');
}

/** Whether nothing at all has been entered, so that the sample case may be loaded. */
export function isEmpty({ stored }: Pick<Entered, 'stored'>): boolean {
  return (
    stored.debts.length === 0 &&
    stored.incomes.length === 0 &&
    stored.expenses.length === 0 &&
    stored.scores.length === 0 &&
    stored.payments.length === 0 &&
    stored.cash.onHand === 0
  );
}
