import type { Case, Debt } from '../../../domain/case/case.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import { fen } from '../../../domain/money/fen.ts';
import type { Fen } from '../../../domain/money/fen.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';

/**
 * What a debt is planned to be owed at the end of each of the given days (ascending), in fen:
 * owed today + posted interest and fees - payments, the identity that every plan keeps to the fen.
 */
export function plannedOwed(input: {
  readonly case: Case;
  readonly plan: Plan;
  readonly debt: string;
  readonly days: readonly CivilDate[];
}): Fen[] {
  const { plan, debt, days } = input;
  const changes = [
    ...plan.postings
      .filter((one) => one.debt === debt)
      .map(({ date, amount }) => ({ date, amount: amount as number })),
    ...plan.payments
      .filter((one) => one.debt === debt)
      .map(({ date, amount }) => ({ date, amount: -amount })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const entered = input.case.debts.find((one) => one.id === debt);
  let owed = entered === undefined ? 0 : owedToday(entered);
  let next = 0;
  return days.map((day) => {
    for (let change = changes[next]; change !== undefined && change.date <= day; change = changes[++next])
      owed += change.amount;
    return fen(Math.max(0, owed));
  });
}

/** Principal with every charge that is posted and unpaid, in fen. */
export function owedToday(debt: Debt): Fen {
  const charges = [debt.overdue, debt.charged, ...(debt.unconfirmed ?? [])];
  return fen(
    charges.reduce(
      (sum: number, one) => sum + (one === undefined ? 0 : one.interest + one.fees),
      debt.balance,
    ),
  );
}
