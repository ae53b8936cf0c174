import type { Case } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { fen } from '../../../../domain/money/fen.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import type { CashRow, Plan, PlannedPayment, Shortfall } from '../../../../domain/plan/plan-result.ts';
import { isPayableInAlipay } from '../../../../domain/recovery/payable-in-alipay.ts';
import { oncePer } from '../../planner/once-per.ts';
import { payBy } from './pay-by.ts';
import type { PayBy } from './pay-by.ts';
import { paymentParts } from './payment-parts.ts';
import type { PaymentPart } from './payment-parts.ts';

/** What happens in one calendar month, in order. */
export interface ScheduleMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** Payments on debts in the month, fen. */
  readonly payments: Fen;
  readonly rows: readonly ScheduleRow[];
}

interface RowBase {
  readonly key: string;
  readonly date: CivilDate;
  readonly ref: string;
  /** Null for what has no name of its own: the monthly budget, a one-off sum without one. */
  readonly name: string | null;
  /** Fen; negative when money goes out. For a shortfall: what is missing. */
  readonly amount: Fen;
  /** Cash after this row, fen. */
  readonly after: Fen;
}
export interface MoneyRow extends RowBase {
  readonly kind: 'income' | 'expense' | 'extra' | 'shortfall';
}
/** All that is paid to one debt on one day: one transfer, one tick. */
export interface PaymentRow extends RowBase {
  readonly kind: 'payment';
  readonly parts: readonly PaymentPart[];
  readonly payBy: PayBy;
  /** The debt is closed by it. */
  readonly closes: boolean;
  /** It can be made in Alipay, where it counts as use that costs nothing. */
  readonly inAlipay: boolean;
}
export type ScheduleRow = MoneyRow | PaymentRow;

/**
 * The plan as the list a person follows: incomes, expenses and payments by day, what is missing beside what is paid. A
 * month's rows and sum are made when they are first asked for: a long plan has tens of thousands, and few are looked at.
 */
export function scheduleOf(input: Case, plan: Plan): readonly ScheduleMonth[] {
  return scheduleBy(plan)(input);
}

const scheduleBy = oncePer((plan: Plan) => oncePer((input: Case) => monthsOf(input, plan)));

function monthsOf(input: Case, plan: Plan): ScheduleMonth[] {
  const monthOf = ({ date }: { readonly date: CivilDate }) => date.slice(0, 7);
  const ledger = groupBy(
    plan.cash.filter((one) => one.kind !== 'opening'),
    monthOf,
  );
  const payments = groupBy(plan.payments, monthOf);
  const missing = groupBy(plan.shortfalls, monthOf);
  const names = ledgerNames(input);
  const partsOf = paymentParts(input, plan);
  const cards = new Set(input.debts.filter(isPayableInAlipay).map(({ id }) => id));
  let cash: number = plan.cash.find((one) => one.kind === 'opening')?.after ?? input.cash.onHand;
  return [...new Set([...ledger.keys(), ...missing.keys()])].sort().map((month) => {
    const begin = cash;
    const rows = ledger.get(month) ?? [];
    cash = rows.reduce((sum, { amount }) => sum + amount, cash);
    return monthOnDemand(month, () => {
      const paid = payments.get(month) ?? [];
      return monthRows({ begin, rows, missing: missing.get(month) ?? [], paid }, plan.asOf, {
        names,
        parts: partsOf(paid),
        cards,
      });
    });
  });
}

/** A month whose rows are made once, when they are asked for. */
function monthOnDemand(month: string, make: () => readonly ScheduleRow[]): ScheduleMonth {
  let made: readonly ScheduleRow[] | undefined;
  const rows = () => (made ??= make());
  return {
    month,
    get rows() {
      return rows();
    },
    get payments() {
      return fen(rows().reduce((sum, row) => (row.kind === 'payment' ? sum - row.amount : sum), 0));
    },
  };
}

