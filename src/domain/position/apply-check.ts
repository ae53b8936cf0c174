import { annuityPayment } from '../debt/annuity.ts';
import { takePrincipal } from '../debt/revolving.ts';
import { type DebtState, type Parts, owedOf, principalOf, sumOf } from '../debt/state.ts';
import type { DatedCheck } from './debt-records.ts';
import { noteArrearsPaid, noteCharge, noteLate } from './due-ledger.ts';
import { type Replay, chargeAccrued } from './replay.ts';

/**
 * Corrects a replay to what the lender showed at the end of a day. What is not shown stays as it was computed: arrears
 * keep their charges, an unanswered due date stands for as much of what is shown as overdue and goes on waiting for its
 * answer. Under an agreement nothing is overdue and the instalments are agreed: then only the balance is taken over.
 */
export function applyCheck(replay: Replay, check: DatedCheck): void {
  const { state, ledger, corrections } = replay;
  chargeAccrued(replay, check.day);
  const before = standing(state);
  const owesNothing = check.balance === 0 && (check.overdue ?? 0) === 0;
  if (owesNothing) forgiveAll(state);
  else if (check.overdue !== undefined && state.terms.agreed === null)
    setOverdue(state, { ...check, overdue: check.overdue });
  setPrincipal(state, check.balance);
  if (check.nextDue !== undefined) setNextDue(replay, check.nextDue, check.day);
  const after = standing(state);
  if (after.overdue > before.overdue) noteCharge(ledger, after.overdue - before.overdue);
  else noteArrearsPaid(ledger, before.overdue - after.overdue, check.day);
  if (after.late !== before.late) noteLate(ledger, state.late, check.day);
  if (after.overdue > 0) replay.overdueSince ??= check.day;
  corrections.set(check.id, {
    principal: after.principal - before.principal,
    interest: after.owed - before.owed - (after.principal - before.principal) - (after.fees - before.fees),
    fees: after.fees - before.fees,
    overdue: after.overdue - before.overdue,
  });
}

function standing(state: DebtState) {
  const late = state.late.reduce((sum, item) => sum + sumOf(item), 0);
  return {
    principal: principalOf(state),
    owed: owedOf(state),
    overdue: sumOf(state.overdue),
    fees: state.fees + state.overdue.fees + state.late.reduce((sum, item) => sum + item.fees, 0),
    late,
  };
}

/** A lender that shows nothing owed asks for no interest or fees either. */
function forgiveAll(state: DebtState): void {
  Object.assign(state.overdue, { principal: 0, interest: 0, fees: 0 } satisfies Parts);
  state.outstanding = 0;
  state.billed = 0;
  state.unbilled = 0;
  state.interest = 0;
  state.fees = 0;
  state.late = [];
}

/** The arrears come to what is shown: charges as computed, principal for the rest, as far as so much is owed. */
function setOverdue(
  state: DebtState,
  { overdue: shown, balance, day }: Pick<DatedCheck, 'balance' | 'day'> & { readonly overdue: number },
): void {
  const { overdue } = state;
  const waiting = state.late.filter((item) => item.dueDay <= day);
  const target = Math.max(0, shown - waiting.reduce((sum, item) => sum + sumOf(item), 0));
  const latePrincipal = state.late.reduce((sum, item) => sum + item.principal, 0);
  const fees = Math.min(overdue.fees, target);
  const charged = fees + Math.min(overdue.interest, target - fees);
  const principal = Math.min(target - charged, Math.max(0, balance - latePrincipal));
  const moved = principal - overdue.principal;
  if (moved > 0) takeOutstanding(state, Math.min(moved, state.outstanding));
  else state.outstanding -= moved;
  Object.assign(overdue, { fees, interest: target - fees - principal, principal } satisfies Parts);
}

/** More principal is the newest part; less is taken from what is not overdue first, oldest part first. */
function setPrincipal(state: DebtState, balance: number): void {
  const change = balance - principalOf(state);
  if (change > 0) addOutstanding(state, change);
  let less = Math.max(0, -change);
  const ordinary = Math.min(less, state.outstanding);
  takeOutstanding(state, ordinary);
  less -= ordinary;
  for (const pool of [state.overdue, ...state.late]) {
    const taken = Math.min(less, pool.principal);
    pool.principal -= taken;
    less -= taken;
  }
  state.late = state.late.filter((item) => sumOf(item) > 0);
}

const isRevolving = ({ terms }: DebtState) => terms.debt.kind === 'revolving' && terms.agreed === null;

function takeOutstanding(state: DebtState, amount: number): void {
  if (isRevolving(state)) takePrincipal(state, amount);
  else state.outstanding -= amount;
}

/** On a revolving debt it is billed with the next statement; more than an instalment takes up is spread over what is left. */
function addOutstanding(state: DebtState, amount: number): void {
  state.outstanding += amount;
  if (isRevolving(state)) state.unbilled += amount;
  const { debt, rates, agreed } = state.terms;
  if (debt.kind !== 'instalment' || agreed !== null || amount <= state.instalment) return;
  const periods = Math.max(1, state.periodsLeft);
  if (debt.method === 'equal-payment')
    state.instalment = annuityPayment(state.outstanding, rates.rates[state.rateStep].monthly, periods);
  if (debt.method === 'equal-principal') state.instalment = Math.floor(state.outstanding / periods + 0.5);
}

/** What the lender shows for the next due date, where it is not fixed by the terms. */
function setNextDue({ state, credit }: Replay, shown: number, day: number): void {
  const { debt, agreed } = state.terms;
  if (agreed !== null) return;
  if (debt.kind === 'revolving') state.shownMinimum = shown + sumOf(credit);
  const paidInPart = state.late.some((item) => item.dueDay > day);
  if (debt.kind !== 'instalment' || debt.method !== 'equal-payment' || paidInPart) return;
  const instalment = shown - state.fees - state.interest;
  if (instalment > 0) state.instalment = instalment;
}
