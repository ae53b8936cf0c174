import type { Agreement, Case, Debt } from '../case/case.ts';
import { type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, lastDayOf, monthOf } from '../dates/recurrence.ts';
import { annuityPayment } from '../debt/annuity.ts';
import { openDebt, statedRate } from '../debt/open-debt.ts';
import { NO_POSTINGS, owedOf, sumOf } from '../debt/state.ts';
import { takeDue } from '../debt/due.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import type { Fen } from '../money/fen.ts';
import { exactRate } from '../money/rate.ts';
import type { NegotiatedInstalment } from '../plan/plan-result.ts';
import { smallest } from './fits.ts';

/** The longest agreement that Art. 70 of the card rules knows; banks use it as a measure elsewhere too. */
export const LONGEST_AGREEMENT_MONTHS = 60;

interface Terms {
  readonly months: number;
  readonly interest: 'kept' | 'waived';
}

/** An even plan over everything owed on a debt, from its due day of next month: the smallest instalment that its last one does not pass. */
export function evenInstalments(input: Case, debt: Debt, terms: Terms): NegotiatedInstalment {
  const asOf = toDayNumber(input.asOf);
  const owed = owedOf(openDebt(debt, { asOf, end: asOf, budgetDay: undefined }));
  const entry = (instalment: number) => ({ debt: debt.id, instalment: instalment as Fen, ...terms });
  if (terms.interest === 'waived') return entry(Math.ceil(owed / terms.months));
  // The days up to the first instalment bear interest too, so that it is never less than that of whole months.
  const least = Math.max(1, annuityPayment(owed, exactRate(statedRate(debt)).monthly, terms.months) - 1);
  const more = smallest(least + owed, (n) => lastAsked(input, debt, entry(least - 1 + n)) < least + n);
  return entry(least - 1 + (more ?? 1));
}

/** The last sum that an agreement asks for: what its other instalments leave. */
function lastAsked(input: Case, debt: Debt, entry: NegotiatedInstalment): number {
  const { monthlyBudget, budgetDay = 1 } = input.plan;
  const asOf = toDayNumber(input.asOf);
  const state = openDebt(
    { ...debt, agreement: agreementOf(input, debt, entry) },
    {
      asOf,
      end: lastDayOf(monthOf(asOf) + entry.months + 2),
      budgetDay: monthlyBudget === undefined ? undefined : budgetDay,
    },
  );
  const amounts: number[] = [];
  requiredAhead(state, amounts);
  return amounts.findLast((amount) => amount > 0) ?? 0;
}

/** The case in which lenders have agreed to these instalments. */
export function withAgreements(input: Case, agreed: readonly NegotiatedInstalment[]): Case {
  const byDebt = new Map(agreed.map((entry) => [entry.debt, entry]));
  const debts = input.debts.map((debt) => {
    const entry = byDebt.get(debt.id);
    return entry === undefined ? debt : { ...debt, agreement: agreementOf(input, debt, entry) };
  });
  return { ...input, debts };
}

function agreementOf(input: Case, debt: Debt, entry: NegotiatedInstalment): Agreement {
  const next = monthOf(toDayNumber(input.asOf)) + 1;
  const instalments = Array.from({ length: entry.months }, (_, i) => ({
    date: toCivilDate(dayInMonth(next + i, dueDayOf(debt))),
    amount: entry.instalment,
  }));
  return { since: input.asOf, instalments, interest: entry.interest };
}

function dueDayOf(debt: Debt): number {
  if (debt.kind === 'revolving') return debt.statement.dueDay;
  return debt.kind === 'informal' ? 1 : debt.dueDay;
}

/** What a debt takes in the coming two months, arrears included: who asks for most is asked first. */
export function burden(input: Case, debt: Debt): number {
  const asOf: DayNumber = toDayNumber(input.asOf);
  const state = openDebt(debt, { asOf, end: asOf + 62, budgetDay: undefined });
  const arrears = sumOf(state.overdue);
  return state.terms.dueDays.reduce((sum, day) => sum + sumOf(takeDue(state, day, NO_POSTINGS)), arrears);
}
