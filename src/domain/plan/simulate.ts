import { copyReserve, reserveOfTwelveMonths } from '../cash/reserve.ts';
import { lastDayOf } from '../dates/recurrence.ts';
import { hasArrears } from '../debt/arrears.ts';
import { type DebtState, isClosed, sumOf } from '../debt/state.ts';
import { clearOverdue } from './clear-overdue.ts';
import { sendExtra } from './extra-money.ts';
import type { Outcome } from './outcome.ts';
import { sendInProportion } from './proportional.ts';
import { isBeaten } from './give-up.ts';
import { advanceMonths, onRestrictedPlatform, promoteAll } from './month-ends.ts';
import { moveCash } from './move-cash.ts';
import type { Prepared } from './prepared.ts';
import { writeOpening } from './rows.ts';
import type { Flow } from './timeline.ts';
import { type Record, openRecord, recordPosting } from './record.ts';
import { settleRequired } from './pay.ts';
import { payRequired } from './required-payments.ts';
import type { Policy, Run } from './run.ts';

export interface Simulation {
  readonly record: Record;
  readonly states: readonly DebtState[];
  readonly policy: Policy;
  readonly heldForFarShortage: boolean;
}

/** Whether rows are written; an outcome to beat; what an income really brings, where that differs from what is expected. */
interface Wish {
  readonly rows: boolean;
  readonly limit?: Outcome;
  readonly incomeOf?: (flow: Flow) => number;
}

/**
 * Runs a policy over a prepared case, day by day, to the end of the month in which the last debt closes, or the horizon.
 * Given a limit, it is given up (null) as soon as it cannot be better than that any more.
 */
export function simulate(prepared: Prepared, policy: Policy, wish: Wish): Simulation | null {
  const run = openRun(prepared, policy, wish);
  const { record, states } = run;
  let ended = false;
  for (let index = 0; index < prepared.days.length; index += 1) {
    ended = !advanceMonths(run, prepared.days[index]);
    if (ended) break;
    if (wish.limit !== undefined && isBeaten(run, wish.limit)) return null;
    run.index = index;
    run.day = prepared.days[index];
    promoteAll(run);
    settleRequired(run);
    if (index > 0) moveCash(run);
    if (record.debtFreeOn !== null) continue;
    payRequired(run);
    if (index === 0) record.spendable = Math.max(0, run.cash - reserveNow(run) - sumOfLate(run));
    if (clearOverdue(run)) (policy.strategy === 'proportional' ? sendInProportion : sendExtra)(run);
    noteState(run);
  }
  if (!ended && advanceMonths(run, prepared.end + 1)) record.months.pop();
  return { record, states, policy, heldForFarShortage: run.heldForFarShortage };
}

function openRun(prepared: Prepared, policy: Policy, wish: Wish): Run {
  const states = prepared.openStates();
  const record = openRecord(prepared, wish.rows);
  const required = prepared.requiredAtFirst.map((amounts) => amounts.slice());
  const run: Run = {
    prepared,
    policy,
    states,
    record,
    postings: { post: (state, charge) => recordPosting(record, state, charge) },
    reserve: copyReserve(prepared.reserveAtFirst),
    required,
    requiredEnds: required.map((amounts) => amounts.length),
    boundedFrom: new Map(),
    firstBound: Infinity,
    reach: -1,
    ahead: [],
    dueIndex: [...prepared.dueIndex],
    cash: prepared.input.cash.onHand,
    index: 0,
    day: prepared.asOf,
    monthEnd: lastDayOf(record.months[0].month),
    open: states.filter((state) => !isClosed(state)).length,
    arrears: new Set(
      states.flatMap((state, debt) => (hasArrears(state) || state.late.length > 0 ? [debt] : [])),
    ),
    standing: null,
    claims: states.map(() => null),
    askedAt: states.map(() => -1),
    setAside: [],
    incomeOf: wish.incomeOf,
    heldForFarShortage: false,
  };
  if (record.rows !== null) writeOpening(run, record.rows[0]);
  return run;
}

/** Due dates that have passed unanswered are due now: what they ask for is not to be spent. */
function sumOfLate({ states }: Run): number {
  return states.reduce((sum, state) => state.late.reduce((of, item) => of + sumOf(item), sum), 0);
}

/** The reserve after the day's bills, as far ahead as the policy looks. */
function reserveNow(run: Run): number {
  return run.policy.lookAhead === 'whole'
    ? run.reserve.whole[run.index]
    : reserveOfTwelveMonths(run.reserve, run.index);
}

/** Notes the dates on which nothing is overdue any more and on which the last debt closed. */
function noteState(run: Run): void {
  const { record, states, day } = run;
  let overdue = false;
  let onPlatform = false;
  for (const debt of run.arrears) {
    if (!hasArrears(states[debt])) continue;
    overdue = true;
    if (onRestrictedPlatform(run, states[debt])) onPlatform = true;
  }
  record.overdueClearedOn = overdue ? null : (record.overdueClearedOn ?? day);
  record.platformOverdueClearedOn = onPlatform ? null : (record.platformOverdueClearedOn ?? day);
  if (run.open === 0) record.debtFreeOn = day;
}
