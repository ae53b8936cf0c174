import type { Case } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { lastDayOf, monthOf } from '../dates/recurrence.ts';
import { type Reserve, openReserve } from '../cash/reserve.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { type PriorityRun, byTriage } from './priority.ts';
import { requiredLimitBy } from './ratio-limits.ts';
import { debtTerms, openState } from '../debt/open-debt.ts';
import type { DebtState, DebtTerms } from '../debt/state.ts';
import { type DueDebts, type Flow, cashFlows, dayIndex, debtsByDay, flowsByDay } from './timeline.ts';

/** A case laid out on its days once, so that many plans can run over it. */
export interface Prepared {
  readonly input: Case;
  readonly asOf: DayNumber;
  readonly end: DayNumber;
  /** Every day on which something happens, `asOf` first. */
  readonly days: readonly DayNumber[];
  /** Incomes, expenses and extras by day index, in the order in which they happen. */
  readonly flows: readonly (readonly Flow[] | undefined)[];
  /** Essentials and negative extras minus incomes, by day index. */
  readonly baseNeed: readonly number[];
  /** The debts due, by day index. */
  readonly dues: readonly (DueDebts | undefined)[];
  /** Day index of each due date, by debt. */
  readonly dueIndex: readonly (readonly number[])[];
  /** For debts under an agreement: their own terms, which return when it is broken, and the day indices of those. */
  readonly ownTerms: readonly (OwnTerms | undefined)[];
  /** Required amounts by debt and due date if nothing extra is ever paid. */
  readonly requiredAtFirst: readonly (readonly number[])[];
  /** Place of each debt in the user's own order; those that it does not name come after it together. */
  readonly ownPlaces: readonly number[];
  /** The reserve before anything is paid. */
  readonly reserveAtFirst: Reserve;
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
  const dated = cashFlows(input, asOf, end);
  const { days, indexOf } = dayIndex(asOf, end, [
    ...dated.map((flow) => flow.days),
    ...[...terms, ...own].map((debt) => debt?.dueDays ?? []),
  ]);
  const indicesOf = placeOnce((day) => indexOf[day - asOf]);
  const { flows, need: baseNeed } = flowsByDay(
    days.length,
    dated.map(({ flow, days: on }) => ({ flow, indices: indicesOf(on) })),
  );
  const dueIndex = terms.map(({ dueDays }) => indicesOf(dueDays));
  const ownTerms = own.map((ownOf) => ownOf && { terms: ownOf, dueIndex: indicesOf(ownOf.dueDays) });
  const requiredAtFirst = states.map((state) => {
    const amounts: number[] = new Array(state.terms.dueDays.length).fill(0);
    requiredAhead(state, amounts);
    return amounts;
  });
  const need = baseNeed.slice();
  requiredAtFirst.forEach((amounts, debt) => {
    const indices = dueIndex[debt];
    for (let i = 0; i < amounts.length; i += 1) need[indices[i]] += amounts[i];
  });
  const ownPlaces = placesIn(input.plan.order, input);
  return {
    input,
    asOf,
    end,
    days,
    flows,
    baseNeed,
    dues: debtsByDay(
      days.length,
      [dueIndex, ownTerms.map((ownOf) => ownOf?.dueIndex)],
      firstTriage({ prepared: { input, ownPlaces }, states, day: asOf }),
    ),
    dueIndex,
    ownTerms,
    requiredAtFirst,
    ownPlaces,
    reserveAtFirst: openReserve(days, need),
    requiredLimit: requiredLimitBy(input, monthOf(asOf)),
    roundingAhead: 2 * requiredAtFirst.reduce((sum, amounts) => sum + amounts.length, 0),
    openStates,
  };
}

/** Works out the day indices of some days; debts share their due days, and then the indices too. */
function placeOnce(indexOf: (day: DayNumber) => number) {
  const known = new Map<readonly DayNumber[], readonly number[]>();
  return (days: readonly DayNumber[]): readonly number[] => {
    const indices = known.get(days) ?? days.map(indexOf);
    known.set(days, indices);
    return indices;
  };
}

function placesIn(order: readonly string[], { debts }: Case): number[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return debts.map(({ id }) => places.get(id) ?? order.length);
}

/** Place of each debt in the triage of the first day: where all is paid, only the order of rows hangs on it. */
function firstTriage(run: PriorityRun): number[] {
  const order = byTriage(
    run,
    run.states.map((_, debt) => debt),
  );
  const places: number[] = [];
  order.forEach((debt, place) => (places[debt] = place));
  return places;
}
