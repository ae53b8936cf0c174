import type { Case, Debt } from '../../../domain/case/case.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import { fen } from '../../../domain/money/fen.ts';
import type { Fen } from '../../../domain/money/fen.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import { oncePer } from '../planner/once-per.ts';

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
  const changes = changesByDebt(plan).get(debt) ?? [];
  const entered = input.case.debts.find((one) => one.id === debt);
  let owed = entered === undefined ? 0 : owedToday(entered);
  let next = 0;
  return days.map((day) => {
    for (let change = changes[next]; change !== undefined && change.date <= day; change = changes[++next])
      owed += change.amount;
    return fen(Math.max(0, owed));
  });
}

interface Change {
  readonly date: CivilDate;
  readonly amount: number;
}

/** What a plan posts to and pays on each debt, by its id, in date order: one walk for all debts. */
const changesByDebt = oncePer(({ postings, payments }: Plan): ReadonlyMap<string, readonly Change[]> => {
  const changes = new Map<string, Change[]>();
  const add = (debt: string, change: Change): void => {
    const before = changes.get(debt);
    if (before === undefined) changes.set(debt, [change]);
    else before.push(change);
  };
  for (const { debt, date, amount } of postings) add(debt, { date, amount });
  for (const { debt, date, amount } of payments) add(debt, { date, amount: -amount });
  for (const of of changes.values()) of.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return changes;
});

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
