import type { Debt, Rate } from '../case/case.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { BILLION, billionths, decimalText } from '../money/decimal.ts';
import { openAccrual } from './accrual.ts';
import { bringUnderAgreement } from './agreement.ts';
import { annualRateOfInstalment } from './annuity.ts';
import { type Span, dueAndStatementDays } from './due-days.ts';
import { feePerPeriod } from './fee-instalment-rate.ts';
import { firstInstalment } from './instalment.ts';
import { rateSchedule } from './rate-schedule.ts';
import type { DebtState, DebtTerms } from './state.ts';

const NO_RATE: Rate = { daily: '0' };

/** Reads a debt into a state that can run from `asOf` to the end. */
export function openDebt(debt: Debt, span: Span): DebtState {
  return openState(debtTerms(debt, span), span);
}

/** A fresh state of a debt whose terms are known. */
export function openState(terms: DebtTerms, span: Span): DebtState {
  const { debt } = terms;
  const late = (debt.unconfirmed ?? []).map((item) => ({
    fees: item.fees,
    interest: item.interest,
    principal: item.principal,
    dueDay: toDayNumber(item.dueDate),
    overdueOn: item.overdueOn === undefined ? Infinity : toDayNumber(item.overdueOn),
  }));
  const overdue = {
    fees: debt.overdue?.fees ?? 0,
    interest: debt.overdue?.interest ?? 0,
    principal: debt.overdue?.principal ?? 0,
  };
  const charged = { interest: debt.charged?.interest ?? 0, fees: debt.charged?.fees ?? 0 };
  if (terms.agreed !== null) bringUnderAgreement(overdue, charged);
  const latePrincipal = late.reduce((sum, item) => sum + item.principal, 0);
  const outstanding = debt.balance - overdue.principal - latePrincipal;
  const { billed, unbilled } = revolvingParts(terms, outstanding, span);
  const state: DebtState = {
    terms,
    outstanding,
    billed,
    unbilled,
    ...charged,
    accrual: openAccrual(terms.rates, span.asOf, terms.byPeriod),
    periodsLeft: 'remainingPeriods' in debt ? debt.remainingPeriods : Infinity,
    instalment: 0,
    shownMinimum: debt.kind === 'revolving' ? (debt.statement.minimumDue ?? -1) : -1,
    rateStep: 0,
    nextDue: 0,
    nextStatement: 0,
    coversInterest: true,
    overdue,
    penalty: openAccrual(terms.penaltyRates, span.asOf, terms.byPeriod),
    late,
  };
  state.instalment = firstInstalment(state);
  return state;
}

/** The rate a debt bears: as stated, or solved from the instalment the lender shows. */
export function statedRate(debt: Debt): Rate {
  if (debt.kind === 'fee-instalment' || debt.kind === 'informal') return NO_RATE;
  if (debt.kind !== 'instalment' || debt.rate !== undefined) return debt.rate ?? NO_RATE;
  const latePrincipal = (debt.unconfirmed ?? []).reduce((sum, item) => sum + item.principal, 0);
  const scheduled = debt.balance - (debt.overdue?.principal ?? 0) - latePrincipal;
  if (scheduled <= 0) return NO_RATE;
  const annual = annualRateOfInstalment(scheduled, debt.instalment ?? 0, debt.remainingPeriods);
  return annual === null ? NO_RATE : { annual: decimalText(Math.min(annual, 20 * BILLION)) };
}

/** What does not change about a debt while it is planned. */
export function debtTerms(debt: Debt, span: Span): DebtTerms {
  const rateFrom = 'rateFrom' in debt ? debt.rateFrom : undefined;
  const rate = statedRate(debt);
  const own = rateSchedule(rate, rateFrom);
  const days = dueAndStatementDays(debt, span);
  const rates = days.agreed !== null && debt.agreement?.interest === 'waived' ? rateSchedule(NO_RATE) : own;
  return {
    debt,
    kind: debt.kind,
    hasAgreement: debt.agreement !== undefined,
    bearsAfterDue: debt.kind === 'revolving' && debt.accrues === 'after-due',
    rates,
    penaltyRates: debt.penaltyRate === undefined ? own : rateSchedule(debt.penaltyRate),
    byPeriod: span.budgetDay !== undefined,
    ...days,
    minimumShare: debt.kind === 'revolving' ? billionths(debt.minimum.share) : 0,
    prepayable: !('prepay' in debt && debt.prepay === 'forbidden'),
    prepayFeeShare: 'prepayFee' in debt && debt.prepayFee !== undefined ? billionths(debt.prepayFee) : 0,
    feePerPeriod: debt.kind === 'fee-instalment' ? feePerPeriod(debt) : 0,
  };
}

/** Billed and unbilled principal; the rest of `outstanding` is carried. With a monthly budget everything counts as billed. */
function revolvingParts({ debt, agreed }: DebtTerms, outstanding: number, span: Span) {
  if (debt.kind !== 'revolving' || agreed !== null) return { billed: 0, unbilled: 0 };
  const carried = Math.min(debt.statement.carried ?? 0, outstanding);
  if (span.budgetDay !== undefined) return { billed: outstanding - carried, unbilled: 0 };
  const billed = Math.min(debt.statement.billed ?? 0, outstanding - carried);
  return { billed, unbilled: outstanding - carried - billed };
}
