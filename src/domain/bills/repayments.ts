import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import { type BillRow, dayOf, type DebtHint, distinctRows } from './bill-row.ts';
import { sum } from './bill-totals.ts';
import { grouped } from './grouped.ts';

/** A payment that a bill shows, proposed for recording. */
export interface FoundRepayment {
  readonly line: number;
  readonly date: CivilDate;
  readonly amount: Fen;
  /** The statement it is for, `2026-11`, where the bill says so. */
  readonly billMonth: string | null;
  readonly paidFrom: string;
  readonly orderId: string;
}

/** Repayments of one debt, oldest first. */
export interface RepaidDebt {
  readonly debt: Omit<DebtHint, 'billMonth'>;
  readonly payments: readonly FoundRepayment[];
  readonly total: Fen;
}

/** Repayments by product, bank and card, each debt once, in the order in which they first occur by date. */
export function proposedRepayments(rows: readonly BillRow[]): readonly RepaidDebt[] {
  const repaid = distinctRows(rows)
    .filter((row) => row.kind === 'repayment')
    .sort(byTime);
  return [...grouped(repaid, debtKey).values()].map((those) => {
    const { product, bank, cardTail } = those[0]!.debtHint!;
    const payments = those.map((row) => ({
      line: row.line,
      date: dayOf(row),
      amount: row.amount,
      billMonth: row.debtHint!.billMonth,
      paidFrom: row.account,
      orderId: row.orderId,
    }));
    return { debt: { product, bank, cardTail }, payments, total: sum(payments, ({ amount }) => amount) };
  });
}

/** A debit that did not go through, and what became of it. */
export interface FailedRepayment {
  readonly line: number;
  readonly date: CivilDate;
  readonly amount: Fen;
  readonly debt: DebtHint;
  /** The day by which later repayments of the debt had made up for it; null when the bill shows none. */
  readonly madeUpOn: CivilDate | null;
}

/**
 * Failed repayments, oldest first: evidence of overdue days. One is made up for when repayments of the same debt (and of
 * the same statement, where both say which) after it add up to its amount.
 */
export function failedRepayments(rows: readonly BillRow[]): readonly FailedRepayment[] {
  const distinct = distinctRows(rows).toSorted(byTime);
  const repaid = grouped(
    distinct.filter((row) => row.kind === 'repayment'),
    debtKey,
  );
  return distinct
    .filter((row) => row.kind === 'repayment-failed')
    .map((failed) => ({
      line: failed.line,
      date: dayOf(failed),
      amount: failed.amount,
      debt: failed.debtHint!,
      madeUpOn: madeUpOn(failed, repaid.get(debtKey(failed)) ?? []),
    }));
}

function madeUpOn(failed: BillRow, repaid: readonly BillRow[]): CivilDate | null {
  const month = failed.debtHint!.billMonth;
  let missing: number = failed.amount;
  for (const row of repaid) {
    const paidMonth = row.debtHint!.billMonth;
    if (row.at < failed.at || (month !== null && paidMonth !== null && month !== paidMonth)) continue;
    missing -= row.amount;
    if (missing <= 0) return dayOf(row);
  }
  return null;
}

const debtKey = ({ debtHint }: BillRow) => `${debtHint!.product} ${debtHint!.bank} ${debtHint!.cardTail}`;

const byTime = (a: BillRow, b: BillRow) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.line - b.line);
