import type { Debt } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { copyAccrual } from '../debt/accrual.ts';
import { hasArrears, postPenalty } from '../debt/arrears.ts';
import type { Span } from '../debt/due-days.ts';
import { openDebt } from '../debt/open-debt.ts';
import { accruesByDay, billStatements, postAccrued } from '../debt/revolving.ts';
import { type DebtState, type Postings, NO_POSTINGS } from '../debt/state.ts';
import { brokenBefore, withoutAgreement } from './broken-agreement.ts';
import type { DebtRecords } from './debt-records.ts';
import { type DueLedger, noteCharge, openLedger } from './due-ledger.ts';
import { type Credit, noCredit } from './pay-towards.ts';
import type { PaymentSplit } from './payment-split.ts';
import type { Correction } from './statement-check.ts';
import type { StoredDebt } from './stored-case.ts';

/** A debt on its way from the day its balance was entered. Mutable; whole fen. */
export interface Replay {
  readonly stored: StoredDebt;
  readonly records: DebtRecords;
  readonly span: Span;
  readonly state: DebtState;
  readonly credit: Credit;
  readonly ledger: DueLedger;
  readonly postings: Postings;
  /** How each payment that was booked was split, by its id. */
  readonly splits: Map<string, PaymentSplit>;
  /** What each statement check corrected, by its id. */
  readonly corrections: Map<string, Correction>;
  /** Index of the next payment to book, and of the next statement check. */
  nextPayment: number;
  nextCheck: number;
  /** The first day of the present arrears. */
  overdueSince: DayNumber | null;
  /** The day from which the own terms hold again, because an agreed instalment was not paid. */
  brokenOn: DayNumber | null;
  /** Whether anything happened since the balance was entered. */
  moved: boolean;
  /** Interest, penalty and fees charged since the balance was entered. */
  charged: number;
}

/** Due dates are known so many days beyond the last day that is asked for: what is paid early is paid towards them. */
const DAYS_AHEAD = 62;

/** A debt as entered, to be replayed to days up to `lastDay`. */
export function openReplay(stored: StoredDebt, records: DebtRecords, lastDay: DayNumber): Replay {
  const asOf = toDayNumber(stored.balanceAsOf);
  const brokenOn = brokenBefore(stored, records);
  const debt: Debt = brokenOn === null ? stored : withoutAgreement(stored);
  const lastAgreed = debt.agreement?.instalments.map(({ date }) => toDayNumber(date)) ?? [];
  const end = Math.max(lastDay + DAYS_AHEAD, asOf + DAYS_AHEAD, ...lastAgreed);
  const span: Span = { asOf, end, budgetDay: undefined };
  const state = openDebt(debt, span);
  state.late = state.late.map((item) => (item.dueDay > asOf ? { ...item, overdueOn: Infinity } : item));
  const ledger = openLedger(state.overdue, state.late, (day) => records.kept.get(day)?.required);
  const replay: Replay = {
    stored,
    records,
    span,
    state,
    credit: noCredit(),
    ledger,
    postings: {
      post: (_state, { kind, amount }) => {
        replay.charged += amount;
        if (kind === 'penalty' || kind === 'late-fee') noteCharge(ledger, amount);
      },
    },
    splits: new Map(),
    corrections: new Map(),
    nextPayment: 0,
    nextCheck: 0,
    overdueSince:
      hasArrears(state) && stored.overdue !== undefined ? toDayNumber(stored.overdue.since) : null,
    brokenOn,
    moved: false,
    charged: 0,
  };
  return replay;
}

/** What has accrued up to the end of a day is charged. */
export function chargeAccrued({ state, postings }: Replay, day: DayNumber): void {
  if (accruesByDay(state)) {
    billStatements(state, day);
    postAccrued(state, day, postings);
  }
  postPenalty(state, day, postings);
}

/** Where a replay that has come to `day` stands at its end; the replay itself can go on. */
export function standingOn(replay: Replay, day: DayNumber): Replay {
  const { state } = replay;
  const copy: Replay = {
    ...replay,
    state: {
      ...state,
      accrual: copyAccrual(state.accrual),
      penalty: copyAccrual(state.penalty),
      overdue: { ...state.overdue },
      late: state.late.map((item) => ({ ...item })),
    },
    credit: { ...replay.credit },
    postings: NO_POSTINGS,
  };
  chargeAccrued(copy, day);
  return copy;
}
