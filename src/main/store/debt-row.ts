import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Debt, DebtKind } from '../../domain/case/case.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { RatePeriod } from './rate-row.ts';

/** A row of `debts`: the columns of every kind, null where the kind has none or the user left it out. */
export interface DebtRow {
  readonly id: string;
  readonly name: string;
  readonly kind: DebtKind;
  readonly product: string | null;
  readonly platform: string | null;
  readonly on_credit_report: number | null;
  readonly balance: Fen;
  readonly balance_as_of: CivilDate;
  readonly credit_limit: Fen | null;
  readonly overdue_principal: Fen | null;
  readonly overdue_interest: Fen | null;
  readonly overdue_fees: Fen | null;
  readonly overdue_since: CivilDate | null;
  readonly settled_until: CivilDate | null;
  readonly charged_interest: Fen | null;
  readonly charged_fees: Fen | null;
  readonly rate: string | null;
  readonly rate_period: RatePeriod | null;
  readonly rate_day_count: number | null;
  readonly penalty_rate: string | null;
  readonly penalty_rate_period: RatePeriod | null;
  readonly penalty_rate_day_count: number | null;
  readonly grace_days: number | null;
  readonly late_fee_share: string | null;
  readonly late_fee_floor: Fen | null;
  readonly late_fee_cap: Fen | null;
  readonly prepay: 'allowed' | 'forbidden' | null;
  readonly prepay_fee: string | null;
  readonly due_day: number | null;
  readonly accrues: 'after-due' | 'daily' | null;
  readonly statement_day: number | null;
  readonly statement_billed: Fen | null;
  readonly statement_carried: Fen | null;
  readonly statement_minimum_due: Fen | null;
  readonly minimum_share: string | null;
  readonly minimum_floor: Fen | null;
  readonly method: 'equal-payment' | 'equal-principal' | 'interest-only' | null;
  readonly remaining_periods: number | null;
  readonly instalment: Fen | null;
  readonly original_principal: Fen | null;
  readonly periods: number | null;
  readonly total_fee_rate: string | null;
  readonly remaining_fees: 'waived' | 'due' | null;
  readonly minimum_amount: Fen | null;
  readonly due_date: CivilDate | null;
}

/** Every column as it is without a value. */
export const EMPTY_TERMS = {
  rate: null,
  rate_period: null,
  rate_day_count: null,
  prepay: null,
  prepay_fee: null,
  due_day: null,
  accrues: null,
  statement_day: null,
  statement_billed: null,
  statement_carried: null,
  statement_minimum_due: null,
  minimum_share: null,
  minimum_floor: null,
  method: null,
  remaining_periods: null,
  instalment: null,
  original_principal: null,
  periods: null,
  total_fee_rate: null,
  remaining_fees: null,
  minimum_amount: null,
  due_date: null,
} as const satisfies Partial<Record<keyof DebtRow, null>>;

export type Terms = { -readonly [K in keyof typeof EMPTY_TERMS]: DebtRow[K] };

/** The parts of a debt that lie in tables of their own. */
export interface DebtParts {
  readonly rateFrom?: NonNullable<Extract<Debt, { rateFrom?: unknown }>['rateFrom']>;
  readonly agreement?: NonNullable<Debt['agreement']>;
  readonly unconfirmed?: NonNullable<Debt['unconfirmed']>;
}
