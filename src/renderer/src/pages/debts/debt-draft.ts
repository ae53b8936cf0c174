import type { DebtKind, InstalmentDebt, Rate } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import type { StoredDebt } from '../../../../domain/position/stored-case.ts';

/** A debt while it is filled in: every field of every kind, empty ones null, so that changing the product loses nothing. */
export interface DebtDraft {
  readonly id: string;
  product: string;
  kind: DebtKind;
  name: string;
  platform: string;
  onCreditReport: boolean;
  balance: Fen | null;
  balanceAsOf: CivilDate | null;
  limit: Fen | null;
  chargedInterest: Fen | null;
  chargedFees: Fen | null;

  isOverdue: boolean;
  overduePrincipal: Fen | null;
  overdueInterest: Fen | null;
  overdueFees: Fen | null;
  overdueSince: CivilDate | null;

  rate: Rate | null;
  rateFrom: { date: CivilDate | null; rate: Rate | null }[];
  accrues: 'after-due' | 'daily';
  statementDay: number | null;
  billed: Fen | null;
  carried: Fen | null;
  minimumDue: Fen | null;
  minimumShare: string | null;
  minimumFloor: Fen | null;

  dueDay: number | null;
  method: InstalmentDebt['method'];
  /** What the lender tells: the rate, or only the instalment (the rate is then solved). */
  known: 'rate' | 'instalment';
  instalment: Fen | null;
  remainingPeriods: number | null;
  originalPrincipal: Fen | null;
  periods: number | null;
  totalFeeRate: string | null;
  remainingFees: 'waived' | 'due';
  minimumAmount: Fen | null;
  /** Of an informal debt. */
  dueDate: CivilDate | null;

  penaltyRate: Rate | null;
  graceDays: number | null;
  hasLateFee: boolean;
  lateFeeShare: string | null;
  lateFeeFloor: Fen | null;
  lateFeeCap: Fen | null;
  prepay: 'allowed' | 'forbidden';
  prepayFee: string | null;

  /** What the form does not show and must not lose. */
  readonly kept: Pick<StoredDebt, 'unconfirmed' | 'settledUntil' | 'agreement'>;
}

/** A draft with nothing filled in. */
export function emptyDraft(id: string, today: CivilDate): DebtDraft {
  return {
    id,
    product: 'other',
    kind: 'simple',
    name: '',
    platform: 'other',
    onCreditReport: false,
    balance: null,
    balanceAsOf: today,
    limit: null,
    chargedInterest: null,
    chargedFees: null,
    isOverdue: false,
    overduePrincipal: null,
    overdueInterest: null,
    overdueFees: null,
    overdueSince: null,
    rate: null,
    rateFrom: [],
    accrues: 'after-due',
    statementDay: null,
    billed: null,
    carried: null,
    minimumDue: null,
    minimumShare: null,
    minimumFloor: null,
    dueDay: null,
    method: 'equal-payment',
    known: 'rate',
    instalment: null,
    remainingPeriods: null,
    originalPrincipal: null,
    periods: null,
    totalFeeRate: null,
    remainingFees: 'due',
    minimumAmount: null,
    dueDate: null,
    penaltyRate: null,
    graceDays: null,
    hasLateFee: false,
    lateFeeShare: null,
    lateFeeFloor: null,
    lateFeeCap: null,
    prepay: 'allowed',
    prepayFee: null,
    kept: {},
  };
}
