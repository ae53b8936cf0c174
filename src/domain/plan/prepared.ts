import type { Case } from '../case/case.ts';
import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import { lastDayOf, monthOf } from '../dates/recurrence.ts';
import { type Reserve, openReserve } from '../cash/reserve.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { type PriorityRun, byTriage } from './priority.ts';
import { requiredLimitBy } from './ratio-limits.ts';
import { debtTerms, openState } from '../debt/open-debt.ts';
import type { DebtState, DebtTerms } from '../debt/state.ts';
import { type ByDay, type DueDebts, duesByDay, flowsByDay } from './by-day.ts';
import { type Calendar, calendarOf, indicesOf } from './calendar.ts';
import { type Flow, cashFlows, needByDay } from './timeline.ts';

/** A case laid out on its days once, so that many plans can run over it. */
export interface Prepared {
  readonly input: Case;
  readonly asOf: DayNumber;
  readonly end: DayNumber;
  /** Every day on which something happens, `asOf` first. */
  readonly days: Int32Array;
  readonly flows: ByDay<readonly Flow[]>;
  readonly dues: ByDay<DueDebts>;
  /** Essentials and negative extras minus incomes, by day index. Worked out when it is asked for: mostly it is not. */
  readonly baseNeed: () => readonly number[];
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
  const states = terms.map((debt) => openState(debt, span));
  const flows = cashFlows(input, asOf, end);
  const dueDays = terms.map((debt) => debt.dueDays);
  const ownDueDays = own.map((debt) => debt?.dueDays);
  const calendar = calendarOf(asOf, end, [
    ...flows.map((flow) => flow.days),
    ...new Set([...dueDays, ...ownDueDays].flatMap((days) => (days === undefined ? [] : [days]))),
  ]);
  const place = placeOnce(calendar);
  const placed = flows.map(({ flow, days }) => ({ flow, indices: place(days) }));
  const dueIndex = dueDays.map(place);
  const ownDueIndex = ownDueDays.map((days) => days && place(days));
  const requiredAtFirst = states.map(requiredOf);
  const ownPlaces = placesIn(input.plan.order, input);
  const places = firstTriage({ prepared: { input, ownPlaces }, states, day: asOf });
  return {
    input,
    asOf,
    end,
    days: calendar.days,
    flows: flowsByDay(calendar, placed),
    dues: duesByDay(calendar, [dueIndex, ownDueIndex], places),
    baseNeed: once(() => needByDay(calendar, placed)),
    dueIndex,
    ownTerms: own.map((debt, i) => debt && { terms: debt, dueIndex: ownDueIndex[i]! }),
    requiredAtFirst,
    ownPlaces,
    reserveAtFirst: openReserve(
      calendar.days,
      addRequired(needByDay(calendar, placed), dueIndex, requiredAtFirst),
    ),
    requiredLimit: requiredLimitBy(input, monthOf(asOf)),
    roundingAhead: 2 * dueIndex.reduce((sum, indices) => sum + indices.length, 0),
    openStates: statesOnce(states, () => terms.map((debt) => openState(debt, span))),
  };
}

/** Fresh states for each run: the first takes those that were opened to look ahead, which left them as they were. */
function statesOnce(opened: DebtState[], openAgain: () => DebtState[]): () => DebtState[] {
  let unused: DebtState[] | null = opened;
  return () => {
    const states = unused ?? openAgain();
    unused = null;
    return states;
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}

/** Works out the day indices of some days; debts share their due days, and then the indices too. */
function placeOnce(calendar: Calendar) {
  const known = new Map<readonly DayNumber[], readonly number[]>();
  return (days: readonly DayNumber[]): readonly number[] => {
    const indices = known.get(days) ?? indicesOf(calendar, days);
    known.set(days, indices);
    return indices;
  };
}

/** What each due date requires if nothing extra is ever paid. */
function requiredOf(state: DebtState): number[] {
  const amounts = new Array<number>(state.terms.dueDays.length).fill(0);
  requiredAhead(state, amounts);
  return amounts;
}

function addRequired(
  need: number[],
  dueIndex: readonly (readonly number[])[],
  required: readonly (readonly number[])[],
): number[] {
  required.forEach((amounts, debt) => {
    const indices = dueIndex[debt];
    for (let i = 0; i < amounts.length; i += 1) need[indices[i]] += amounts[i];
  });
  return need;
}

function placesIn(order: readonly string[], { debts }: Case): number[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return debts.map(({ id }) => places.get(id) ?? order.length);
}

/** Place of each debt in the triage of the first day: where all is paid, only the order of rows hangs on it. */
function firstTriage(run: PriorityRun): number[] {
  const all = run.states.map((_, debt) => debt);
  const places = new Array<number>(all.length);
  byTriage(run, all).forEach((debt, place) => (places[debt] = place));
  return places;
}
