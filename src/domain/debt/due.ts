import type { SimpleDebt } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { takeAgreedDue } from './agreement.ts';
import { postPeriodInterest, takeInstalmentDue } from './instalment.ts';
import { takeRevolvingDue } from './revolving.ts';
import type { DebtState, Parts, Postings } from './state.ts';

/**
 * What the due date requires: posts the ordinary interest or fee of the day, takes the required parts out of the
 * ordinary debt and returns them. The caller pays them, or puts what is not paid among the late items.
 */
export function takeDue(state: DebtState, day: DayNumber, postings: Postings): Parts {
  const due = takeByKind(state, day, postings);
  state.nextDue += 1;
  return due;
}

function takeByKind(state: DebtState, day: DayNumber, postings: Postings): Parts {
  if (state.terms.agreed !== null) return takeAgreedDue(state, day, postings);
  switch (state.terms.kind) {
    case 'revolving':
      return takeRevolvingDue(state, day, postings);
    case 'instalment':
      return takeInstalmentDue(state, day, postings);
    case 'fee-instalment':
      return takeFeeInstalmentDue(state, day, postings);
    case 'simple':
      return takeSimpleDue(state, day, postings);
    case 'informal':
      return takeAll(state);
  }
}

function takeFeeInstalmentDue(state: DebtState, day: DayNumber, postings: Postings): Parts {
  if (state.outstanding === 0) return takeAll(state);
  const fee = state.terms.feePerPeriod;
  if (fee > 0) {
    state.fees += fee;
    postings.post(state, { day: day, kind: 'fee', amount: fee });
  }
  state.periodsLeft -= 1;
  const principal =
    state.periodsLeft <= 0 ? state.outstanding : Math.min(state.outstanding, state.instalment);
  const due = { fees: state.fees, interest: state.interest, principal };
  state.fees = 0;
  state.interest = 0;
  state.outstanding -= principal;
  return due;
}

/** A fixed amount, never more than is owed. */
function takeSimpleDue(state: DebtState, day: DayNumber, postings: Postings): Parts {
  const { minimum } = state.terms.debt as SimpleDebt;
  const interest = postPeriodInterest(state, day, postings);
  if (minimum.amount < interest) state.coversInterest = false;
  const fees = Math.min(state.fees, minimum.amount);
  const dueInterest = Math.min(state.interest, minimum.amount - fees);
  const principal = Math.min(state.outstanding, minimum.amount - fees - dueInterest);
  state.fees -= fees;
  state.interest -= dueInterest;
  state.outstanding -= principal;
  return { fees, interest: dueInterest, principal };
}

function takeAll(state: DebtState): Parts {
  const due = { fees: state.fees, interest: state.interest, principal: state.outstanding };
  state.fees = 0;
  state.interest = 0;
  state.outstanding = 0;
  return due;
}
