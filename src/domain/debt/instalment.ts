import type { InstalmentDebt } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { annuityPayment, periodsNeeded } from './annuity.ts';
import { periodInterest, stepOn } from './rate-schedule.ts';
import type { DebtState, Parts, Postings } from './state.ts';

/** The instalment a debt begins with: as the lender shows it, or from balance, rate and periods left. */
export function firstInstalment(state: DebtState): number {
  const { debt, rates } = state.terms;
  if (debt.kind === 'fee-instalment') return Math.floor(debt.originalPrincipal / debt.periods);
  if (debt.kind !== 'instalment') return 0;
  state.rateStep = stepOn(rates, state.accrual.day + 1);
  if (debt.method === 'equal-principal')
    return debt.instalment ?? Math.floor(state.outstanding / state.periodsLeft + 0.5);
  if (debt.method === 'interest-only') return 0;
  return (
    debt.instalment ??
    annuityPayment(state.outstanding, rates.rates[state.rateStep].monthly, state.periodsLeft)
  );
}

/** Posts the period's interest and takes the period's instalment; the last one takes up the rounding. */
export function takeInstalmentDue(state: DebtState, day: DayNumber, postings: Postings): Parts {
  const debt = state.terms.debt as InstalmentDebt;
  const { fees, interest: charged } = state;
  reprice(state, debt, day);
  const interest = postPeriodInterest(state, day, postings);
  const last = state.periodsLeft <= 1;
  state.periodsLeft -= 1;
  if (state.outstanding === 0 && interest === 0 && charged === 0 && fees === 0)
    return { fees: 0, interest: 0, principal: 0 };
  const covered = last || debt.method !== 'equal-payment' || interest <= state.instalment;
  if (!covered) state.coversInterest = false;
  const due = {
    fees,
    interest: covered ? state.interest : Math.min(state.interest, state.instalment),
    principal: last
      ? state.outstanding
      : Math.min(state.outstanding, scheduledPrincipal(state, debt, interest)),
  };
  state.fees -= due.fees;
  state.interest -= due.interest;
  state.outstanding -= due.principal;
  return due;
}

function scheduledPrincipal(state: DebtState, debt: InstalmentDebt, interest: number): number {
  if (debt.method === 'interest-only') return 0;
  return debt.method === 'equal-principal' ? state.instalment : Math.max(0, state.instalment - interest);
}

/** Posts a whole period's interest on the ordinary principal (`instalment`, `simple`); returns it. */
export function postPeriodInterest(state: DebtState, day: DayNumber, postings: Postings): number {
  const { rates, dueDays, periodStart, byPeriod, kind } = state.terms;
  const from = state.nextDue === 0 ? periodStart : dueDays[state.nextDue - 1];
  const wholeMonth = byPeriod || kind === 'simple';
  const interest = periodInterest(rates, state.outstanding, { from, to: day, wholeMonth });
  if (interest > 0) {
    state.interest += interest;
    postings.post(state, { day: day, kind: 'interest', amount: interest });
  }
  return interest;
}

/** When the rate has changed, the equal payment is worked out anew from balance, rate and the periods the old one still needed. */
function reprice(state: DebtState, debt: InstalmentDebt, day: DayNumber): void {
  const { rates } = state.terms;
  if (rates.from.length === 1) return;
  const step = stepOn(rates, day);
  if (step === state.rateStep) return;
  if (debt.method === 'equal-payment' && state.outstanding > 0) {
    const old = rates.rates[state.rateStep].monthly;
    const periods = periodsNeeded(
      { principal: state.outstanding, rate: old, instalment: state.instalment },
      state.periodsLeft,
    );
    state.instalment = annuityPayment(state.outstanding, rates.rates[step].monthly, Math.max(1, periods));
  }
  state.rateStep = step;
}
