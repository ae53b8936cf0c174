import type { ApiError } from '../../../contract/errors.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../domain/money/fen.ts';

/** What the payment form holds while it is filled in. */
export interface PaymentEntry {
  debt: string | null;
  date: CivilDate | null;
  amount: Fen | null;
  note: string;
}

/** What is known of the rest of a due date that was paid in part. */
export const RESTS = ['unpaid', 'unknown'] as const;
export type Rest = (typeof RESTS)[number];

/** Codes of `faults.*` by field; empty when the entry can be sent. */
export type PaymentFaults = Partial<Record<'debt' | 'date' | 'amount' | 'note', string>>;

/** What is wrong with a payment before it is sent: it needs a debt, a sum above zero and a day not after today. */
export function paymentFaults(entry: PaymentEntry, today: CivilDate): PaymentFaults {
  const faults: PaymentFaults = {};
  if (!entry.debt) faults.debt = 'missing';
  if (entry.date === null) faults.date = 'missing';
  else if (entry.date > today) faults.date = 'date-in-future';
  if (entry.amount === null || entry.amount <= 0) faults.amount = 'missing';
  return faults;
}

/** Fields of the form by the names they are sent under. */
const FIELDS: Readonly<Record<string, keyof PaymentFaults>> = {
  debt: 'debt',
  date: 'date',
  on: 'date',
  amount: 'amount',
  paid: 'amount',
  note: 'note',
};

/** The faults the program found, by field; those of no field here are left to the notice. */
export function faultsFrom(error: ApiError): PaymentFaults {
  const faults: PaymentFaults = {};
  for (const fault of error.faults ?? []) {
    const field = FIELDS[fault.path];
    if (field !== undefined) faults[field] = fault.code;
  }
  return faults;
}

/** A planned payment ticked off ahead of its day was made today at the latest. */
export function paidOn(planned: CivilDate | undefined, today: CivilDate): CivilDate {
  return planned === undefined || planned > today ? today : planned;
}
