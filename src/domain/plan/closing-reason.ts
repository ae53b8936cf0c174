import { type CivilDate, toDayNumber } from '../dates/civil-date.ts';
import { takesExtra, takesExtraAnyDay } from '../debt/prepayment.ts';
import type { DebtState } from '../debt/state.ts';
import { ratioText } from '../money/decimal.ts';
import type { Fen } from '../money/fen.ts';
import { costRank, nextRequired, rateOfRank } from './closing-facts.ts';
import type { Plan } from './plan-result.ts';
import type { Prepared } from './prepared.ts';
import type { ClosingWhy } from './reasons.ts';

/** An extra payment to a debt, and the principal that was left of every debt just before it, fen. */
export interface ExtraPayment {
  readonly on: CivilDate;
  readonly balances: readonly number[];
}

/** A debt that a plan closes, and the extra payments it had. */
export interface ClosedDebt {
  readonly debt: number;
  /** The day it was closed. */
  readonly on: CivilDate;
  readonly extras: readonly ExtraPayment[];
}

/** A plan with its case laid out; `states` are the debts as they stood at first. */
export interface Planned {
  readonly prepared: Prepared;
  readonly states: readonly DebtState[];
  readonly plan: Plan;
}

/**
 * Why extra money closed a debt; null where none went to it. What the strategy means is said only where the figures
 * bear it out, on the day of the first extra payment or, as others came before, on that of the last.
 */
export function closingReason(planned: Planned, closed: ClosedDebt): ClosingWhy | null {
  const [first] = closed.extras;
  const last = closed.extras.at(-1);
  if (first === undefined || last === undefined) return null;
  const why = reasonAt(meantAt(planned, closed, first));
  return why.code === 'in-turn' ? reasonAt(meantAt(planned, closed, last)) : why;
}

function meantAt(planned: Planned, { debt, on }: ClosedDebt, at: ExtraPayment): Meant {
  const { states } = planned;
  const { input } = planned.prepared;
  const day = toDayNumber(at.on);
  // A debt that takes extra money on due dates only is no rival on another day.
  const takes = (other: number) =>
    takesExtra(states[other]) &&
    (takesExtraAnyDay(states[other]) || states[other].terms.dueDays.includes(day));
  const rivals = input.debts.flatMap((_, other) =>
    other !== debt && at.balances[other] > 0 && takes(other) ? [other] : [],
  );
  const others = at.balances.some((balance, other) => other !== debt && balance > 0);
  return { planned, target: { debt, on, since: at.on, balances: at.balances }, rivals, others };
}

function reasonAt(meant: Meant): ClosingWhy {
  const { prepared, plan } = meant.planned;
  if (!meant.others) return { code: 'only' };
  switch (plan.strategy) {
    case 'fastest-unlock':
      return freesPayment(meant) ?? dearest(meant) ?? smallest(meant) ?? IN_TURN;
    case 'snowball':
      return smallest(meant) ?? IN_TURN;
    case 'cash-flow':
      return lowestPerPayment(meant) ?? IN_TURN;
    case 'utilisation':
      return fullest(meant) ?? dearest(meant) ?? IN_TURN;
    case 'custom':
      return ownOrder(meant) ?? dearest(meant) ?? IN_TURN;
    case 'avalanche':
      return dearest(meant) ?? (changingRates(prepared) ? { code: 'least-interest' } : IN_TURN);
    case 'minimums':
      return IN_TURN;
  }
}

interface Meant {
  readonly planned: Planned;
  readonly target: {
    readonly debt: number;
    readonly on: CivilDate;
    readonly since: CivilDate;
    readonly balances: readonly number[];
  };
  /** Other debts that were open and took extra money that day. */
  readonly rivals: readonly number[];
  /** Whether any other debt was open. */
  readonly others: boolean;
}

const IN_TURN: ClosingWhy = { code: 'in-turn' };

/** Closed before the ratio is on target, which it was not from the first whole month on. */
function freesPayment({ planned: { prepared, plan }, target }: Meant): ClosingWhy | null {
  const { ratioTargetOn } = plan.summary;
  const firstMonth = plan.months[1]?.month;
  if (ratioTargetOn === null || firstMonth === undefined) return null;
  if (target.on > ratioTargetOn || ratioTargetOn.slice(0, 7) <= firstMonth) return null;
  const freed = nextRequired(prepared, target.debt, toDayNumber(target.on));
  return freed === 0 ? null : { code: 'frees-payment', freed: freed as Fen };
}

function dearest({ planned: { states }, target, rivals }: Meant): ClosingWhy | null {
  const day = toDayNumber(target.since);
  const rank = (debt: number) => costRank(states[debt].terms, day);
  const own = rank(target.debt);
  return own > 0 && rivals.every((other) => rank(other) <= own)
    ? { code: 'dearest', rate: rateOfRank(own) }
    : null;
}

function smallest({ target: { balances, debt }, rivals }: Meant): ClosingWhy | null {
  return rivals.every((other) => balances[other] >= balances[debt])
    ? { code: 'smallest', balance: balances[debt] as Fen }
    : null;
}

function lowestPerPayment({ planned: { prepared }, target, rivals }: Meant): ClosingWhy | null {
  const day = toDayNumber(target.since);
  const required = (debt: number) => nextRequired(prepared, debt, day);
  const { balances, debt } = target;
  const freed = required(debt);
  // Compared as products, for a debt may require nothing.
  const lowest = rivals.every((other) => balances[debt] * required(other) <= balances[other] * freed);
  return freed > 0 && lowest
    ? { code: 'lowest-per-payment', balance: balances[debt] as Fen, freed: freed as Fen }
    : null;
}

function fullest({ planned: { prepared }, target: { balances, debt }, rivals }: Meant): ClosingWhy | null {
  const limit = (one: number) => prepared.input.debts[one].limit ?? 0;
  const own = limit(debt);
  if (own === 0) return null;
  const most = rivals.every(
    (other) => limit(other) === 0 || balances[other] * own <= balances[debt] * limit(other),
  );
  return most ? { code: 'fullest', used: ratioText(balances[debt], own) } : null;
}

function ownOrder({ planned: { prepared }, target }: Meant): ClosingWhy | null {
  const { debts, plan } = prepared.input;
  const place = plan.order.indexOf(debts[target.debt].id);
  return place === -1 ? null : { code: 'own-order', place: place + 1 };
}

const changingRates = ({ input }: Prepared): boolean =>
  input.debts.some((debt) => 'rateFrom' in debt && (debt.rateFrom?.length ?? 0) > 0);
