import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/** What a lender shows of one debt at the end of a day, in fen. What is left out stays as it was computed. */
export interface StatementFigures {
  /** All principal owed, overdue principal included. */
  readonly balance: Fen;
  /** All that is overdue: principal, interest and fees. */
  readonly overdue?: Fen;
  /** What the next due date asks for: the minimum of a revolving debt, the instalment of an equal payment. */
  readonly nextDue?: Fen;
}

/** A statement that was compared and taken over: the position of its day is what it shows. */
export interface StatementCheck extends StatementFigures {
  readonly id: string;
  readonly debt: string;
  readonly date: CivilDate;
  readonly note?: string;
  /** True when the debt's entered balance was typed after it and so stands in its place. */
  readonly inBalance: boolean;
  /** Ids of payments of the same day that were recorded after it, and so are not in its figures. */
  readonly followedBy: readonly string[];
  /** What it corrected, as last known; absent while that was never known. */
  readonly booked?: Correction;
}

/**
 * How far a statement moved the position, in fen, negative where less is owed. Principal, interest and fees sum to the
 * change of what is owed; `overdue` is the change of what of it is overdue.
 */
export interface Correction {
  readonly principal: number;
  readonly interest: number;
  readonly fees: number;
  readonly overdue: number;
}
