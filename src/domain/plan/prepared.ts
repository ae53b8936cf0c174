import type { Case, Timing } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { type MonthNumber, lastDayOf, monthOf, monthsOf, occurrences } from '../dates/recurrence.ts';
import { type Reserve, openReserve } from '../cash/reserve.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { byTriage } from './priority.ts';
import { requiredLimitBy } from './ratio-limits.ts';
import { debtTerms, openState } from '../debt/open-debt.ts';
import type { DebtState, DebtTerms } from '../debt/state.ts';

/** One movement of cash that the plan does not choose. Outgoing amounts are positive in `expenses`. */
export interface Flow {
  readonly kind: 'income' | 'expense' | 'extra';
  readonly ref: string;
  readonly amount: number;
}

/** A case laid out on its days once, so that many plans can run over it. */
export interface Prepared {
  readonly input: Case;
  readonly asOf: DayNumber;
  readonly end: DayNumber;
  /** Every day on which something happens, `asOf` first. */
  readonly days: readonly DayNumber[];
  readonly incoming: readonly (readonly Flow[] | undefined)[];
  readonly outgoing: readonly (readonly Flow[] | undefined)[];
  /** Essentials and negative extras minus incomes, by day index. */
  readonly baseNeed: readonly number[];
  /** Indices of the debts due, by day index. */
  readonly dueDebts: readonly (readonly number[] | undefined)[];
  /** Day index of each due date, by debt. */
  readonly dueIndex: readonly (readonly number[])[];
  /** For debts under an agreement: their own terms, which return when it is broken, and the day indices of those. */
  readonly ownTerms: readonly (OwnTerms | undefined)[];
  /** Required amounts by debt and due date if nothing extra is ever paid. */
  readonly requiredAtFirst: readonly (readonly number[])[];
  /** Place of each debt in the order of the first day's triage: where all is paid, only the order of rows hangs on it. */
  readonly paymentPlaces: readonly number[];
  /** The reserve before anything is paid. */
  readonly reserveAtFirst: Reserve;
  /** Month of each day. */
  readonly months: readonly MonthNumber[];
  /** The most a month may require to meet the ratio target, from the month of `asOf`. */
  readonly requiredLimit: (monthIndex: number) => number;
  /** More fen than rounding can move all coming payments together. */
  readonly roundingAhead: number;
  readonly openStates: () => DebtState[];
}

export interface OwnTerms {
  readonly terms: DebtTerms;
  readonly dueIndex: readonly number[];
}

export function prepare(input: Case): Prepared {
  const asOf = toDayNumber(input.asOf);
  const end = lastDayOf(monthOf(asOf) + input.plan.horizonMonths);
  const budgetDay = input.plan.monthlyBudget === undefined ? undefined : (input.plan.budgetDay ?? 1);
  const span = { asOf, end, budgetDay };
  const terms = input.debts.map((debt) => debtTerms(debt, span));
  const own = input.debts.map((debt, i) =>
    terms[i].agreed === null ? undefined : debtTerms({ ...debt, agreement: undefined }, span),
  );
  const openStates = () => terms.map((debt) => openState(debt, span));
  const states = openStates();
  const flows = cashFlows(input, asOf, end);
  const { days, indexOf } = dayIndex(asOf, end, [
    flows.map((flow) => flow.day),
    ...[...terms, ...own].map((debt) => debt?.dueDays ?? []),
  ]);
  const incoming: (Flow[] | undefined)[] = new Array(days.length);
  const outgoing: (Flow[] | undefined)[] = new Array(days.length);
  const baseNeed: number[] = new Array(days.length).fill(0);
  for (const { day, flow } of flows) {
    const index = indexOf[day - asOf];
    const side = flow.kind === 'expense' || flow.amount < 0 ? outgoing : incoming;
    (side[index] ??= []).push(flow);
    baseNeed[index] += flow.kind === 'expense' ? flow.amount : -flow.amount;
  }
  const dueDebts: (number[] | undefined)[] = new Array(days.length);
  const placed = new Map<readonly DayNumber[], number[]>();
  const place = ({ dueDays }: DebtTerms, debt: number) => {
    const indices = placed.get(dueDays) ?? dueDays.map((day) => indexOf[day - asOf]);
    placed.set(dueDays, indices);
    for (const index of indices) {
      const debts = (dueDebts[index] ??= []);
      if (debts[debts.length - 1] !== debt && !debts.includes(debt)) debts.push(debt);
    }
    return indices;
  };
  const dueIndex = terms.map(place);
  const ownTerms = own.map((ownOf, debt) => ownOf && { terms: ownOf, dueIndex: place(ownOf, debt) });
  const requiredAtFirst = states.map((state) => {
    const amounts: number[] = new Array(state.terms.dueDays.length).fill(0);
    requiredAhead(state, amounts);
    return amounts;
  });
  const need = [...baseNeed];
  requiredAtFirst.forEach((amounts, debt) =>
    amounts.forEach((amount, i) => (need[dueIndex[debt][i]] += amount)),
  );
  const reserveAtFirst = openReserve(days, need);
  return {
    input,
    asOf,
    end,
    days,
    incoming,
    outgoing,
    baseNeed,
    dueDebts,
    dueIndex,
    ownTerms,
    requiredAtFirst,
    paymentPlaces: placesOf(
      byTriage(
        { prepared: { input }, states, day: asOf },
        states.map((_, debt) => debt),
      ),
    ),
    reserveAtFirst,
    months: monthsOf(days),
    requiredLimit: requiredLimitBy(input, monthOf(asOf)),
    roundingAhead: 2 * requiredAtFirst.reduce((sum, amounts) => sum + amounts.length, 0),
    openStates,
  };
}

/** The place of each entry in an order, by entry. */
function placesOf(order: readonly number[]): number[] {
  const places: number[] = [];
  order.forEach((debt, place) => (places[debt] = place));
  return places;
}

interface DatedFlow {
  readonly day: DayNumber;
  readonly flow: Flow;
}

function cashFlows(input: Case, asOf: DayNumber, end: DayNumber): DatedFlow[] {
  const flows: DatedFlow[] = [];
  const add = (timing: Timing, flow: Flow) => {
    for (const day of occurrences(timing, asOf, end)) flows.push({ day, flow });
  };
  const { monthlyBudget, budgetDay = 1 } = input.plan;
  if (monthlyBudget !== undefined) {
    add(
      { every: { unit: 'month', day: budgetDay } },
      { kind: 'income', ref: 'monthlyBudget', amount: monthlyBudget },
    );
  } else {
    for (const { id, amount, ...timing } of input.incomes) add(timing, { kind: 'income', ref: id, amount });
    for (const { id, amount, ...timing } of input.expenses) add(timing, { kind: 'expense', ref: id, amount });
  }
  for (const { on, amount, name } of input.plan.extras)
    add({ on }, { kind: 'extra', ref: name ?? 'extra', amount });
  return flows;
}

/** The distinct days in order, and the index of each by its distance from `asOf`. */
function dayIndex(asOf: DayNumber, end: DayNumber, lists: readonly (readonly DayNumber[])[]) {
  const indexOf = new Int32Array(end - asOf + 1);
  indexOf[0] = 1;
  for (const list of lists) for (const day of list) indexOf[day - asOf] = 1;
  const days: DayNumber[] = [];
  for (let offset = 0; offset < indexOf.length; offset += 1) {
    if (indexOf[offset] === 0) continue;
    indexOf[offset] = days.length;
    days.push(asOf + offset);
  }
  return { days, indexOf };
}
