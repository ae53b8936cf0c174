import type { Case } from '../../../../domain/case/case.ts';
import { type CivilDate, daysBetween } from '../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../domain/money/fen.ts';
import type { Plan, PlannedPayment, Shortfall } from '../../../../domain/plan/plan-result.ts';

export type Reach = 'today' | 'week' | 'month';

/** Money that goes out within the next 30 days. */
export interface Upcoming {
  readonly key: string;
  readonly date: CivilDate;
  readonly reach: Reach;
  readonly kind: 'debt' | 'expense';
  readonly ref: string;
  readonly name: string;
  /** What is asked for, whether the plan can pay it or not. */
  readonly amount: Fen;
  /** The part of it that the plan cannot pay. */
  readonly short: Fen;
  /** What a payment is made of, in the order it is told. */
  readonly parts: readonly PlannedPayment['kind'][];
  /** Whether what is required is an instalment the lender agreed to. */
  readonly agreed: boolean;
}

/** How far ahead the list looks. */
export const REACH_DAYS = 30;

const PARTS: readonly PlannedPayment['kind'][] = ['overdue', 'required', 'extra'];

/** Payments and essential expenses of the plan within 30 days, one row a debt and day, in date order. */
export function upcoming(input: Case, plan: Plan): Upcoming[] {
  const rows = new Map<string, Upcoming>();
  const within = ({ date }: { readonly date: CivilDate }) => daysBetween(input.asOf, date) <= REACH_DAYS;
  for (const payment of plan.payments.filter(within)) add(rows, ofPayment(input, payment));
  for (const cash of plan.cash.filter(within)) {
    if (cash.kind === 'expense' && cash.amount < 0) add(rows, ofExpense(input, { ...cash, short: fen(0) }));
  }
  for (const short of plan.shortfalls.filter(within)) add(rows, ofShortfall(input, short));
  return [...rows.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Entries of one day for the same debt or expense are one row. */
function add(rows: Map<string, Upcoming>, row: Upcoming): void {
  const before = rows.get(row.key);
  if (!before) rows.set(row.key, row);
  else {
    rows.set(row.key, {
      ...before,
      amount: sum([before.amount, row.amount]),
      short: sum([before.short, row.short]),
      parts: PARTS.filter((part) => before.parts.includes(part) || row.parts.includes(part)),
    });
  }
}

function ofPayment(input: Case, { date, debt, amount, kind }: PlannedPayment): Upcoming {
  return { ...debtRow(input, { date, ref: debt }), amount, short: fen(0), parts: [kind] };
}

function ofShortfall(input: Case, { date, kind, ref, amount }: Shortfall): Upcoming {
  if (kind === 'expense') return ofExpense(input, { date, ref, amount: fen(-amount), short: amount });
  return { ...debtRow(input, { date, ref }), amount, short: amount, parts: ['required'] };
}

interface Entry {
  readonly date: CivilDate;
  readonly ref: string;
}

function debtRow(input: Case, { date, ref }: Entry) {
  const debt = input.debts.find(({ id }) => id === ref);
  return {
    key: `${date}/debt/${ref}`,
    date,
    reach: reachOf(input.asOf, date),
    kind: 'debt',
    ref,
    name: debt?.name ?? ref,
    agreed: debt?.agreement?.instalments.some((instalment) => instalment.date === date) ?? false,
  } as const;
}

function ofExpense(input: Case, { date, ref, amount, short }: Entry & { amount: Fen; short: Fen }): Upcoming {
  const name = input.expenses.find(({ id }) => id === ref)?.name ?? ref;
  const reach = reachOf(input.asOf, date);
  return {
    key: `${date}/expense/${ref}`,
    date,
    reach,
    kind: 'expense',
    ref,
    name,
    amount: fen(-amount),
    short,
    parts: [],
    agreed: false,
  };
}

/** The group of the list that a day falls in. */
export function reachOf(today: CivilDate, date: CivilDate): Reach {
  const days = daysBetween(today, date);
  return days <= 0 ? 'today' : days <= 7 ? 'week' : 'month';
}

/** The sum of some amounts. */
export function sum(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((total, amount) => total + amount, 0));
}
