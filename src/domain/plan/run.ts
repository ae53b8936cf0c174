import type { StrategyId } from '../case/case.ts';
import type { DayNumber } from '../dates/civil-date.ts';
import type { DebtState, Parts, Postings } from '../debt/state.ts';
import type { Reserve } from '../cash/reserve.ts';
import type { Prepared } from './prepared.ts';
import type { Flow } from './timeline.ts';
import type { Record } from './record.ts';
import type { StandingOrder } from './standing-order.ts';

/** How far ahead the reserve looks. */
export type LookAhead = 'whole' | 'twelve-months';

/** A strategy of the user's choice, or the habit that all of them are measured against. */
export type Spreading = StrategyId | 'proportional';

/** How free money is used once nothing is overdue. */
export interface Policy {
  readonly strategy: Spreading;
  readonly lookAhead: LookAhead;
  /** Debt indices that come first, in order; the rest follow the strategy. */
  readonly first: readonly number[];
  /** Days before which a debt of `first` still follows the strategy, by debt; a promotion is best paid just before it ends. */
  readonly from?: ReadonlyMap<number, DayNumber>;
}

/** One plan in the making: mutable, and private to one simulation. */
export interface Run {
  readonly prepared: Prepared;
  readonly policy: Policy;
  readonly states: readonly DebtState[];
  readonly record: Record;
  readonly postings: Postings;
  readonly reserve: Reserve;
  /** Required amounts ahead, by debt and due date, as the debts stand. */
  readonly required: number[][];
  /** Index from which a debt requires nothing any more, by debt. */
  readonly requiredEnds: number[];
  /** For debts whose far amounts in `required` are left as upper bounds: the day index from which they are. */
  readonly boundedFrom: Map<number, number>;
  /** No amount due before this day index is a bound. */
  firstBound: number;
  /** A day index that the reserve of today was seen to look up to at most. */
  reach: number;
  /** Room to work amounts ahead out in. */
  readonly ahead: number[];
  /** Day index of each due date, by debt. */
  readonly dueIndex: (readonly number[])[];
  cash: number;
  /** Index into `prepared.days`, and the day itself. */
  index: number;
  day: DayNumber;
  /** The last day of the month that is being lived through. */
  monthEnd: DayNumber;
  open: number;
  /** Debts with overdue or late parts. */
  readonly arrears: Set<number>;
  /** The order in which a strategy sends extra money to debts, where it stands; null until it is asked for. */
  standing: StandingOrder | null;
  /** What is due today and not answered for yet, by debt. */
  readonly claims: (Parts | null)[];
  /** Day index on which extra money was last offered to each debt. */
  readonly askedAt: number[];
  /** What waits for each debt, in fen (`proportional` only). */
  readonly setAside: number[];
  /** What an income really brings; as expected when left out. */
  readonly incomeOf: ((flow: Flow) => number) | undefined;
  /** Money was kept back only for a shortage more than twelve months away while something was overdue. */
  heldForFarShortage: boolean;
}

export type PaymentKind = 'required' | 'overdue' | 'extra';

/** A payment to a debt and its parts. */
export interface PaymentEvent {
  readonly debt: number;
  readonly kind: PaymentKind;
  readonly split: Parts;
}
