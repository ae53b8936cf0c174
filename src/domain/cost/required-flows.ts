import type { Debt } from '../case/case.ts';
import { type CivilDate, type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { lastDayOf, monthOf } from '../dates/recurrence.ts';
import { takeDue } from '../debt/due.ts';
import { openDebt } from '../debt/open-debt.ts';
import { NO_POSTINGS, ordinaryCopy, sumOf } from '../debt/state.ts';
import type { TimedAmount } from './discounting.ts';

/** Debts without a number of periods are followed for so long; what is left then counts as paid on the last due date. */
const MOST_MONTHS = 360;

/** What a debt is worth at the beginning of its current period, and what it requires from then on. Money in fen. */
export interface RequiredFlows {
  /** Ordinary principal with interest and fees charged. */
  readonly value: number;
  readonly begin: DayNumber;
  /** By days after `begin`. */
  readonly byDay: readonly TimedAmount[];
  /** By due dates after `begin`, the first is 1. */
  readonly byPeriod: readonly TimedAmount[];
  /** What is required does not cover the interest, so that something is left however long it is paid. */
  readonly neverRepaid: boolean;
}

/** The day on which a case is costed, and the day its monthly budget arrives, if it plans from one. */
export interface CostDay {
  readonly asOf: CivilDate;
  readonly budgetDay?: number;
}

/**
 * The required payments of a debt if each is made on its day and nothing else is paid. What is overdue or unanswered is
 * payable today and adds nothing to the cost: it stands on both sides. A debt that counts whole periods begins with the
 * period under way, whose interest it will charge in full; one that counts days begins today.
 */
export function requiredFlows(debt: Debt, { asOf, budgetDay }: CostDay): RequiredFlows {
  const today = toDayNumber(asOf);
  const state = ordinaryCopy(
    openDebt(debt, { asOf: today, end: lastDayOf(monthOf(today) + monthsOf(debt, today)), budgetDay }),
  );
  const { dueDays, periodStart } = state.terms;
  const countsDays = budgetDay === undefined && (debt.kind === 'revolving' || debt.kind === 'informal');
  const begin = countsDays ? today : periodStart;
  const value = state.outstanding + state.interest + state.fees;
  const amounts = dueDays.map((day) => sumOf(takeDue(state, day, NO_POSTINGS)));
  const left = state.outstanding + state.interest + state.fees;
  if (amounts.length > 0) amounts[amounts.length - 1] += left;
  const paid = amounts.flatMap((amount, i) => (amount === 0 ? [] : [{ amount, i }]));
  return {
    value,
    begin,
    byDay: paid.map(({ amount, i }) => ({ at: dueDays[i] - begin, amount })),
    byPeriod: paid.map(({ amount, i }) => ({ at: i + 1, amount })),
    neverRepaid: left > 0 && !state.coversInterest,
  };
}

function monthsOf(debt: Debt, today: DayNumber): number {
  if (debt.kind === 'informal')
    return debt.dueDate === undefined ? 1 : Math.max(1, monthOf(toDayNumber(debt.dueDate)) - monthOf(today));
  if (debt.kind === 'revolving' || debt.kind === 'simple') return MOST_MONTHS;
  const settled = debt.settledUntil === undefined ? today : toDayNumber(debt.settledUntil);
  return Math.max(0, monthOf(settled) - monthOf(today)) + debt.remainingPeriods + 1;
}
