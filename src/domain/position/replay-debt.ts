import type { Debt } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { hasArrears, postPenalty, promoteLate } from '../debt/arrears.ts';
import { takeDue } from '../debt/due.ts';
import { openDebt } from '../debt/open-debt.ts';
import { postAccrued } from '../debt/revolving.ts';
import { type DebtState, NO_POSTINGS, sumOf } from '../debt/state.ts';
import { type Credit, noCredit, payTowards, settleUnanswered } from './pay-towards.ts';
import { minimumLeft } from './minimum-left.ts';
import type { StoredDebt } from './stored-case.ts';

/** A payment as the replay sees it. */
export interface DatedAmount {
  readonly day: DayNumber;
  readonly amount: number;
}

export interface Replay {
  readonly state: DebtState;
  readonly credit: Credit;
  /** The first day of the present arrears. */
  readonly overdueSince: DayNumber | null;
  /** Whether anything happened since the balance was entered. */
  readonly moved: boolean;
}

interface Step {
  readonly day: DayNumber;
  readonly amount: number | 'due';
}

/**
 * Brings an entered debt to the end of `today`: accruals, statements, recorded payments, and due dates. A due date
 * without a payment that covers it stays late and unpenalised until it is answered `not-paid`; then it is overdue after
 * the debt's grace days. A payment before a due date counts towards it; beyond it, principal falls.
 */
export function replayDebt(
  stored: StoredDebt,
  records: { readonly payments: readonly DatedAmount[]; readonly notPaid: ReadonlySet<DayNumber> },
  today: DayNumber,
): Replay {
  const asOf = toDayNumber(stored.balanceAsOf);
  const state = openDebt(stored as Debt, { asOf, end: Math.max(today, asOf) + 62, budgetDay: undefined });
  const credit = noCredit();
  let since = stored.overdue === undefined ? null : toDayNumber(stored.overdue.since);
  const steps = stepsOf(state, records.payments, today);
  for (const step of steps) {
    since = promote(state, { day: step.day, since, notPaid: records.notPaid });
    if (step.amount !== 'due') payTowards(state, { day: step.day, amount: step.amount, credit });
    else if (state.terms.dueDays[state.nextDue] === step.day) passDue(state, step.day, credit);
    if (!hasArrears(state)) since = null;
  }
  since = promote(state, { day: today, since, notPaid: records.notPaid });
  if (state.terms.debt.kind === 'revolving') postAccrued(state, today, NO_POSTINGS);
  postPenalty(state, today, NO_POSTINGS);
  return { state, credit, overdueSince: hasArrears(state) ? since : null, moved: steps.length > 0 };
}

/** Payments and due dates in order; on one day the payment first. */
function stepsOf(state: DebtState, payments: readonly DatedAmount[], today: DayNumber): Step[] {
  const steps: Step[] = payments
    .filter((payment) => payment.day <= today)
    .map(({ day, amount }) => ({ day, amount }));
  for (const day of state.terms.dueDays) if (day <= today) steps.push({ day, amount: 'due' });
  return steps.sort((a, b) => a.day - b.day || (a.amount === 'due' ? 1 : 0) - (b.amount === 'due' ? 1 : 0));
}

/** Late items become overdue only when their due date was answered `not-paid`, after the grace days. */
function promote(
  state: DebtState,
  now: { day: DayNumber; since: DayNumber | null; notPaid: ReadonlySet<DayNumber> },
): DayNumber | null {
  const grace = state.terms.debt.graceDays ?? 0;
  state.late = state.late.map((item) =>
    now.notPaid.has(item.dueDay) ? { ...item, overdueOn: item.dueDay + 1 + grace } : item,
  );
  const first = Math.min(...state.late.map((item) => item.overdueOn));
  promoteLate(state, now.day, NO_POSTINGS);
  return now.since ?? (first <= now.day ? first : null);
}

/** A due date that nothing covered, or not all of it. */
function passDue(state: DebtState, day: DayNumber, credit: Credit): void {
  if (state.terms.debt.kind === 'revolving') state.shownMinimum = minimumLeft(state, day, credit);
  const due = takeDue(state, day, NO_POSTINGS);
  Object.assign(credit, noCredit());
  if (sumOf(due) > 0) settleUnanswered(state, { day, due, paid: 0 });
}
