import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/** Every condition the product follows: the guide's causes, its two general actions, and two from further sources. */
export const CONDITIONS = [
  'overdue_unpaid',
  'abnormal_behaviour',
  'income_capacity',
  'low_activity',
  'profile_changes',
  'system_maintenance',
  'zhima_below_600',
  'cash_out',
  'account_attack',
  'contact_support',
  'prove_identity_finance',
  'multi_lending',
  'credit_report_bad',
] as const;
export type ConditionId = (typeof CONDITIONS)[number];

export const CONDITION_STATUSES = ['met', 'under-way', 'unmet', 'unknown', 'not-applicable'] as const;
export type ConditionStatus = (typeof CONDITION_STATUSES)[number];

/** Where a figure comes from. */
export type Origin = 'computed' | 'typed' | 'bill' | 'plan';

/** A figure inside an evidence; the kind says how it is written. */
export type EvidenceValue =
  | { readonly money: Fen }
  | { readonly ratio: string }
  | { readonly count: number }
  | { readonly date: CivilDate }
  | { readonly text: string };

/** One fact behind a status: a sentence of the messages by its key, with its figures, day and origin. */
export interface Evidence {
  readonly key: string;
  readonly values: Readonly<Record<string, EvidenceValue>>;
  readonly date: CivilDate | null;
  readonly origin: Origin;
}

/** The state of one condition on a day. */
export interface ConditionState {
  readonly id: ConditionId;
  readonly status: ConditionStatus;
  /** How far along, 0 to 1 as text with four decimals; null where there is no measure. */
  readonly progress: string | null;
  readonly evidence: readonly Evidence[];
  /**
   * The day from which it is met if nothing else happens, where time alone does it; `plan` where the repayment plan tells
   * it; null where it cannot be projected.
   */
  readonly meetsOn: CivilDate | 'plan' | null;
  readonly nextReview: CivilDate | null;
}
