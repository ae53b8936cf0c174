import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/** What became of a due date that has passed. */
export type DueResult = 'on-time' | 'late' | 'partly' | 'not-paid' | 'unconfirmed';

/** A due date that has passed, and what became of it as far as is known. Money in fen. */
export interface DueOutcome {
  readonly debt: string;
  readonly name: string;
  readonly dueDate: CivilDate;
  readonly required: Fen;
  /** What was paid of it up to and with its day (and, for `late`, after it). */
  readonly paid: Fen;
  readonly result: DueResult;
  /** The day its last part was paid; null while something of it is open. */
  readonly settledOn: CivilDate | null;
}

/** Whether the parts of an outcome say the same: what is settled is paid in full, on time or late by its day. */
export function isDueOutcome({ dueDate, required, paid, result, settledOn }: DueOutcome): boolean {
  if (paid > required || (settledOn === null) !== paid < required) return false;
  switch (result) {
    case 'on-time':
      return settledOn !== null && settledOn <= dueDate;
    case 'late':
      return settledOn !== null && settledOn > dueDate;
    case 'partly':
      return settledOn === null && paid > 0;
    case 'not-paid':
      return paid === 0;
    case 'unconfirmed':
      return settledOn === null;
  }
}
