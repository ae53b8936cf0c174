import type { InstalmentDebt, RevolvingDebt } from '../case/case.ts';
import { BILLION } from '../money/decimal.ts';
import { multiplyHalfUp } from '../money/round.ts';
import { takeDue } from './due.ts';
import { type DebtState, NO_POSTINGS, ordinaryCopy, sumOf } from './state.ts';

/**
 * Writes the amounts that the coming due dates require if nothing extra is paid, by index of `dueDays`, from the next
 * due date on, and returns the index from which nothing is required any more, or `stop` when it comes first (nothing is
 * written from there on). Paid, missed or gone to older arrears makes no difference to them.
 */
export function requiredAhead(state: DebtState, into: number[], stop = state.terms.dueDays.length): number {
  if (isPlainRevolving(state)) return revolvingAhead(state, into, stop);
  return isPlainPeriodic(state) ? periodicAhead(state, into, stop) : stepAhead(state, into, stop);
}

/** Runs a copy of the debt ahead, due date by due date. */
export function stepAhead(state: DebtState, into: number[], stop = state.terms.dueDays.length): number {
  const run = ordinaryCopy(state);
  const { dueDays } = state.terms;
  let i = run.nextDue;
  for (; i < stop; i += 1) {
    if (run.outstanding === 0 && run.interest === 0 && run.fees === 0 && run.accrual.units === 0) break;
    into[i] = sumOf(takeDue(run, dueDays[i], NO_POSTINGS));
  }
  return i;
}

/** A revolving debt under its own terms at one rate: by far the most frequent, and the one with the longest tail. */
function isPlainRevolving({ terms, accrual }: DebtState): boolean {
  return (
    terms.kind === 'revolving' &&
    terms.agreed === null &&
    !terms.byPeriod &&
    terms.rates.from.length === 1 &&
    accrual.earlier === null
  );
}

/** An equal payment or a fixed amount at one rate by whole months, with nothing charged and unpaid. */
function isPlainPeriodic({ terms, interest, fees }: DebtState): boolean {
  const { kind, rates, agreed, byPeriod } = terms;
  if (agreed !== null || rates.from.length > 1 || interest + fees > 0) return false;
  if (kind === 'simple') return true;
  if (kind !== 'instalment' || (terms.debt as InstalmentDebt).method !== 'equal-payment') return false;
  return byPeriod || !rates.rates[0].byDay;
}

/** The same as stepping, in plain numbers: interest of the period, then principal up to the payment; the last takes the rest. */
function periodicAhead(state: DebtState, into: number[], stop: number): number {
  const { debt, rates } = state.terms;
  const { numerator, denominator } = rates.rates[0].monthly;
  const payment = debt.kind === 'simple' ? debt.minimum.amount : state.instalment;
  let { outstanding, periodsLeft } = state;
  let charged = 0;
  let i = state.nextDue;
  for (; i < stop && outstanding + charged > 0; i += 1) {
    charged += multiplyHalfUp(outstanding, numerator, denominator);
    const owed = outstanding + charged;
    const required = periodsLeft <= 1 ? owed : Math.min(owed, payment);
    periodsLeft -= 1;
    const interest = Math.min(charged, required);
    charged -= interest;
    outstanding -= required - interest;
    into[i] = required;
  }
  return i;
}

/** The same as stepping, in plain numbers: statement, interest, minimum. */
function revolvingAhead(state: DebtState, into: number[], stop: number): number {
  const { dueDays, statementDays, minimumShare, rates } = state.terms;
  const { accrues, minimum } = state.terms.debt as RevolvingDebt;
  const { numerator, denominator } = rates.rates[0].daily;
  let { outstanding, billed, unbilled, nextStatement, shownMinimum } = state;
  let charged = state.interest + state.fees;
  let { day, units } = state.accrual;
  let i = state.nextDue;
  for (; i < stop && (outstanding !== 0 || charged !== 0 || units !== 0); i += 1) {
    const due = dueDays[i];
    const bearing = accrues === 'daily' ? outstanding : outstanding - billed - unbilled;
    while (nextStatement < statementDays.length && statementDays[nextStatement] < due) {
      billed += unbilled;
      unbilled = 0;
      nextStatement += 1;
    }
    charged += multiplyHalfUp(units + bearing * (due - day), numerator, denominator);
    units = 0;
    day = due;
    const base = outstanding - unbilled;
    const share = Math.min(base, Math.max(minimum.floor, multiplyHalfUp(base, minimumShare, BILLION)));
    const required = shownMinimum >= 0 ? Math.min(shownMinimum, outstanding + charged) : share + charged;
    shownMinimum = -1;
    const paidCharged = Math.min(charged, required);
    const principal = required - paidCharged;
    charged -= paidCharged;
    unbilled -= Math.max(0, principal - base);
    outstanding -= principal;
    billed = 0;
    into[i] = required;
    if (nextStatement < statementDays.length && statementDays[nextStatement] === due) {
      billed += unbilled;
      unbilled = 0;
      nextStatement += 1;
    }
  }
  return i;
}
