import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { ActivityMonth } from '../recovery/recovery-records.ts';
import { type FoundMonth, foundMonths } from './activity-found.ts';
import type { DebtHint } from './bill-row.ts';
import { type CreditSpending, creditSpendingSince } from './credit-spending.ts';
import { missedDue, type OpenDue } from './due-evidence.ts';
import { activeDays } from './free-activity.ts';
import { grouped } from './grouped.ts';
import { spreadOf } from './income-spread.ts';
import { type Acquaintance, acquaintances, type KnownPayments } from './known-payments.ts';
import { hintKey, type HintedDebt, type KnownDebt, matchingDebt } from './match-debt.ts';
import type { MergedRow } from './merged-bills.ts';
import { type ProposedIncome, proposedIncomes } from './proposed-incomes.ts';
import { type FoundRepayment, failedRepayments, proposedRepayments } from './repayments.ts';

/** What is entered already, as far as bills have to do with it. */
export interface KnownCase {
  readonly today: CivilDate;
  readonly debts: readonly KnownDebt[];
  /** The debt chosen last for rows of one kind, by `hintKey`. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly payments: KnownPayments;
  readonly openDues: readonly OpenDue[];
  readonly incomes: readonly { readonly id: string; readonly name: string }[];
  /** The income entered from a counterparty of an earlier bill. */
  readonly incomeOf: ReadonlyMap<string, string>;
  readonly activity: readonly ActivityMonth[];
  readonly shownDays: ReadonlySet<CivilDate>;
  readonly restrictedSince: CivilDate | null;
}

/** Repayments of what the bill says is one debt. */
export interface RepaymentGroup {
  readonly key: string;
  readonly hint: HintedDebt;
  /** The entered debt they belong to, null where that is not sure. */
  readonly debt: string | null;
  readonly payments: readonly (FoundRepayment & Acquaintance)[];
}

export interface FailedDebit {
  readonly line: number;
  readonly date: CivilDate;
  readonly amount: Fen;
  readonly hint: DebtHint;
  readonly madeUpOn: CivilDate | null;
  readonly debt: string | null;
  /** The due date about which it is evidence that it was not paid; null for none. */
  readonly dueDate: CivilDate | null;
}

export interface IncomeGroup extends ProposedIncome {
  /** How unsteady it is, as entered incomes say it; null for steady or not regular. */
  readonly spread: string | null;
  /** The income that is entered for it already. */
  readonly known: string | null;
}

/** What bills give, set beside what is entered. It is only proposed: nothing is decided by it. */
export interface BillProposal {
  readonly repayments: readonly RepaymentGroup[];
  readonly failed: readonly FailedDebit[];
  readonly incomes: readonly IncomeGroup[];
  readonly months: readonly FoundMonth[];
  /** Spending on 花呗 since the restriction; null without one. */
  readonly credit: (CreditSpending & { readonly since: CivilDate }) | null;
}

/** Sets the rows of bills beside what is entered. */
export function billProposal(rows: readonly MergedRow[], known: KnownCase): BillProposal {
  const since = known.restrictedSince;
  return {
    repayments: repaymentGroups(rows, known),
    failed: failedDebits(rows, known),
    incomes: proposedIncomes(rows).map((income) => incomeGroup(income, known)),
    months: foundMonths(activeDays(rows.filter(({ source }) => source === 'alipay')), {
      shown: known.shownDays,
      activity: known.activity,
      today: known.today,
    }),
    credit: since === null ? null : { since, ...creditSpendingSince(rows, { product: 'huabei', since }) },
  };
}

function repaymentGroups(rows: readonly MergedRow[], known: KnownCase): RepaymentGroup[] {
  // Of the future there is nothing to record: a clock that is wrong, or a row that is.
  const groups = proposedRepayments(
    rows.filter((row) => row.at.slice(0, 10) <= known.today && row.amount > 0),
  );
  const found = groups.flatMap(({ payments }) => payments);
  const acquainted = acquaintances(found, known.payments, (line) => rows[line - 1]!);
  return groups.map(({ debt: hint, payments }) => ({
    key: hintKey(hint),
    hint,
    debt: debtOf(hint, known),
    payments: payments.map((payment) => ({ ...payment, ...acquainted.get(payment.line)! })),
  }));
}

function failedDebits(rows: readonly MergedRow[], known: KnownCase): FailedDebit[] {
  return failedRepayments(rows).map(({ line, date, amount, debt: hint, madeUpOn }) => {
    const debt = debtOf(hint, known);
    const dueDate = debt === null ? null : missedDue({ date, madeUpOn }, debt, known.openDues);
    return { line, date, amount, hint, madeUpOn, debt, dueDate };
  });
}

function debtOf(hint: HintedDebt, { debts, chosen }: KnownCase): string | null {
  const before = chosen.get(hintKey(hint));
  if (before !== undefined && debts.some(({ id }) => id === before)) return before;
  return matchingDebt(hint, debts);
}

function incomeGroup(income: ProposedIncome, { incomes, incomeOf }: KnownCase): IncomeGroup {
  const before = incomeOf.get(income.counterparty);
  const entered = incomes.find(({ id, name }) => id === before || name === income.counterparty);
  const spread = income.monthly === null ? null : spreadOf(largestOfMonths(income));
  return { ...income, spread, known: entered?.id ?? null };
}

/** The largest sum of each month: a wage beside the reimbursements of the same firm. */
function largestOfMonths({ rows }: ProposedIncome): number[] {
  const months = [...grouped(rows, ({ date }) => date.slice(0, 7)).values()];
  return months.map((those) => Math.max(...those.map(({ amount }) => amount)));
}
