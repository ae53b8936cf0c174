import { type DayNumber, toDayNumber } from '../dates/civil-date.ts';
import type { DueOutcome } from '../recovery/due-outcome.ts';
import type { StatementCheck } from './statement-check.ts';
import type { StoredCase } from './stored-case.ts';

/** A payment as the replay sees it. Money in fen. */
export interface DatedPayment {
  readonly id: string;
  readonly day: DayNumber;
  readonly amount: number;
}

/** What was recorded of one debt since its balance was entered, and what was known of its due dates before. */
export interface DebtRecords {
  /** In order of their days. */
  readonly payments: readonly DatedPayment[];
  /** Due dates that were answered `not-paid`. */
  readonly notPaid: ReadonlySet<DayNumber>;
  /** What was kept of due dates before the balance, by their days. */
  readonly kept: ReadonlyMap<DayNumber, DueOutcome>;
  /** What the lender showed since the balance was entered, in order of the days. */
  readonly checks: readonly DatedCheck[];
}

export type DatedCheck = StatementCheck & { readonly day: DayNumber };

/** The records of every debt, by its id; payments that the entered balance holds already are left out. */
export function recordsByDebt(stored: StoredCase): (debt: string) => DebtRecords {
  const payments = grouped(stored.payments.filter((payment) => !payment.inBalance));
  const answers = grouped(stored.dueAnswers);
  const outcomes = grouped(stored.earlierDues);
  const checks = grouped(stored.checks.filter((check) => !check.inBalance));
  return (debt) => ({
    payments: (payments.get(debt) ?? [])
      .map(({ id, date, amount }) => ({ id, day: toDayNumber(date), amount }))
      .sort((a, b) => a.day - b.day),
    notPaid: new Set((answers.get(debt) ?? []).map(({ dueDate }) => toDayNumber(dueDate))),
    kept: new Map((outcomes.get(debt) ?? []).map((outcome) => [toDayNumber(outcome.dueDate), outcome])),
    checks: (checks.get(debt) ?? [])
      .map((check) => ({ ...check, day: toDayNumber(check.date) }))
      .sort((a, b) => a.day - b.day),
  });
}

function grouped<T extends { readonly debt: string }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.debt);
    if (group === undefined) groups.set(entry.debt, [entry]);
    else group.push(entry);
  }
  return groups;
}
