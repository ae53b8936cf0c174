import type { Case } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { type MonthNumber, lastDayOf, monthOf, monthsOf } from '../dates/recurrence.ts';
import { type Reserve, openReserve } from '../cash/reserve.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { byTriage } from './priority.ts';
import { requiredLimitBy } from './ratio-limits.ts';
import { debtTerms, openState } from '../debt/open-debt.ts';
import type { DebtState, DebtTerms } from '../debt/state.ts';
import { type Flow, cashFlows, dayIndex, debtsByDay } from './timeline.ts';

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
  /** Place of each debt in the user's own order; those that it does not name come after it together. */
  readonly ownPlaces: readonly number[];
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
    ...flows.map((flow) => flow.days),
    ...[...terms, ...own].map((debt) => debt?.dueDays ?? []),
  ]);
  const incoming: (readonly Flow[] | undefined)[] = new Array(days.length);
  const outgoing: (readonly Flow[] | undefined)[] = new Array(days.length);
  const baseNeed: number[] = new Array(days.length).fill(0);
  for (const { flow, days: flowDays } of flows) {
    const side = flow.kind === 'expense' || flow.amount < 0 ? outgoing : incoming;
    const need = flow.kind === 'expense' ? flow.amount : -flow.amount;
    const alone = [flow];
    for (const day of flowDays) {
      const index = indexOf[day - asOf];
      const before = side[index];
      side[index] = before === undefined ? alone : [...before, flow];
      baseNeed[index] += need;
    }
  }
  const indices = new Map<readonly DayNumber[], number[]>();
  const place = ({ dueDays }: DebtTerms) => {
    const known = indices.get(dueDays) ?? dueDays.map((day) => indexOf[day - asOf]);
    indices.set(dueDays, known);
    return known;
  };
  const dueIndex = terms.map(place);
  const ownTerms = own.map((ownOf) => ownOf && { terms: ownOf, dueIndex: place(ownOf) });
  const dueDebts = debtsByDay(days.length, [dueIndex, ownTerms.map((ownOf) => ownOf?.dueIndex)]);
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
  const ownPlaces = placesIn(input.plan.order, input);
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
        { prepared: { input, ownPlaces }, states, day: asOf },
        states.map((_, debt) => debt),
      ),
    ),
    ownPlaces,
    reserveAtFirst,
    months: monthsOf(days),
    requiredLimit: requiredLimitBy(input, monthOf(asOf)),
    roundingAhead: 2 * requiredAtFirst.reduce((sum, amounts) => sum + amounts.length, 0),
    openStates,
  };
}

function placesIn(order: readonly string[], { debts }: Case): number[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return debts.map(({ id }) => places.get(id) ?? order.length);
}

/** The place of each entry in an order, by entry. */
function placesOf(order: readonly number[]): number[] {
  const places: number[] = [];
  order.forEach((debt, place) => (places[debt] = place));
  return places;
}
