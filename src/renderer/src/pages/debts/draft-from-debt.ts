import type { Debt } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { debtDefaults, type DebtDefaults } from '../../../../domain/product/debt-defaults.ts';
import { type DebtDraft, emptyDraft } from './debt-draft.ts';

/** A new debt of a product, with the product's default terms filled in. */
export function draftOfProduct(
  product: string,
  name: string,
  { id, today }: { id: string; today: CivilDate },
): DebtDraft {
  const draft = emptyDraft(id, today);
  fill(draft, debtDefaults(product));
  return Object.assign(draft, { product, name });
}

/** A debt to be changed, its figures those of `balanceAsOf`. */
export function draftOfDebt(debt: Debt, balanceAsOf: CivilDate): DebtDraft {
  const kept = {
    ...(debt.unconfirmed && { unconfirmed: debt.unconfirmed }),
    ...(debt.settledUntil && { settledUntil: debt.settledUntil }),
    ...(debt.agreement && { agreement: debt.agreement }),
  };
  const draft: DebtDraft = { ...emptyDraft(debt.id, balanceAsOf), kept };
  fill(draft, debt);
  return Object.assign(draft, {
    name: debt.name,
    balance: debt.balance,
    known: debt.kind === 'instalment' && debt.rate === undefined ? 'instalment' : 'rate',
  });
}

function fill(draft: DebtDraft, from: DebtDefaults): void {
  draft.kind = from.kind;
  draft.product = from.product ?? draft.product;
  draft.platform = from.platform ?? draft.platform;
  draft.onCreditReport = from.onCreditReport ?? false;
  draft.limit = from.limit ?? null;
  draft.chargedInterest = from.charged?.interest ?? null;
  draft.chargedFees = from.charged?.fees ?? null;
  draft.penaltyRate = from.penaltyRate ?? null;
  draft.graceDays = from.graceDays ?? null;
  fillOverdue(draft, from);
  fillLateFee(draft, from);
  if ('prepay' in from) draft.prepay = from.prepay ?? 'allowed';
  if ('prepayFee' in from) draft.prepayFee = from.prepayFee ?? null;
  if ('rate' in from) draft.rate = from.rate ?? null;
  if ('rateFrom' in from) draft.rateFrom = (from.rateFrom ?? []).map((step) => ({ ...step }));
  fillKind(draft, from);
}

function fillOverdue(draft: DebtDraft, { overdue }: DebtDefaults): void {
  draft.isOverdue = overdue !== undefined;
  draft.overduePrincipal = overdue?.principal ?? null;
  draft.overdueInterest = overdue?.interest ?? null;
  draft.overdueFees = overdue?.fees ?? null;
  draft.overdueSince = overdue?.since ?? null;
}

function fillLateFee(draft: DebtDraft, { lateFee }: DebtDefaults): void {
  draft.hasLateFee = lateFee !== undefined;
  draft.lateFeeShare = lateFee?.share ?? null;
  draft.lateFeeFloor = lateFee?.floor ?? null;
  draft.lateFeeCap = lateFee?.cap ?? null;
}

function fillKind(draft: DebtDraft, from: DebtDefaults): void {
  switch (from.kind) {
    case 'revolving':
      draft.accrues = from.accrues ?? 'after-due';
      draft.statementDay = from.statement?.statementDay ?? null;
      draft.dueDay = from.statement?.dueDay ?? null;
      draft.billed = from.statement?.billed ?? null;
      draft.carried = from.statement?.carried ?? null;
      draft.minimumDue = from.statement?.minimumDue ?? null;
      draft.minimumShare = from.minimum?.share ?? null;
      draft.minimumFloor = from.minimum?.floor ?? null;
      break;
    case 'instalment':
      draft.method = from.method ?? 'equal-payment';
      draft.instalment = from.instalment ?? null;
      draft.remainingPeriods = from.remainingPeriods ?? null;
      draft.dueDay = from.dueDay ?? null;
      break;
    case 'fee-instalment':
      draft.originalPrincipal = from.originalPrincipal ?? null;
      draft.periods = from.periods ?? null;
      draft.remainingPeriods = from.remainingPeriods ?? null;
      draft.totalFeeRate = from.totalFeeRate ?? null;
      draft.remainingFees = from.remainingFees ?? 'due';
      draft.dueDay = from.dueDay ?? null;
      break;
    case 'simple':
      draft.minimumAmount = from.minimum?.amount ?? null;
      draft.dueDay = from.dueDay ?? null;
      break;
    case 'informal':
      draft.dueDate = from.dueDate ?? null;
  }
}
