import type { Case } from '../../../../domain/case/case.ts';
import { type CivilDate, daysBetween } from '../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../domain/money/fen.ts';
import type { Plan, PlannedPayment } from '../../../../domain/plan/plan-result.ts';

export type Reach = 'today' | 'week' | 'month';

/** Money that goes out within the next 30 days. */
export interface Upcoming {
  readonly key: string;
  readonly date: CivilDate;
  readonly reach: Reach;
  readonly kind: 'debt' | 'expense';
  readonly ref: string;
  readonly name: string;
  readonly amount: Fen;
  /** What a payment is made of, in the order it is told. */
  readonly parts: readonly PlannedPayment['kind'][];
}

const PARTS: readonly PlannedPayment['kind'][] = ['overdue', 'required', 'extra'];

/** Payments and essential expenses of the plan within 30 days, one row a debt and day, in date order. */
export function upcoming(input: Case, plan: Plan): Upcoming[] {
  const within = ({ date }: { readonly date: CivilDate }) => daysBetween(input.asOf, date) <= 30;
  const rows = [...paymentRows(input, plan.payments.filter(within)), ...expenseRows(input, plan, within)];
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function paymentRows(input: Case, payments: readonly PlannedPayment[]): Upcoming[] {
  const rows = new Map<string, PlannedPayment[]>();
  for (const payment of payments) {
    const key = `${payment.date}/${payment.debt}`;
    rows.set(key, [...(rows.get(key) ?? []), payment]);
  }
  return [...rows].flatMap(([key, parts]): Upcoming[] => {
    const first = parts[0];
    if (!first) return [];
    return [
      {
        key,
        date: first.date,
        reach: reachOf(input.asOf, first.date),
        kind: 'debt',
        ref: first.debt,
        name: input.debts.find(({ id }) => id === first.debt)?.name ?? first.debt,
        amount: sum(parts.map(({ amount }) => amount)),
        parts: PARTS.filter((kind) => parts.some((one) => one.kind === kind)),
      },
    ];
  });
}

function expenseRows(
  input: Case,
  plan: Plan,
  within: (row: { readonly date: CivilDate }) => boolean,
): Upcoming[] {
  return plan.cash
    .filter((row) => row.kind === 'expense' && within(row) && row.amount < 0)
    .map((row, index) => ({
      key: `${row.date}/${row.ref}/${index}`,
      date: row.date,
      reach: reachOf(input.asOf, row.date),
      kind: 'expense',
      ref: row.ref,
      name: input.expenses.find(({ id }) => id === row.ref)?.name ?? row.ref,
      amount: fen(-row.amount),
      parts: [],
    }));
}

function reachOf(today: CivilDate, date: CivilDate): Reach {
  const days = daysBetween(today, date);
  return days <= 0 ? 'today' : days <= 7 ? 'week' : 'month';
}

/** The sum of some amounts. */
export function sum(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((total, amount) => total + amount, 0));
}
