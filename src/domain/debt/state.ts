import type { Debt } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { type Accrual, copyAccrual } from './accrual.ts';
import type { RateSchedule } from './rate-schedule.ts';

/** A sum split as it is paid: fees, then interest, then principal (Civil Code art. 561). Mutable whole fen. */
export interface Parts {
  fees: number;
  interest: number;
  principal: number;
}

export const sumOf = (parts: Parts): number => parts.fees + parts.interest + parts.principal;

export const noParts = (): Parts => ({ fees: 0, interest: 0, principal: 0 });

export function addParts(to: Parts, parts: Parts): void {
  to.fees += parts.fees;
  to.interest += parts.interest;
  to.principal += parts.principal;
}

/** What does not change about a debt while it is planned. */
export interface DebtTerms {
  readonly debt: Debt;
  /** What of the debt is asked for at every step: debts of five kinds are objects of many forms, and slow to look into. */
  readonly kind: Debt['kind'];
  readonly hasAgreement: boolean;
  /** Interest only on what is carried past its due date (`revolving`). */
  readonly bearsAfterDue: boolean;
  readonly rates: RateSchedule;
  readonly penaltyRates: RateSchedule;
  /** Interest counts in whole months, because the case plans from a monthly budget. */
  readonly byPeriod: boolean;
  /** Due dates after `asOf`, in order, up to the horizon. */
  readonly dueDays: readonly DayNumber[];
  /** The due date before the first: where its period begins. */
  readonly periodStart: DayNumber;
  /** Days on which what is unbilled becomes billed (`revolving` by the day). */
  readonly statementDays: readonly DayNumber[];
  /** Amounts of an agreement with the lender, by index of `dueDays`; null where the debt's own rules hold. */
  readonly agreed: readonly number[] | null;
  /** Share of the statement that a minimum payment holds, in billionths (`revolving`). */
  readonly minimumShare: number;
  /** Whether extra money can reach it. */
  readonly prepayable: boolean;
  /** Fee on principal prepaid, in billionths. */
  readonly prepayFeeShare: number;
  /** Fee of each period in fen (`fee-instalment`). */
  readonly feePerPeriod: number;
}

/** A required payment that was not made on its day. */
export interface LateItem extends Parts {
  readonly dueDay: DayNumber;
  /** The day it becomes overdue; infinity while nobody has answered whether it was paid. */
  readonly overdueOn: DayNumber;
}

/**
 * Where a debt stands. The ordinary part evolves the same whether a required payment is made, missed or goes to
 * older arrears; what is not paid of it lives in `late` and `overdue`.
 */
export interface DebtState {
  readonly terms: DebtTerms;
  /** Ordinary principal: not overdue and not late. For `revolving` it holds `billed` and `unbilled`; the rest is carried. */
  outstanding: number;
  billed: number;
  unbilled: number;
  /** Ordinary interest and fees charged and unpaid. */
  interest: number;
  fees: number;
  accrual: Accrual;
  periodsLeft: number;
  /** Instalment (equal payment) or principal per period (equal principal, fee instalment), in fen. */
  instalment: number;
  /** What the lender shows for the current statement; -1 when the rule holds. */
  shownMinimum: number;
  rateStep: number;
  /** Index of the next due date and the next statement day. */
  nextDue: number;
  nextStatement: number;
  /** Whether a required payment ever covered its interest, or none was due yet. */
  coversInterest: boolean;
  readonly overdue: Parts;
  readonly penalty: Accrual;
  late: LateItem[];
}

/** A copy whose ordinary part can run ahead; arrears are left out. */
export function ordinaryCopy(state: DebtState): DebtState {
  return {
    ...state,
    accrual: copyAccrual(state.accrual),
    overdue: { fees: 0, interest: 0, principal: 0 },
    late: [],
  };
}

/** All principal owed. */
export function principalOf(state: DebtState): number {
  let sum = state.outstanding + state.overdue.principal;
  for (const item of state.late) sum += item.principal;
  return sum;
}

/** Principal and all interest and fees charged. */
export function owedOf(state: DebtState): number {
  let sum = state.outstanding + state.interest + state.fees + sumOf(state.overdue);
  for (const item of state.late) sum += sumOf(item);
  return sum;
}

export const isClosed = (state: DebtState): boolean => owedOf(state) === 0;

export type PostingKind = 'interest' | 'penalty' | 'fee' | 'late-fee';

/** Where charges are written down; left out when a debt only runs ahead. */
export interface Postings {
  post(state: DebtState, charge: Charge): void;
}

export interface Charge {
  readonly day: DayNumber;
  readonly kind: PostingKind;
  readonly amount: number;
}

export const NO_POSTINGS: Postings = { post: () => undefined };
