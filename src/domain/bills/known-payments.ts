import { type CivilDate, toDayNumber } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { FoundRepayment } from './repayments.ts';
import type { MergedRow } from './merged-bills.ts';
import { sourceKey } from './merged-bills.ts';

/** What is recorded already. */
export interface KnownPayments {
  /** Keys of the transactions that payments were recorded from. */
  readonly keys: ReadonlySet<string>;
  /** Payments, those recorded from bills apart (`fromBill`): a second one of the same sum is another. */
  readonly payments: readonly {
    readonly debt: string;
    readonly date: CivilDate;
    readonly amount: Fen;
    readonly fromBill: boolean;
  }[];
}

/** Whether a found repayment is recorded already, as far as that can be told. */
export interface Acquaintance {
  /** Recorded from a bill, by its order number. */
  readonly recorded: boolean;
  /** Debts with a payment of the same sum about the same day that may be this one. */
  readonly maybeOn: readonly string[];
  /** The line of a repayment of another bill with the same day and sum: a bank shows what an app shows. */
  readonly twinOf: number | null;
}

/** A payment typed by hand may carry the day it was booked. */
const DAYS_APART = 1;

/** Tells of found repayments whether they are recorded already. Each payment typed by hand answers for one of them. */
export function acquaintances(
  found: readonly FoundRepayment[],
  { keys, payments }: KnownPayments,
  rowAt: (line: number) => MergedRow,
): ReadonlyMap<number, Acquaintance> {
  const typed = payments.filter(({ fromBill }) => !fromBill).map((payment) => ({ ...payment, used: false }));
  const known = new Map<number, Acquaintance>();
  const firstOf = new Map<string, number>();
  for (const { line, date, amount } of found.toSorted((a, b) => a.line - b.line)) {
    const row = rowAt(line);
    const key = sourceKey(row.source, row);
    const recorded = key !== '' && keys.has(key);
    const maybe = recorded
      ? []
      : typed.filter((payment) => !payment.used && payment.amount === amount && isNear(payment.date, date));
    const maybeOn = [...new Set(maybe.map(({ debt }) => debt))];
    for (const debt of maybeOn) maybe.find((payment) => payment.debt === debt)!.used = true;
    known.set(line, { recorded, maybeOn, twinOf: twinOf(row, { line, date, amount }, firstOf) });
  }
  return known;
}

interface Sum {
  readonly line: number;
  readonly date: CivilDate;
  readonly amount: Fen;
}

/** The same day and sum in a bill of another source, each answering for one. */
function twinOf(row: MergedRow, { line, date, amount }: Sum, firstOf: Map<string, number>): number | null {
  const others = (['alipay', 'wechat', 'jd', 'bank'] as const).filter((source) => source !== row.source);
  for (const source of others) {
    const key = `${source} ${date} ${amount}`;
    const first = firstOf.get(key);
    if (first === undefined) continue;
    firstOf.delete(key);
    return first;
  }
  firstOf.set(`${row.source} ${date} ${amount}`, line);
  return null;
}

const isNear = (a: CivilDate, b: CivilDate) => Math.abs(toDayNumber(a) - toDayNumber(b)) <= DAYS_APART;
