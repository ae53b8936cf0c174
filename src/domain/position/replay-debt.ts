import type { DayNumber } from '../dates/civil-date.ts';
import { accrueTo } from '../debt/accrual.ts';
import { hasArrears, postPenalty, promoteLate } from '../debt/arrears.ts';
import { takeDue } from '../debt/due.ts';
import { type Parts, addParts, noParts, sumOf } from '../debt/state.ts';
import { applyCheck } from './apply-check.ts';
import { breakAgreement, markedBroken } from './broken-agreement.ts';
import type { DatedCheck, DatedPayment, DebtRecords } from './debt-records.ts';
import { noteDue, noteOverdue } from './due-ledger.ts';
import { minimumWhole } from './minimum-left.ts';
import { type Credit, noCredit, payTowards, settleUnanswered } from './pay-towards.ts';
import { splitPayments } from './payment-split.ts';
import { type Replay, chargeAccrued, openReplay } from './replay.ts';
import type { StoredDebt } from './stored-case.ts';

/**
 * Brings an entered debt to the end of `today`: accruals, statements, recorded payments, and due dates. A due date
 * without a payment that covers it stays late and unpenalised until it is answered `not-paid`; then it is overdue after
 * the debt's grace days. A payment before a due date counts towards it; beyond it, principal falls.
 */
export function replayDebt(stored: StoredDebt, records: DebtRecords, today: DayNumber): Replay {
  const replay = openReplay(stored, records, today);
  walkTo(replay, today);
  chargeAccrued(replay, today);
  return replay;
}

/** Lets everything happen up to and with `day`. What accrues by the day is charged only where something happens. */
export function walkTo(replay: Replay, day: DayNumber): void {
  for (;;) {
    const next = nextDay(replay);
    // Terms that return may bring due dates that come before.
    if (next > day) {
      if (!promote(replay, day)) break;
    } else if (!promote(replay, next)) takeDay(replay, next);
  }
  if (!hasArrears(replay.state)) replay.overdueSince = null;
}

/** The next day on which something is due or was paid. */
function nextDay({ state, records, nextPayment, nextCheck }: Replay): DayNumber {
  const due = state.terms.dueDays[state.nextDue] ?? Infinity;
  const recorded = records.payments[nextPayment]?.day ?? Infinity;
  return Math.min(due, recorded, records.checks[nextCheck]?.day ?? Infinity);
}

/** What the lender showed holds the payments recorded before it; those recorded later on the same day follow it. */
function takeDay(replay: Replay, day: DayNumber): void {
  let left = takePayments(replay, day);
  for (const check of takeChecks(replay, day)) {
    bookDay(
      replay,
      day,
      left.filter(({ id }) => !check.followedBy.includes(id)),
    );
    left = left.filter(({ id }) => check.followedBy.includes(id));
    applyCheck(replay, check);
  }
  bookDay(replay, day, left);
  if (!hasArrears(replay.state)) replay.overdueSince = null;
  replay.moved = true;
}

/** Books payments of a day, together with its due date if that has not passed yet. */
function bookDay(replay: Replay, day: DayNumber, payments: readonly DatedPayment[]): void {
  const { state, splits } = replay;
  const money = payments.reduce((sum, payment) => sum + payment.amount, 0);
  const paid = state.terms.dueDays[state.nextDue] === day ? passDue(replay, { day, money }) : noParts();
  const rest = money - sumOf(paid);
  if (rest > 0) addParts(paid, payTowards(replay, { day, amount: rest }));
  for (const [id, split] of splitPayments(payments, paid)) splits.set(id, split);
}

function takeChecks(replay: Replay, day: DayNumber): DatedCheck[] {
  const checks: DatedCheck[] = [];
  for (let next = replay.records.checks[replay.nextCheck]; next?.day === day;) {
    checks.push(next);
    replay.nextCheck += 1;
    next = replay.records.checks[replay.nextCheck];
  }
  return checks;
}

function takePayments(replay: Replay, day: DayNumber): DatedPayment[] {
  const payments: DatedPayment[] = [];
  for (let next = replay.records.payments[replay.nextPayment]; next?.day === day;) {
    payments.push(next);
    replay.nextPayment += 1;
    next = replay.records.payments[replay.nextPayment];
  }
  return payments;
}

/**
 * Late items become overdue only when their due date was answered `not-paid`, after the grace days. An agreed
 * instalment that does so breaks the agreement: true when the debt's terms have changed by it.
 */
function promote(replay: Replay, day: DayNumber): boolean {
  const { state, records, ledger, postings } = replay;
  const marked = state.terms.agreed === null ? Infinity : markedBroken(replay.stored);
  if (state.late.length === 0) return breakMarked(replay, marked, day);
  const grace = state.terms.debt.graceDays ?? 0;
  state.late = state.late.map((item) =>
    records.notPaid.has(item.dueDay) && item.dueDay <= day
      ? { ...item, overdueOn: item.dueDay + 1 + grace }
      : item,
  );
  const overdue = state.late.filter((item) => item.overdueOn <= day);
  if (Math.min(...overdue.map((item) => item.overdueOn)) >= marked) return breakMarked(replay, marked, day);
  if (overdue.length === 0) return false;
  promoteLate(state, day, postings);
  for (const item of overdue) noteOverdue(ledger, item);
  const first = Math.min(...overdue.map((item) => item.overdueOn));
  replay.overdueSince ??= first;
  if (state.terms.agreed === null) return false;
  breakAgreement(replay, first);
  return true;
}

/** The user marked the agreement broken: true when that day has come. */
function breakMarked(replay: Replay, marked: DayNumber, day: DayNumber): boolean {
  if (marked > day) return false;
  accrueTo(replay.state.penalty, marked - 1, replay.state.overdue.principal);
  breakAgreement(replay, marked);
  return true;
}

/**
 * Settles a due date with the money of its day, as a plan does: the oldest part is paid, and the same amount of what is
 * due takes its place. What is not covered waits for an answer. Returns what went where.
 */
function passDue(replay: Replay, step: { day: DayNumber; money: number }): Parts {
  const { state, ledger, credit, postings } = replay;
  const { day } = step;
  postPenalty(state, day, postings);
  const towards = sumOf(credit);
  let whole = -1;
  if (state.terms.debt.kind === 'revolving' && state.terms.agreed === null) {
    whole = minimumWhole(state, { day, credit, postings });
    if (whole >= 0) state.shownMinimum = Math.max(0, whole - towards);
  }
  const due = takeDue(state, day, postings);
  const asked = sumOf(due);
  const required = whole < 0 ? asked : Math.min(whole, asked + towards);
  const early = settledEarlyOn(credit, required);
  Object.assign(credit, noCredit());
  const covered = Math.min(step.money, asked);
  const split = asked > 0 ? settleUnanswered(state, { day, due, paid: covered }) : noParts();
  const settledOn = covered < asked ? null : asked > 0 ? day : early;
  noteDue(ledger, { dueDay: day, required, open: asked - covered, settledOn });
  return split;
}

/** The day on which what was paid before the due date had come to the sum required on it. */
function settledEarlyOn({ paid }: Credit, required: number): DayNumber | null {
  let sum = 0;
  return paid.find(({ amount }) => (sum += amount) >= required)?.day ?? null;
}
