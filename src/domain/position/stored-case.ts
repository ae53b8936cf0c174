import type { Cash, Debt, Expense, Income, PlanSettings, Restriction, Score } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { PaymentSplit } from './payment-split.ts';
import type { StatementCheck } from './statement-check.ts';
import type { DueOutcome } from '../recovery/due-outcome.ts';

/** What the user entered, each figure with the day it was true. Today's case is a pure replay of it. */
export interface StoredCase {
  readonly debts: readonly StoredDebt[];
  readonly incomes: readonly Income[];
  readonly expenses: readonly Expense[];
  readonly cash: StoredCash;
  readonly scores: readonly Score[];
  readonly restriction: Restriction | null;
  readonly plan: PlanSettings;
  readonly payments: readonly RecordedPayment[];
  readonly dueAnswers: readonly DueAnswer[];
  /** What was kept of due dates that a debt still carries unanswered, or that its agreement names. */
  readonly earlierDues: readonly DueOutcome[];
  /** What lenders showed on a day, in order of the days; the position is corrected to it. */
  readonly checks: readonly StatementCheck[];
}

/** A debt as entered: its figures are those of the end of `balanceAsOf`. */
export type StoredDebt = Debt & { readonly balanceAsOf: CivilDate };

export interface StoredCash extends Cash {
  readonly asOf: CivilDate;
}

/** A payment the user made. */
export interface RecordedPayment {
  readonly id: string;
  readonly debt: string;
  readonly date: CivilDate;
  readonly amount: Fen;
  readonly note?: string;
  /** True when the debt's entered balance was typed after this payment and so holds it already. */
  readonly inBalance: boolean;
  /** True when the entered cash was typed after this payment and so holds it already. */
  readonly inCash: boolean;
  /** How it was split, as last known; absent while that was never known. */
  readonly split?: PaymentSplit;
}

/** The user's answer about a due date that has passed. A paid one is a recorded payment; this is the other answer. */
export interface DueAnswer {
  readonly debt: string;
  readonly dueDate: CivilDate;
  readonly answer: 'not-paid';
}
