import type { Debt } from '../domain/case/case.ts';
import { annualRateOfInstalment } from '../domain/debt/annuity.ts';
import type { Report } from './rules.ts';

interface DebtRule {
  readonly rule: (debt: Debt, report: Report) => void;
  /** Paths of the fields that the rule reads. */
  readonly reads: readonly string[];
}

const PRINCIPAL = ['kind', 'balance', 'overdue.principal', 'unconfirmed'];

/** What must hold between the figures of one debt. */
export const DEBT_RULES: readonly DebtRule[] = [
  { rule: arrearsRules, reads: PRINCIPAL },
  { rule: statementRules, reads: [...PRINCIPAL, 'statement.billed', 'statement.carried'] },
  { rule: rateRules, reads: [...PRINCIPAL, 'rate', 'method', 'instalment', 'remainingPeriods'] },
  { rule: scheduleRules, reads: ['kind', 'rateFrom'] },
  { rule: periodRules, reads: ['kind', 'periods', 'remainingPeriods'] },
  { rule: originalRules, reads: ['kind', 'balance', 'originalPrincipal'] },
  { rule: lateFeeRules, reads: ['lateFee.floor', 'lateFee.cap'] },
];

const overduePrincipal = (debt: Debt): number => debt.overdue?.principal ?? 0;
const unconfirmedPrincipal = (debt: Debt): number => (debt.unconfirmed ?? []).reduce((sum, item) => sum + item.principal, 0);
/** What of the balance is neither overdue nor unconfirmed. */
const ordinaryPrincipal = (debt: Debt): number => debt.balance - overduePrincipal(debt) - unconfirmedPrincipal(debt);

function arrearsRules(debt: Debt, report: Report): void {
  const overdue = overduePrincipal(debt);
  if (overdue > debt.balance) report(['overdue', 'principal'], 'overdue-above-balance', `<= ${debt.balance}`);
  else if (ordinaryPrincipal(debt) < 0) report(['unconfirmed'], 'parts-above-balance', `<= ${debt.balance - overdue}`);
}

function statementRules(debt: Debt, report: Report): void {
  const ordinary = ordinaryPrincipal(debt);
  if (debt.kind !== 'revolving' || ordinary < 0) return;
  const { billed = 0, carried = 0 } = debt.statement;
  if (carried > ordinary) report(['statement', 'carried'], 'parts-above-balance', `<= ${ordinary}`);
  else if (billed + carried > ordinary) report(['statement', 'billed'], 'parts-above-balance', `<= ${ordinary - carried}`);
}

/** The rate may be left out only where an equal payment tells it. */
function rateRules(debt: Debt, report: Report): void {
  if (debt.kind !== 'instalment' || debt.rate !== undefined) return;
  const ordinary = ordinaryPrincipal(debt);
  if (debt.method !== 'equal-payment' || debt.instalment === undefined) {
    report(['rate'], 'rate-or-instalment');
  } else if (ordinary > 0 && annualRateOfInstalment(ordinary, debt.instalment, debt.remainingPeriods) === null) {
    report(['instalment'], 'rate-not-solvable', `>= ${Math.ceil(ordinary / debt.remainingPeriods)}`);
  }
}

function scheduleRules(debt: Debt, report: Report): void {
  const steps = 'rateFrom' in debt ? (debt.rateFrom ?? []) : [];
  steps.forEach((step, index) => {
    if (index > 0 && steps[index - 1].date >= step.date) {
      report(['rateFrom', index, 'date'], 'schedule-unordered', `> ${steps[index - 1].date}`);
    }
  });
}

function periodRules(debt: Debt, report: Report): void {
  if (debt.kind !== 'fee-instalment' || debt.remainingPeriods <= debt.periods) return;
  report(['remainingPeriods'], 'periods-out-of-order', `<= ${debt.periods}`);
}

function originalRules(debt: Debt, report: Report): void {
  if (debt.kind !== 'fee-instalment' || debt.balance <= debt.originalPrincipal) return;
  report(['originalPrincipal'], 'original-below-balance', `>= ${debt.balance}`);
}

function lateFeeRules({ lateFee }: Debt, report: Report): void {
  if (lateFee?.cap === undefined || lateFee.cap >= lateFee.floor) return;
  report(['lateFee', 'cap'], 'cap-below-floor', `>= ${lateFee.floor}`);
}

/** What must hold for a debt entered with the date of its balance. */
export function overdueSinceRules(debt: Pick<Debt, 'overdue'>, asOf: string, report: Report): void {
  if (debt.overdue !== undefined && debt.overdue.since > asOf) report(['overdue', 'since'], 'date-in-future', `<= ${asOf}`);
}
