import { addDays } from '../../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { PlannedPayment } from '../../../../domain/plan/plan-result.ts';

/** Until when to send the money: the day before it is due, or on the day itself where it is not there before. */
export type PayBy = { readonly on: CivilDate } | 'same-day' | 'today';

/**
 * A required payment is best sent a day ahead, for a late debit is an overdue one, if the cash of the evening before
 * covers all that leaves on the day up to it. Overdue and extra money is sent on the day the plan has it free.
 */
export function payBy(input: {
  readonly date: CivilDate;
  readonly today: CivilDate;
  /** Cash at the end of the day before, fen. */
  readonly cashBefore: number;
  /** All that leaves on the day up to and with this payment, fen. */
  readonly outgoing: number;
  readonly kinds: readonly PlannedPayment['kind'][];
}): PayBy {
  const ahead = addDays(input.date, -1);
  if (ahead <= input.today) return 'today';
  const required = input.kinds.every((kind) => kind === 'required');
  return required && input.cashBefore >= input.outgoing ? { on: ahead } : 'same-day';
}
