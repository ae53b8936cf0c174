import type { Case } from '../case/case.ts';
import { type CivilDate, toDayNumber } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import { type ExtraPayment, type Planned, closingReason } from './closing-reason.ts';
import { rankOn } from './closing-facts.ts';
import type { Plan, PlannedPayment } from './plan-result.ts';
import { type Prepared, prepare } from './prepared.ts';

/** Why an overdue part is paid when it is: `overdue-first` where nothing but being overdue decides. */
export type OverdueWhy = 'restricted-platform' | 'dearest-penalty' | 'overdue-first';

/** Why a debt is closed when it is. Sums in fen, rates per year as decimal strings, shares with four decimals. */
export type ClosingWhy =
  /** Its own payments close it: no money beyond them goes to it. */
  | { readonly code: 'terms' | 'agreement' }
  /** Of the debts that take extra money it has the highest rate. */
  | { readonly code: 'dearest'; readonly rate: string }
  | { readonly code: 'smallest'; readonly balance: Fen }
  /** Closed, it asks for so much less every month, and the ratio reaches its target by that. */
  | { readonly code: 'frees-payment'; readonly freed: Fen }
  | { readonly code: 'lowest-per-payment'; readonly balance: Fen; readonly freed: Fen }
  | { readonly code: 'fullest'; readonly used: string }
  | { readonly code: 'own-order'; readonly place: number }
  /** `least-interest`: rates change, so the order was searched; `only`: no other debt takes extra money then. */
  | { readonly code: 'least-interest' | 'only' | 'in-turn' };

/** One step of a plan: an overdue part paid or a debt closed, on its day, with the reason. */
export type PlanStep =
  | { readonly kind: 'overdue'; readonly debt: string; readonly on: CivilDate; readonly why: OverdueWhy }
  | { readonly kind: 'close'; readonly debt: string; readonly on: CivilDate; readonly why: ClosingWhy };

/** The steps of a plan in their order. A reason is given only where the figures of the plan bear it out. */
export function planSteps(input: Case, plan: Plan): PlanStep[] {
  const prepared = prepare(input);
  const planned: Planned = { prepared, plan, states: prepared.openStates() };
  const steps = [...overdueSteps(planned), ...closingSteps(planned)];
  // An overdue part is paid before the debt is closed with the same payment day.
  return steps.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function overdueSteps({ prepared: { input }, plan, states }: Planned): PlanStep[] {
  const restricted = input.restriction?.platform;
  const cleared = input.debts.flatMap((debt, index) => {
    const on = overduePaidOn(plan, debt.id, debt.overdue?.principal);
    if (on === null) return [];
    const penalty = rankOn(states[index].terms.penaltyRates, toDayNumber(on));
    return [{ debt, on, penalty, first: restricted !== undefined && debt.platform === restricted }];
  });
  return cleared.map(({ debt, on, penalty, first }) => {
    const later = cleared.filter((other) => other.debt !== debt && other.on >= on && !other.first);
    const dearest = later.length > 0 && later.every((other) => other.penalty < penalty);
    const why = first ? 'restricted-platform' : dearest ? 'dearest-penalty' : 'overdue-first';
    return { kind: 'overdue', debt: debt.id, on, why };
  });
}

/** The day on which the principal overdue at the beginning is paid, unless more of the debt is missed before. */
function overduePaidOn(plan: Plan, debt: string, principal: Fen | undefined): CivilDate | null {
  if (principal === undefined) return null;
  let left: number = principal;
  for (const payment of plan.payments) {
    if (payment.debt !== debt || payment.kind !== 'overdue') continue;
    left -= payment.principal;
    if (left > 0) continue;
    const missed = plan.shortfalls.some(
      (gap) => gap.kind === 'debt' && gap.ref === debt && gap.date <= payment.date,
    );
    return missed ? null : payment.date;
  }
  return null;
}

function closingSteps(planned: Planned): PlanStep[] {
  const { prepared, plan } = planned;
  const { debts } = prepared.input;
  const last = new Map(plan.payments.map((payment, at) => [payment.debt, { payment, at }]));
  const extras = extraPayments(prepared, plan.payments);
  return [...last]
    .filter(([, { payment }]) => payment.balanceAfter === 0)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([id, { payment }]) => {
      const debt = debts.findIndex((one) => one.id === id);
      const own = debts[debt].agreement === undefined ? ('terms' as const) : ('agreement' as const);
      const why = closingReason(planned, { debt, on: payment.date, extras: extras.get(id) ?? [] });
      return { kind: 'close', debt: id, on: payment.date, why: why ?? { code: own } };
    });
}

/** The extra payments to each debt, each with the principal that was left of every debt just before it. */
function extraPayments(
  { input }: Prepared,
  payments: readonly PlannedPayment[],
): Map<string, readonly ExtraPayment[]> {
  const places = new Map(input.debts.map(({ id }, place) => [id, place]));
  const balances = input.debts.map((debt): number => debt.balance);
  const found = new Map<string, ExtraPayment[]>();
  for (const { debt, kind, date, balanceAfter } of payments) {
    if (kind === 'extra')
      found.set(debt, [...(found.get(debt) ?? []), { on: date, balances: [...balances] }]);
    balances[places.get(debt)!] = balanceAfter;
  }
  return found;
}