/** What the plan holds of one month, and the cash at its beginning. */
interface MonthOfPlan {
  readonly begin: number;
  readonly rows: readonly CashRow[];
  readonly missing: readonly Shortfall[];
  readonly paid: readonly PlannedPayment[];
}
interface Around {
  readonly names: ReturnType<typeof ledgerNames>;
  readonly parts: ReadonlyMap<string, readonly PaymentPart[]>;
  readonly cards: ReadonlySet<string>;
}

function monthRows(month: MonthOfPlan, today: CivilDate, { names, parts, cards }: Around): ScheduleRow[] {
  const ledger = groupBy(month.rows, (one) => one.date);
  const missing = groupBy(month.missing, (one) => one.date);
  const payments = groupBy(month.paid, (one) => `${one.date} ${one.debt}`);
  const rows: ScheduleRow[] = [];
  let cash = month.begin;
  for (const date of [...new Set([...ledger.keys(), ...missing.keys()])].sort()) {
    const before = cash;
    let outgoing = 0;
    for (const { row, amount } of byTransfer(ledger.get(date) ?? [])) {
      cash += amount;
      if (amount < 0) outgoing -= amount;
      const shown = {
        key: `${date} ${row.kind} ${row.ref}`,
        date,
        ref: row.ref,
        name: names(row.kind, row.ref),
      };
      const figures = { amount: fen(amount), after: fen(cash) };
      if (row.kind === 'payment') {
        const paid: readonly PlannedPayment[] = payments.get(`${date} ${row.ref}`) ?? [];
        const kinds = paid.map((one) => one.kind);
        rows.push({
          ...shown,
          ...figures,
          kind: 'payment',
          parts: parts.get(`${date} ${row.ref}`) ?? [],
          payBy: payBy({ date, today, cashBefore: before, outgoing, kinds }),
          closes: paid.at(-1)?.balanceAfter === 0,
          inAlipay: cards.has(row.ref),
        });
      } else if (row.kind !== 'opening') {
        rows.push({ ...shown, ...figures, kind: row.kind });
      }
    }
    for (const gap of missing.get(date) ?? [])
      rows.push(shortfallRow(gap, names(gap.kind, gap.ref), fen(cash)));
  }
  return rows;
}

function shortfallRow(gap: Shortfall, name: string | null, after: Fen): ScheduleRow {
  const { date, ref, amount } = gap;
  return { key: `${date} shortfall ${gap.kind} ${ref}`, date, ref, name, kind: 'shortfall', amount, after };
}

/** The day's rows, several payments to one debt taken together at the place of the first. */
function byTransfer(day: readonly CashRow[]): { row: CashRow; amount: number }[] {
  const transfers: { row: CashRow; amount: number }[] = [];
  const payments = new Map<string, { row: CashRow; amount: number }>();
  for (const row of day) {
    const same = row.kind === 'payment' ? payments.get(row.ref) : undefined;
    if (same !== undefined) {
      same.amount += row.amount;
      continue;
    }
    const transfer = { row, amount: row.amount };
    transfers.push(transfer);
    if (row.kind === 'payment') payments.set(row.ref, transfer);
  }
  return transfers;
}

/** Names by what a ledger row or a shortfall refers to; ids are unique only among their own kind. */
export function ledgerNames(
  input: Case,
): (kind: CashRow['kind'] | Shortfall['kind'], ref: string) => string | null {
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(all.map(({ id, name }) => [id, name]));
  const [incomes, expenses, debts] = [named(input.incomes), named(input.expenses), named(input.debts)];
  return (kind, ref) => {
    switch (kind) {
      case 'income':
        return incomes.get(ref) ?? null;
      case 'expense':
        return expenses.get(ref) ?? null;
      case 'payment':
      case 'debt':
        return debts.get(ref) ?? null;
      case 'extra':
        return ref === UNNAMED_EXTRA ? null : ref;
      case 'opening':
        return null;
    }
  };
}

/** What the ledger calls a one-off sum without a name. */
const UNNAMED_EXTRA = 'extra';

export function groupBy<T, K extends string>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
