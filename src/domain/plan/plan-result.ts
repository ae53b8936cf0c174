import type { StrategyId } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/** A plan, `regain/plan@1`: what to pay to whom on which day, and what follows. Money in fen, ratios as text with four decimals. */
export interface Plan {
  readonly format: 'regain/plan@1';
  readonly asOf: CivilDate;
  /** The strategy that was planned with, which may differ from the one asked for. */
  readonly strategy: StrategyId;
  /** Name of the interest and allocation conventions, see docs/plan-model.md. */
  readonly convention: 'regain-1';
  readonly summary: Summary;
  readonly payments: readonly PlannedPayment[];
  readonly postings: readonly Posting[];
  readonly cash: readonly CashRow[];
  readonly months: readonly Month[];
  readonly shortfalls: readonly Shortfall[];
  /** Debts whose required payment never covers their interest. */
  readonly negativeAmortisation: readonly string[];
  /** What would make it fit; null in a plan that fits, and where remedies were not asked for. */
  readonly remedies: Remedies | null;
  /** Every condition; empty where they were not asked for. */
  readonly conditions: readonly ConditionProjection[];
}

export interface Summary {
  readonly feasible: boolean;
  /** The first day from which nothing is overdue any more; `asOf` when nothing is; null when it is never reached. */
  readonly overdueClearedOn: CivilDate | null;
  /** The same for the restricted platform's debts; null without a restriction too. */
  readonly platformOverdueClearedOn: CivilDate | null;
  readonly ratioTargetOn: CivilDate | null;
  readonly debtFreeOn: CivilDate | null;
  /** What may be spent on `asOf` without endangering any bill before the next incomes. */
  readonly spendable: Fen;
  readonly totalPaid: Fen;
  readonly totalPrincipal: Fen;
  readonly totalInterest: Fen;
  readonly totalFees: Fen;
  /** Bills, debts and essential expenses alike, that are not paid in full on their day. */
  readonly missed: number;
  /** Whether the search behind the strategy was cut short. */
  readonly bounded: boolean;
}

export interface PlannedPayment {
  readonly date: CivilDate;
  readonly debt: string;
  readonly kind: 'required' | 'overdue' | 'extra';
  readonly amount: Fen;
  readonly fees: Fen;
  readonly interest: Fen;
  readonly principal: Fen;
  /** Principal left after it. */
  readonly balanceAfter: Fen;
}

export interface Posting {
  readonly date: CivilDate;
  readonly debt: string;
  readonly kind: 'interest' | 'penalty' | 'fee' | 'late-fee';
  readonly amount: Fen;
}

export interface CashRow {
  readonly date: CivilDate;
  readonly kind: 'opening' | 'income' | 'expense' | 'payment' | 'extra';
  readonly ref: string;
  /** Negative when money goes out. */
  readonly amount: Fen;
  readonly after: Fen;
}

export interface Month {
  /** `YYYY-MM` */
  readonly month: string;
  /** Required payments due in the month, arrears and extra money excluded. */
  readonly required: Fen;
  readonly paid: Fen;
  /** Interest and penalty posted. */
  readonly interest: Fen;
  /** Fees and late fees posted. */
  readonly fees: Fen;
  /** Regular income of the month: the divisor of the ratio. */
  readonly income: Fen;
  readonly ratio: string | null;
  readonly ratioReported: string | null;
  /** At the month's end: principal and unpaid interest and fees. */
  readonly owed: Fen;
  readonly overdue: Fen;
  readonly principal: Fen;
  readonly utilisation: string | null;
  readonly cashEnd: Fen;
}

export interface Shortfall {
  readonly date: CivilDate;
  readonly kind: 'debt' | 'expense';
  readonly ref: string;
  readonly amount: Fen;
}

/** What would make a case fit, each proven by planning again with it. Null where nothing of the kind does. */
export interface Remedies {
  /** Whether the sums of the coming year suffice and only their days do not. */
  readonly timingOnly: boolean;
  /** The smallest sum that closes the gap when only timing fails, and the latest day for it. */
  readonly oneOff: { readonly amount: Fen; readonly by: CivilDate } | null;
  /** What is short before the 1st of next month: the remedies below begin only then and need it too. */
  readonly bridge: { readonly amount: Fen; readonly by: CivilDate } | null;
  /** From the 1st of next month; 0 where the bridge alone does. */
  readonly extraMonthlyIncome: Fen | null;
  /** Likewise. */
  readonly expenseCut: Fen | null;
  /** Even instalments that lenders would have to agree to, all of these together; empty when even 60 months do not do. */
  readonly negotiated: readonly NegotiatedInstalment[];
  /** What is short until those agreements carry; null if nothing is. */
  readonly negotiatedBridge: { readonly amount: Fen; readonly by: CivilDate } | null;
}

export interface NegotiatedInstalment {
  readonly debt: string;
  readonly months: number;
  readonly instalment: Fen;
  /** Whether interest runs on at the debt's own rate, or the lender has to waive it. */
  readonly interest: 'kept' | 'waived';
}

export interface ConditionProjection {
  readonly id: string;
  readonly now: 'met' | 'under-way' | 'unmet' | 'unknown' | 'not-applicable';
  readonly projectedOn: CivilDate | null;
}
