import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/**
 * The case: everything the planner reads, brought to one day (`asOf`).
 * The same shape is the case file `regain/case@1`. Money in fen, rates as decimal strings.
 */
export interface Case {
  readonly format: 'regain/case@1';
  readonly asOf: CivilDate;
  readonly cash: Cash;
  readonly incomes: readonly Income[];
  readonly expenses: readonly Expense[];
  readonly debts: readonly Debt[];
  readonly scores: readonly Score[];
  readonly restriction: Restriction | null;
  readonly plan: PlanSettings;
  /** What the planner does not need, kept so that an export loses nothing. */
  readonly records: Readonly<Record<string, unknown>>;
}

export interface Cash {
  readonly onHand: Fen;
  readonly buffer: Fen;
}

/** Monthly on a day (29-31 falls on the last day of a short month), weekly (Monday 1) or yearly. */
export type Recurrence =
  | { readonly unit: 'month'; readonly day: number }
  | { readonly unit: 'week'; readonly weekday: number }
  | { readonly unit: 'year'; readonly month: number; readonly day: number };

/** Either recurring (`every`, `from`, perhaps `until`) or once (`on`). */
export interface Timing {
  readonly every?: Recurrence;
  readonly from?: CivilDate;
  readonly until?: CivilDate;
  readonly on?: CivilDate;
}

export interface Income extends Timing {
  readonly id: string;
  readonly name: string;
  /** `salary`, `side`, `one-off`, … : a word for the reader; `on` is what makes it happen once. */
  readonly kind: string;
  readonly amount: Fen;
  /** Relative standard deviation and the chance of a period without it, as decimal strings. */
  readonly varies?: { readonly spread: string; readonly gap: string };
}

export interface Expense extends Timing {
  readonly id: string;
  readonly name: string;
  readonly amount: Fen;
}

export type Rate =
  | { readonly daily: string }
  | { readonly monthly: string }
  | { readonly annual: string; readonly dayCount?: 360 | 365 };

export interface RateStep {
  readonly date: CivilDate;
  readonly rate: Rate;
}

export interface Overdue {
  /** Part of the debt's `balance`. */
  readonly principal: Fen;
  readonly interest: Fen;
  readonly fees: Fen;
  readonly since: CivilDate;
}

/** A required payment whose due date has passed and that nobody has answered for: due now, neither overdue nor penalised. */
export interface Unconfirmed {
  readonly dueDate: CivilDate;
  /** Given when it is known to be unpaid: the day it becomes overdue, after the grace days. */
  readonly overdueOn?: CivilDate;
  /** Part of the debt's `balance`. */
  readonly principal: Fen;
  readonly interest: Fen;
  readonly fees: Fen;
}

export interface LateFee {
  readonly share: string;
  readonly floor: Fen;
  readonly cap?: Fen;
}

export interface Agreement {
  readonly since: CivilDate;
  readonly instalments: readonly { readonly date: CivilDate; readonly amount: Fen }[];
  readonly interest: 'waived' | 'kept';
  /** What the lender calls it: a case number. */
  readonly reference?: string;
  /** Marked broken by the user, with the first day on which the own terms hold again. */
  readonly brokenOn?: CivilDate;
  /**
   * What is left of the arrears that stood when it was made: paid as agreed, no longer overdue, and overdue again if it is
   * broken. Its principal is part of the debt's `balance`, its interest and fees are part of `charged`.
   */
  readonly covered?: Overdue;
}

interface DebtBase {
  readonly id: string;
  readonly name: string;
  /** Id of the product template, for example `huabei`; `other` when there is none. */
  readonly product?: string;
  readonly platform?: string;
  readonly onCreditReport?: boolean;
  /** All principal owed, overdue and unconfirmed principal included. */
  readonly balance: Fen;
  readonly limit?: Fen;
  readonly overdue?: Overdue;
  readonly unconfirmed?: readonly Unconfirmed[];
  /** Due dates up to and with this one are settled, though it may lie ahead: it was paid early. */
  readonly settledUntil?: CivilDate;
  /** Ordinary interest and fees charged up to `asOf`, unpaid and not overdue. */
  readonly charged?: { readonly interest: Fen; readonly fees: Fen };
  readonly penaltyRate?: Rate;
  readonly graceDays?: number;
  readonly lateFee?: LateFee;
  readonly agreement?: Agreement;
}

interface Bearing {
  readonly rate: Rate;
  readonly rateFrom?: readonly RateStep[];
}

interface Prepayable {
  readonly prepay?: 'allowed' | 'forbidden';
  /** Share of the principal prepaid, posted as a fee that day. */
  readonly prepayFee?: string;
}

export interface RevolvingDebt extends DebtBase, Bearing {
  readonly kind: 'revolving';
  readonly accrues: 'after-due' | 'daily';
  readonly statement: {
    readonly statementDay: number;
    readonly dueDay: number;
    readonly billed?: Fen;
    readonly carried?: Fen;
    /** What the lender shows for the current statement; overrides the rule below once. */
    readonly minimumDue?: Fen;
  };
  readonly minimum: { readonly share: string; readonly floor: Fen };
}

export interface InstalmentDebt extends DebtBase, Prepayable {
  readonly kind: 'instalment';
  readonly method: 'equal-payment' | 'equal-principal' | 'interest-only';
  /** May be left out with `equal-payment` when `instalment` is given: the rate is then solved. */
  readonly rate?: Rate;
  readonly rateFrom?: readonly RateStep[];
  readonly remainingPeriods: number;
  readonly dueDay: number;
  /** The instalment the lender shows: all of it (`equal-payment`) or its principal part (`equal-principal`). */
  readonly instalment?: Fen;
}

export interface FeeInstalmentDebt extends DebtBase, Prepayable {
  readonly kind: 'fee-instalment';
  readonly originalPrincipal: Fen;
  readonly periods: number;
  readonly remainingPeriods: number;
  /** Total fee over all periods as a share of the original principal. */
  readonly totalFeeRate: string;
  readonly dueDay: number;
  readonly remainingFees: 'waived' | 'due';
}

export interface SimpleDebt extends DebtBase, Bearing, Prepayable {
  readonly kind: 'simple';
  readonly minimum: { readonly amount: Fen };
  readonly dueDay: number;
}

export interface InformalDebt extends DebtBase {
  readonly kind: 'informal';
  readonly dueDate?: CivilDate;
}

export type Debt = RevolvingDebt | InstalmentDebt | FeeInstalmentDebt | SimpleDebt | InformalDebt;
export type DebtKind = Debt['kind'];

export interface Score {
  readonly date: CivilDate;
  readonly zhima: number;
}

export interface Restriction {
  readonly since: CivilDate;
  readonly platform: string;
  readonly causes: readonly string[];
}

export const STRATEGIES = [
  'fastest-unlock',
  'avalanche',
  'snowball',
  'cash-flow',
  'utilisation',
  'custom',
  'minimums',
] as const;
export type StrategyId = (typeof STRATEGIES)[number];

export interface Extra {
  readonly on: CivilDate;
  /** Negative for a dear month. */
  readonly amount: Fen;
  readonly name?: string;
}

export interface PlanSettings {
  readonly strategy: StrategyId;
  /** Debt ids in the user's order, for `custom`. */
  readonly order: readonly string[];
  readonly extras: readonly Extra[];
  readonly horizonMonths: number;
  readonly ratioTarget: string;
  /** Plans from a fixed monthly sum instead of incomes and expenses. */
  readonly monthlyBudget?: Fen;
  readonly budgetDay?: number;
}
