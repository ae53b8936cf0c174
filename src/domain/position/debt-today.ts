import type { Agreement, Debt, Overdue, Unconfirmed } from '../case/case.ts';
import { type CivilDate, type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { annuityPayment, periodsNeeded } from '../debt/annuity.ts';
import { statedRate } from '../debt/open-debt.ts';
import { stepOn } from '../debt/rate-schedule.ts';
import { coveredArrears } from '../debt/return-own-terms.ts';
import { type DebtState, type Parts, principalOf, sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { minimumLeft } from './minimum-left.ts';
import type { Replay } from './replay.ts';
import type { StoredDebt } from './stored-case.ts';

/** The replayed debt in the shape of a case of `today`. A debt to which nothing happened keeps its entered figures. */
export function debtToday(replay: Replay, today: DayNumber): Debt {
  const { stored, state } = replay;
  const {
    balanceAsOf: _entered,
    overdue: _overdue,
    unconfirmed: _unconfirmed,
    charged: _charged,
    agreement,
    ...terms
  } = stored;
  if (isAsEntered(replay, today)) {
    const { balanceAsOf: _day, ...entered } = stored;
    return entered as Debt;
  }
  const base = {
    ...terms,
    balance: principalOf(state) as Fen,
    ...present('overdue', overdueOf(replay)),
    ...present('unconfirmed', unconfirmedOf(state, today)),
    ...present('charged', chargedOf(state)),
    ...present('settledUntil', settledUntil(stored, state, today)),
    ...present('agreement', replay.brokenOn === null ? agreementToday(replay, agreement) : undefined),
  } as Debt;
  return withProgress(base, replay, today);
}

/** Whether the entered figures are those of today. What an agreement covers is overdue no more from its first day on. */
function isAsEntered({ stored, state, moved, brokenOn }: Replay, today: DayNumber): boolean {
  if (moved || brokenOn !== null || toDayNumber(stored.balanceAsOf) < today) return false;
  return state.terms.agreed === null || stored.overdue === undefined;
}

/** An agreement that is being kept, with the arrears it covers as far as they are not paid. */
function agreementToday({ stored, state }: Replay, agreement: Agreement | undefined): Agreement | undefined {
  if (agreement === undefined || state.terms.agreed === null) return agreement;
  const { covered, ...agreed } = agreement;
  const since = stored.overdue?.since ?? covered?.since;
  const left = coveredArrears(state);
  if (since === undefined || sumOf(left) === 0) return agreed;
  const { principal, interest, fees } = left as { [Part in keyof Parts]: Fen };
  return { ...agreed, covered: { principal, interest, fees, since } };
}

/** What moves with time and payments: statement parts, periods left, the instalment that stays as it was. */
function withProgress(debt: Debt, replay: Replay, today: DayNumber): Debt {
  const { stored, state, credit, moved } = replay;
  if (debt.kind === 'revolving') {
    const { minimumDue: _shown, ...days } = debt.statement;
    const carried = state.outstanding - state.billed - state.unbilled;
    const left = minimumLeft(state, today, credit);
    const parts = { billed: state.billed as Fen, carried: carried as Fen };
    return { ...debt, statement: { ...days, ...parts, ...(left >= 0 ? { minimumDue: left as Fen } : {}) } };
  }
  if (debt.kind === 'fee-instalment' && moved)
    return { ...debt, remainingPeriods: Math.max(1, state.periodsLeft) };
  if (debt.kind !== 'instalment') return debt;
  // Under an agreement nothing of the own schedule moves.
  if (state.terms.agreed !== null) return { ...debt, rate: debt.rate ?? statedRate(stored) };
  const instalment = instalmentToday(state, today);
  if (!moved && instalment === state.instalment) return debt;
  return {
    ...debt,
    rate: debt.rate ?? statedRate(stored),
    remainingPeriods: Math.max(1, state.periodsLeft),
    ...(debt.method === 'interest-only' || instalment === 0 ? {} : { instalment: instalment as Fen }),
  };
}

/** The instalment, worked out anew where the rate has changed since the last due date, as the next one would do. */
function instalmentToday(state: DebtState, today: DayNumber): number {
  const { debt, rates } = state.terms;
  const step = stepOn(rates, today + 1);
  if (debt.kind !== 'instalment' || debt.method !== 'equal-payment') return state.instalment;
  if (step === state.rateStep || state.outstanding === 0) return state.instalment;
  const old = {
    principal: state.outstanding,
    rate: rates.rates[state.rateStep].monthly,
    instalment: state.instalment,
  };
  const periods = Math.max(1, periodsNeeded(old, state.periodsLeft));
  return annuityPayment(state.outstanding, rates.rates[step].monthly, periods);
}

function present<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: V };
}

function overdueOf({ state, overdueSince }: Replay): Overdue | undefined {
  const { fees, interest, principal } = state.overdue;
  if (overdueSince === null) return undefined;
  return {
    principal: principal as Fen,
    interest: interest as Fen,
    fees: fees as Fen,
    since: toCivilDate(overdueSince),
  };
}

/** What is left of a due date ahead that was paid in part becomes overdue as any other would; what is past waits for an answer. */
function unconfirmedOf({ late, terms }: DebtState, today: DayNumber): Unconfirmed[] | undefined {
  if (late.length === 0) return undefined;
  return late.map((item) => {
    const overdueOn = item.dueDay > today ? item.dueDay + 1 + (terms.debt.graceDays ?? 0) : item.overdueOn;
    return {
      dueDate: toCivilDate(item.dueDay),
      ...(overdueOn === Infinity ? {} : { overdueOn: toCivilDate(overdueOn) }),
      principal: item.principal as Fen,
      interest: item.interest as Fen,
      fees: item.fees as Fen,
    };
  });
}

function chargedOf(state: DebtState) {
  if (state.interest === 0 && state.fees === 0) return undefined;
  return { interest: state.interest as Fen, fees: state.fees as Fen };
}

/** The last due date ahead that was paid early. */
function settledUntil(stored: StoredDebt, state: DebtState, today: DayNumber): CivilDate | undefined {
  const last = state.terms.dueDays[state.nextDue - 1];
  if (last !== undefined && last > today) return toCivilDate(last);
  return stored.settledUntil;
}
