import type { Debt } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { hasArrears, postPenalty, promoteLate } from '../debt/arrears.ts';
import { takeDue } from '../debt/due.ts';
import { openDebt } from '../debt/open-debt.ts';
import { accruesByDay, billStatements, postAccrued } from '../debt/revolving.ts';
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

/** A day on which something happens to a debt: what was paid, and whether it may be a due date. */
interface Step {
  readonly day: DayNumber;
  readonly paid: number;
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
  state.late = state.late.map((item) => (item.dueDay > asOf ? { ...item, overdueOn: Infinity } : item));
  for (const { day, paid } of steps) {
    since = promote(state, { day, since, notPaid: records.notPaid });
    const due = state.terms.dueDays[state.nextDue] === day;
    const rest = due ? passDue(state, { day, paid, credit }) : paid;
    if (rest > 0) payTowards(state, { day, amount: rest, credit });
    if (!hasArrears(state)) since = null;
  }
  since = promote(state, { day: today, since, notPaid: records.notPaid });
  if (accruesByDay(state)) {
    billStatements(state, today);
    postAccrued(state, today, NO_POSTINGS);
  }
  postPenalty(state, today, NO_POSTINGS);
  return { state, credit, overdueSince: hasArrears(state) ? since : null, moved: steps.length > 0 };
}

/** The days with payments or due dates, in order. */
function stepsOf(state: DebtState, payments: readonly DatedAmount[], today: DayNumber): Step[] {
  const paid = new Map(state.terms.dueDays.filter((day) => day <= today).map((day) => [day, 0]));
  for (const { day, amount } of payments) if (day <= today) paid.set(day, (paid.get(day) ?? 0) + amount);
  return [...paid].map(([day, sum]) => ({ day, paid: sum })).sort((a, b) => a.day - b.day);
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

/**
 * Settles a due date with the money of its day, as a plan does: the oldest part is paid, and the same amount of what is
 * due takes its place. What is not covered waits for an answer. Returns the money that is left.
 */
function passDue(state: DebtState, step: { day: DayNumber; paid: number; credit: Credit }): number {
  const { day, credit } = step;
  postPenalty(state, day, NO_POSTINGS);
  if (state.terms.debt.kind === 'revolving') state.shownMinimum = minimumLeft(state, day, credit);
  const due = takeDue(state, day, NO_POSTINGS);
  Object.assign(credit, noCredit());
  const paid = Math.min(step.paid, sumOf(due));
  if (sumOf(due) > 0) settleUnanswered(state, { day, due, paid });
  return step.paid - paid;
}
