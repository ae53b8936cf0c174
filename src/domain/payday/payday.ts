import type { Case } from '../case/case.ts';
import { type CivilDate, addDays } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { CashRow, Plan, PlannedPayment } from '../plan/plan-result.ts';

/** One stretch from an income (or from today) to the day before the next one. */
export interface Payday {
  readonly date: CivilDate;
  /** Incomes of the day; empty for the days before the first one. */
  readonly incomes: readonly { readonly ref: string; readonly amount: Fen }[];
  readonly received: Fen;
  /** What was in hand before it. */
  readonly before: Fen;
  /** What it pays, in order: debts and essentials, each with the last day to pay it. */
  readonly pays: readonly PaydayPayment[];
  /** Essential expenses until the next income. */
  readonly essentials: Fen;
  /** What may be spent without touching anything the plan pays later. */
  readonly leftToLiveOn: Fen;
  /** What is in hand at the end and belongs to later bills and the buffer. */
  readonly mustStay: Fen;
  /** Essentials that an automatic debit for an overdue debt could take before they are paid; 0 where none threatens. */
  readonly atRisk: Fen;
}

export interface PaydayPayment {
  readonly date: CivilDate;
  /** The day before the due date for required payments (automatic debits run at noon); the day itself for the rest. */
  readonly payBy: CivilDate;
  readonly ref: string;
  readonly kind: 'expense' | PlannedPayment['kind'];
  readonly amount: Fen;
}

/** Lays a plan out by income: what each one pays, by which date, and what is left. Needs a plan with its rows. */
export function paydays(input: Case, plan: Plan): Payday[] {
  const starts = startsOf(plan.cash);
  const lowest = lowestAhead(plan.cash);
  const kindOf = paymentKinds(plan);
  return starts.map((from, n) => {
    const to = starts[n + 1] ?? plan.cash.length;
    return paydayOf(input, plan, {
      rows: plan.cash.slice(from, to),
      before: n === 0 ? 0 : plan.cash[from - 1].after,
      lowest: lowest.slice(from, to),
      kindOf,
    });
  });
}

/** The first stretch in which an automatic debit threatens essentials, and how much of them; null where none does. */
export function firstAtRisk(input: Case, plan: Plan): Pick<Payday, 'date' | 'atRisk'> | null {
  const starts = startsOf(plan.cash);
  for (const [n, from] of starts.entries()) {
    const rows = plan.cash.slice(from, starts[n + 1] ?? plan.cash.length);
    const threatened = rows.length === 0 ? 0 : atRisk(input, plan, rows);
    if (threatened > 0) return { date: rows[0].date, atRisk: threatened as Fen };
  }
  return null;
}

/** Where each stretch begins in the ledger. */
function startsOf(cash: readonly CashRow[]): number[] {
  const starts = [0];
  cash.forEach((row, i) => {
    if (row.kind === 'income' && cash[i - 1]?.date !== row.date) starts.push(i);
    else if (row.kind === 'income' && !isStart(cash, starts.at(-1)!, row)) starts.push(i);
  });
  return starts;
}

/** Whether an income falls on the day on which the present stretch began. */
const isStart = (cash: readonly CashRow[], start: number, row: CashRow) =>
  start > 0 && cash[start].date === row.date;

function paydayOf(
  input: Case,
  plan: Plan,
  part: { rows: readonly CashRow[]; before: number; lowest: readonly number[]; kindOf: PaymentKinds },
): Payday {
  const { rows, before, lowest, kindOf } = part;
  const incomes = rows.filter((row) => row.kind === 'income').map(({ ref, amount }) => ({ ref, amount }));
  const pays = rows.filter((row) => row.amount < 0).map((row) => paymentOf(plan, row, kindOf));
  const date = rows[0].date;
  const firstDay = rows.findLastIndex((row) => row.date === date);
  const left = Math.max(0, Math.min(lowest[firstDay], rows[firstDay].after));
  return {
    date,
    incomes,
    received: incomes.reduce((sum, income) => sum + income.amount, 0) as Fen,
    before: before as Fen,
    pays,
    essentials: essentialsOf(rows) as Fen,
    leftToLiveOn: left as Fen,
    mustStay: (rows.at(-1)!.after - Math.min(left, rows.at(-1)!.after)) as Fen,
    atRisk: atRisk(input, plan, rows) as Fen,
  };
}

/** Kinds of payments by day, debt and sum: there are tens of thousands in a long plan. */
type PaymentKinds = ReadonlyMap<string, PlannedPayment['kind']>;

const keyOf = (date: CivilDate, debt: string, amount: number) => `${date} ${amount} ${debt}`;

/** Of two payments that are alike, the first counts. */
function paymentKinds({ payments }: Plan): PaymentKinds {
  const kinds = new Map<string, PlannedPayment['kind']>();
  for (const { date, debt, amount, kind } of payments) {
    const key = keyOf(date, debt, amount);
    if (!kinds.has(key)) kinds.set(key, kind);
  }
  return kinds;
}

function paymentOf(plan: Plan, row: CashRow, kinds: PaymentKinds): PaydayPayment {
  const { date, ref } = row;
  const amount = -row.amount as Fen;
  if (row.kind !== 'payment') return { date, payBy: date, ref, kind: 'expense', amount };
  const kind = kinds.get(keyOf(date, ref, amount)) ?? 'required';
  return {
    date,
    payBy: kind === 'required' && date > plan.asOf ? addDays(date, -1) : date,
    ref,
    kind,
    amount,
  };
}

function essentialsOf(rows: readonly CashRow[]): number {
  return rows.reduce((sum, row) => (row.kind !== 'payment' && row.amount < 0 ? sum - row.amount : sum), 0);
}

/** The lowest that cash falls to after each row, to the end of the plan. */
function lowestAhead(cash: readonly CashRow[]): number[] {
  const lowest: number[] = new Array(cash.length);
  let low = Infinity;
  for (let i = cash.length - 1; i >= 0; i -= 1) {
    low = Math.min(low, cash[i].after);
    lowest[i] = low;
  }
  return lowest;
}

/**
 * Alipay's automatic debit retries every day while something is overdue, from the balance and linked cards. Essentials
 * that are still ahead while the platform's debts stay overdue can be taken by it.
 */
function atRisk(input: Case, plan: Plan, rows: readonly CashRow[]): number {
  const cleared = plan.summary.platformOverdueClearedOn ?? plan.summary.overdueClearedOn;
  const onPlatform = input.debts.some(
    (debt) => debt.platform === 'alipay' && debt.overdue !== undefined && debt.agreement === undefined,
  );
  if (!onPlatform) return 0;
  const threatened = rows.filter(
    (row) => row.date > rows[0].date && (cleared === null || row.date <= cleared),
  );
  return essentialsOf(threatened);
}
