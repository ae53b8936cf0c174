import type { Debt, Rate } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf, monthlyDays } from '../dates/recurrence.ts';
import { BILLION, billionths, decimalText } from '../money/decimal.ts';
import { openAccrual } from './accrual.ts';
import { annualRateOfInstalment } from './annuity.ts';
import { feePerPeriod } from './fee-instalment-rate.ts';
import { firstInstalment } from './instalment.ts';
import { rateSchedule } from './rate-schedule.ts';
import type { DebtState, DebtTerms } from './state.ts';

const NO_RATE: Rate = { daily: '0' };

export interface Span {
  readonly asOf: DayNumber;
  /** The last day that is planned. */
  readonly end: DayNumber;
  /** Day of the month on which a monthly budget arrives and every debt is due; undefined when debts have their own days. */
  readonly budgetDay: number | undefined;
}

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
  const latePrincipal = late.reduce((sum, item) => sum + item.principal, 0);
  const outstanding = debt.balance - overdue.principal - latePrincipal;
  const { billed, unbilled } = revolvingParts(debt, outstanding, span);
  const state: DebtState = {
    terms,
    outstanding,
    billed,
    unbilled,
    interest: debt.charged?.interest ?? 0,
    fees: debt.charged?.fees ?? 0,
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
  const rates = rateSchedule(rate, rateFrom);
  const days = dueAndStatementDays(debt, span);
  return {
    debt,
    rates,
    penaltyRates: debt.penaltyRate === undefined ? rates : rateSchedule(debt.penaltyRate),
    byPeriod: span.budgetDay !== undefined,
    ...days,
    minimumShare: debt.kind === 'revolving' ? billionths(debt.minimum.share) : 0,
    prepayFeeShare: 'prepayFee' in debt && debt.prepayFee !== undefined ? billionths(debt.prepayFee) : 0,
    feePerPeriod: debt.kind === 'fee-instalment' ? feePerPeriod(debt) : 0,
  };
}

function dueAndStatementDays(debt: Debt, span: Span) {
  const { end, budgetDay } = span;
  const settled = debt.settledUntil === undefined ? span.asOf : toDayNumber(debt.settledUntil);
  const asOf = Math.max(span.asOf, settled);
  if (debt.kind === 'informal' && budgetDay === undefined) {
    const day = debt.dueDate === undefined ? Infinity : toDayNumber(debt.dueDate);
    return { dueDays: day > asOf && day <= end ? [day] : [], periodStart: asOf, statementDays: [] };
  }
  const day = budgetDay ?? dueDayOf(debt);
  const all = monthlyDays(day, asOf, end);
  const dueDays = debt.kind === 'informal' ? informalBudgetDay(debt, all) : all;
  const first = all[0] ?? end;
  const periodStart = dayInMonth(monthOf(first) - 1, day);
  const statementDays =
    debt.kind === 'revolving' && budgetDay === undefined
      ? monthlyDays(debt.statement.statementDay, span.asOf, end)
      : [];
  return { dueDays, periodStart, statementDays };
}

/** With a monthly budget an informal debt is due on the first budget day that is not before its own date. */
function informalBudgetDay(debt: Debt & { kind: 'informal' }, budgetDays: readonly DayNumber[]): DayNumber[] {
  if (debt.dueDate === undefined) return [];
  const own = toDayNumber(debt.dueDate);
  return budgetDays.filter((day) => day >= own).slice(0, 1);
}

function dueDayOf(debt: Debt): number {
  if (debt.kind === 'revolving') return debt.statement.dueDay;
  return debt.kind === 'informal' ? 1 : debt.dueDay;
}

/** Billed and unbilled principal; the rest of `outstanding` is carried. With a monthly budget everything counts as billed. */
function revolvingParts(debt: Debt, outstanding: number, span: Span) {
  if (debt.kind !== 'revolving') return { billed: 0, unbilled: 0 };
  const carried = Math.min(debt.statement.carried ?? 0, outstanding);
  if (span.budgetDay !== undefined) return { billed: outstanding - carried, unbilled: 0 };
  const billed = Math.min(debt.statement.billed ?? 0, outstanding - carried);
  return { billed, unbilled: outstanding - carried - billed };
}
