import type { Debt } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import { accrueTo, openAccrual, takeAccrued } from './accrual.ts';
import { firstInstalment } from './instalment.ts';
import { ratesSince } from './rate-schedule.ts';
import { type DebtState, type DebtTerms, type Parts, type Postings, principalOf } from './state.ts';

/**
 * An agreed instalment became overdue on `since`: the debt's own terms return, and with them what is left of the arrears
 * that the agreement had covered. Interest that was waived so far stays waived; interest kept is charged up to the day
 * before, and the own rates hold for the days that follow.
 */
export function returnOwnTerms(
  state: DebtState,
  own: DebtTerms,
  event: { readonly since: DayNumber; readonly postings: Postings },
): void {
  const { since } = event;
  chargeAccrued(state, event);
  const covered = coveredArrears(state);
  const terms = { ...own, rates: ratesSince(own.rates, since) };
  const nextDue = terms.dueDays.findIndex((due) => due >= since);
  Object.assign(state, {
    terms,
    accrual: openAccrual(terms.rates, since - 1, terms.byPeriod),
    nextDue: nextDue < 0 ? terms.dueDays.length : nextDue,
    nextStatement: terms.statementDays.filter((statement) => statement < since).length,
  } satisfies Partial<DebtState>);
  for (const part of ['principal', 'interest', 'fees'] as const) state.overdue[part] += covered[part];
  state.outstanding -= covered.principal;
  state.interest -= covered.interest;
  state.fees -= covered.fees;
  state.instalment = firstInstalment(state);
}

/** What an agreement covers of a debt: what was overdue when it began, as far as that was known. */
export function arrearsUnderAgreement({ overdue, agreement }: Debt): Parts {
  const covered = agreement?.covered;
  return {
    principal: (overdue?.principal ?? 0) + (covered?.principal ?? 0),
    interest: (overdue?.interest ?? 0) + (covered?.interest ?? 0),
    fees: (overdue?.fees ?? 0) + (covered?.fees ?? 0),
  };
}

/** What is left of the arrears that the agreement covers: not paid since, and not overdue already. */
export function coveredArrears(state: DebtState): Parts {
  const { debt } = state.terms;
  const before = arrearsUnderAgreement(debt);
  const { overdue } = state;
  const paid = Math.max(0, debt.balance - principalOf(state));
  return {
    principal: atMost(before.principal - paid - overdue.principal, state.outstanding),
    interest: atMost(before.interest - overdue.interest, state.interest),
    fees: atMost(before.fees, state.fees),
  };
}

/** Interest kept of the days of grace. */
function chargeAccrued(
  state: DebtState,
  { since, postings }: { readonly since: DayNumber; readonly postings: Postings },
): void {
  accrueTo(state.accrual, since - 1, state.outstanding);
  const interest = takeAccrued(state.accrual);
  if (interest === 0) return;
  state.interest += interest;
  postings.post(state, { day: since, kind: 'interest', amount: interest });
}

const atMost = (amount: number, left: number) => Math.min(Math.max(0, amount), left);
