import { type CivilDate, toDayNumber } from '../dates/civil-date.ts';
import { monthOf, monthText } from '../dates/recurrence.ts';
import type { DueOutcome, DueResult } from '../recovery/due-outcome.ts';

/** The due dates of one month and what became of them. */
export interface PaymentMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly dues: readonly DueOutcome[];
}

const MONTHS = 12;

/** The due dates of the last twelve months, the present one last, in the order of their days. */
export function paymentYear(dues: readonly DueOutcome[], today: CivilDate): PaymentMonth[] {
  const present = monthOf(toDayNumber(today));
  return Array.from({ length: MONTHS }, (_, i) => {
    const month = monthText(present - MONTHS + 1 + i);
    return {
      month,
      dues: dues
        .filter((due) => due.dueDate.startsWith(month) && due.dueDate <= today && due.required > 0)
        .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0)),
    };
  });
}

/** How many of some due dates came to each result. */
export function countResults(dues: readonly DueOutcome[]): Readonly<Record<DueResult, number>> {
  const counts: Record<DueResult, number> = {
    'on-time': 0,
    late: 0,
    partly: 0,
    'not-paid': 0,
    unconfirmed: 0,
  };
  for (const { result } of dues) counts[result] += 1;
  return counts;
}
