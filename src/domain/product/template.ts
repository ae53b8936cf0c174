import type { DebtKind, InstalmentDebt, LateFee, Rate } from '../case/case.ts';
import type { Fen } from '../money/fen.ts';

/** A text in both languages of the interface. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** A the primary text was read; B several independent pages or reputable press; C one weak or conflicting source; D not confirmed. */
export type Confidence = 'A' | 'B' | 'C' | 'D';

/**
 * A figure of a product with where it comes from. Every one is an editable default: rates are personal and terms change.
 * `null` means that no source gives a figure: it must be typed from the contract or the app.
 */
export interface Sourced<T> {
  readonly value: T;
  readonly source: BilingualText;
  readonly confidence: Confidence;
  /** What a reader should know before trusting it, above all that sources conflict. */
  readonly note?: BilingualText;
  /** The usual range, in the unit of the value. A figure outside it is accepted, with a word about it. */
  readonly range?: { readonly min: string; readonly max: string };
  /** Other figures that sources give for the same term. */
  readonly alternatives?: readonly { readonly value: T; readonly source: BilingualText }[];
}

/** Statement day and due day of a bill, days of the month. */
export interface StatementDays {
  readonly statementDay: number;
  readonly dueDay: number;
}

/** The whole fee of an instalment plan with so many periods, as a share of the original principal. */
export interface FeeRow {
  readonly periods: number;
  readonly totalFeeRate: string;
}

/** The fee of a deferral from `from` up to, not including, `below` (fen). */
export interface FeeTier {
  readonly from: Fen;
  readonly below: Fen;
  readonly fee: Fen;
}

interface TemplateBase {
  readonly id: string;
  readonly kind: DebtKind;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Id of a platform in `platforms.ts`. */
  readonly platform: string;
  /** The product it hangs on, for example `huabei` of a bill instalment. */
  readonly parent?: string;
  readonly onCreditReport: Sourced<boolean>;
  /** Backed by a home or a car: paid before other debts when money is short. */
  readonly secured?: true;
  readonly graceDays?: Sourced<number>;
  /** Interest on the overdue part; either a rate or a multiple of the contract's rate. */
  readonly penaltyRate?: Sourced<Rate | null>;
  readonly penaltyMultiple?: Sourced<string>;
  readonly lateFee?: Sourced<LateFee>;
  /** All-in yearly cost above which a word is said, as a decimal string. */
  readonly warnAboveAnnual?: Sourced<string>;
  /** What a person with this debt should know. */
  readonly notes?: readonly BilingualText[];
}

interface EarlyRepayment {
  readonly prepay: Sourced<'allowed' | 'forbidden'>;
  /** Share of the principal prepaid. */
  readonly prepayFee?: Sourced<string>;
}

export interface RevolvingTemplate extends TemplateBase {
  readonly kind: 'revolving';
  readonly rate: Sourced<Rate | null>;
  readonly accrues: Sourced<'after-due' | 'daily'>;
  /** The default pair; null where both days are personal. */
  readonly statement: Sourced<StatementDays | null>;
  /** The only pairs the lender assigns, where it has fixed ones. */
  readonly statementPairs?: Sourced<readonly StatementDays[]>;
  /** Days from statement to due day, where the pair is personal. */
  readonly daysToDue?: Sourced<number>;
  readonly minimum: Sourced<{ readonly share: string; readonly floor: Fen }>;
}

export interface InstalmentTemplate extends TemplateBase, EarlyRepayment {
  readonly kind: 'instalment';
  readonly rate: Sourced<Rate | null>;
  /** Repayment methods the product comes with, the usual one first. */
  readonly methods: Sourced<readonly InstalmentDebt['method'][]>;
  /** Lengths that are offered, in months; left out where any length is. */
  readonly terms?: Sourced<readonly number[]>;
  readonly dueDay?: Sourced<number | null>;
}

export interface FeeInstalmentTemplate extends TemplateBase, EarlyRepayment {
  readonly kind: 'fee-instalment';
  /** Empty where the rate is personal and must be typed. */
  readonly feeTable: Sourced<readonly FeeRow[]>;
  /** A fee in yuan by the sum instead of a share (one period). */
  readonly feeTiers?: Sourced<readonly FeeTier[]>;
  readonly remainingFees: Sourced<'waived' | 'due'>;
}

export interface SimpleTemplate extends TemplateBase, EarlyRepayment {
  readonly kind: 'simple';
  readonly rate: Sourced<Rate | null>;
  readonly minimum: Sourced<{ readonly amount: Fen } | null>;
}

export interface InformalTemplate extends TemplateBase {
  readonly kind: 'informal';
}

export type ProductTemplate =
  RevolvingTemplate | InstalmentTemplate | FeeInstalmentTemplate | SimpleTemplate | InformalTemplate;
