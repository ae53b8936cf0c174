import type { Agreement, Case, Debt } from '../case/case.ts';
import { type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import { annuityPayment } from '../debt/annuity.ts';
import { openDebt, statedRate } from '../debt/open-debt.ts';
import { NO_POSTINGS, owedOf, sumOf } from '../debt/state.ts';
import { takeDue } from '../debt/due.ts';
import type { Fen } from '../money/fen.ts';
import { exactRate } from '../money/rate.ts';
import type { NegotiatedInstalment } from '../plan/plan-result.ts';

/** The longest agreement that Art. 70 of the card rules knows; banks use it as a measure elsewhere too. */
export const LONGEST_AGREEMENT_MONTHS = 60;

/** An even plan over everything owed on a debt, from its due day of next month. */
export function evenInstalments(
  input: Case,
  debt: Debt,
  terms: { months: number; interest: 'kept' | 'waived' },
): NegotiatedInstalment {
  const asOf = toDayNumber(input.asOf);
  const owed = owedOf(openDebt(debt, { asOf, end: asOf, budgetDay: undefined }));
  const rate = exactRate(terms.interest === 'kept' ? statedRate(debt) : { daily: '0' }).monthly;
  const instalment = Math.min(owed, annuityPayment(owed, rate, terms.months) + 1);
  return { debt: debt.id, instalment: instalment as Fen, ...terms };
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
