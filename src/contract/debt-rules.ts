import type { z } from 'zod';
import type { Debt } from '../domain/case/case.ts';
import { annualRateOfInstalment } from '../domain/debt/annuity.ts';
import type { FaultCode } from './faults.ts';

/** Reports one fault of a value inside a schema. */
type Report = (path: readonly PropertyKey[], code: FaultCode, allowed?: string) => void;

/** Adds rules that join several fields to a schema. */
export function withRules<T extends z.ZodType>(schema: T, rules: (value: z.output<T>, report: Report) => void): T {
  return schema.superRefine((value, context) => {
    rules(value, (path, code, allowed) =>
      context.addIssue({ code: 'custom', message: code, path: [...path], params: { allowed } }),
    );
  });
}

/** What must hold between the figures of one debt. */
export function debtRules(debt: Debt, report: Report): void {
  const overdue = debt.overdue?.principal ?? 0;
  const unconfirmed = (debt.unconfirmed ?? []).reduce((sum, item) => sum + item.principal, 0);
  const ordinary = debt.balance - overdue - unconfirmed;
  if (overdue > debt.balance) report(['overdue', 'principal'], 'overdue-above-balance', `<= ${debt.balance}`);
  else if (ordinary < 0) report(['unconfirmed'], 'parts-above-balance', `<= ${debt.balance - overdue}`);
  if (debt.lateFee?.cap !== undefined && debt.lateFee.cap < debt.lateFee.floor) {
    report(['lateFee', 'cap'], 'cap-below-floor', `>= ${debt.lateFee.floor}`);
  }
  if ('rateFrom' in debt) scheduleRules(debt.rateFrom ?? [], report);
  if (ordinary < 0) return;
  if (debt.kind === 'revolving') {
    const parts = (debt.statement.billed ?? 0) + (debt.statement.carried ?? 0);
    if (parts > ordinary) report(['statement', 'billed'], 'parts-above-balance', `<= ${ordinary - (debt.statement.carried ?? 0)}`);
  }
  if (debt.kind === 'instalment') instalmentRules(debt, ordinary, report);
  if (debt.kind === 'fee-instalment') {
    if (debt.remainingPeriods > debt.periods) report(['remainingPeriods'], 'periods-out-of-order', `<= ${debt.periods}`);
    if (debt.balance > debt.originalPrincipal) report(['originalPrincipal'], 'original-below-balance', `>= ${debt.balance}`);
  }
}

function scheduleRules(steps: readonly { date: string }[], report: Report): void {
  steps.forEach((step, index) => {
    if (index > 0 && steps[index - 1].date >= step.date) {
      report(['rateFrom', index, 'date'], 'schedule-unordered', `> ${steps[index - 1].date}`);
    }
  });
}

/** The rate may be left out only where an equal payment tells it. */
function instalmentRules(debt: Debt & { kind: 'instalment' }, ordinary: number, report: Report): void {
  if (debt.rate !== undefined) return;
  if (debt.method !== 'equal-payment' || debt.instalment === undefined) {
    report(['rate'], 'rate-or-instalment');
  } else if (ordinary > 0 && annualRateOfInstalment(ordinary, debt.instalment, debt.remainingPeriods) === null) {
    report(['instalment'], 'rate-not-solvable', `>= ${Math.ceil(ordinary / debt.remainingPeriods)}`);
  }
}

/** What must hold for a debt entered with the date of its balance. */
export function overdueSinceRules(debt: Debt, asOf: string, report: Report): void {
  if (debt.overdue !== undefined && debt.overdue.since > asOf) report(['overdue', 'since'], 'date-in-future', `<= ${asOf}`);
}
