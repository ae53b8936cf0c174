import type { Debt } from '../domain/case/case.ts';
import { isCivilDate } from '../domain/dates/civil-date.ts';
import { annualRateOfInstalment } from '../domain/debt/annuity.ts';
import type { Report } from './rules.ts';

interface DebtRule {
  readonly rule: (debt: Debt, report: Report) => void;
  /** Paths of the fields that the rule reads. */
  readonly reads: readonly string[];
}

const PRINCIPAL = ['kind', 'balance', 'overdue.principal', 'unconfirmed', 'agreement.covered.principal'];

/** What must hold between the figures of one debt. */
export const DEBT_RULES: readonly DebtRule[] = [
  { rule: arrearsRules, reads: PRINCIPAL },
  { rule: statementRules, reads: [...PRINCIPAL, 'statement.billed', 'statement.carried'] },
  { rule: rateRules, reads: [...PRINCIPAL, 'rate', 'method', 'instalment', 'remainingPeriods'] },
  { rule: scheduleRules, reads: ['kind', 'rateFrom'] },
  { rule: periodRules, reads: ['kind', 'periods', 'remainingPeriods'] },
  { rule: originalRules, reads: ['kind', 'balance', 'originalPrincipal'] },
  { rule: brokenRules, reads: ['agreement.since', 'agreement.brokenOn'] },
  { rule: lateFeeRules, reads: ['lateFee.floor', 'lateFee.cap'] },
];

const overduePrincipal = (debt: Debt): number => debt.overdue?.principal ?? 0;
const unconfirmedPrincipal = (debt: Debt): number => (debt.unconfirmed ?? []).reduce((sum, item) => sum + item.principal, 0);
/** What of the balance is neither overdue nor unconfirmed. */
const ordinaryPrincipal = (debt: Debt): number => debt.balance - overduePrincipal(debt) - unconfirmedPrincipal(debt);

function arrearsRules(debt: Debt, report: Report): void {
  const overdue = overduePrincipal(debt);
  const covered = debt.agreement?.covered?.principal ?? 0;
  if (covered > debt.balance) report(['agreement', 'covered', 'principal'], 'overdue-above-balance', `<= ${debt.balance}`);
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

function brokenRules({ agreement }: Debt, report: Report): void {
  const { since, brokenOn } = agreement ?? {};
  if (since === undefined || brokenOn === undefined || brokenOn >= since) return;
  report(['agreement', 'brokenOn'], 'date-before', `>= ${since}`);
}

function lateFeeRules({ lateFee }: Debt, report: Report): void {
  if (lateFee?.cap === undefined || lateFee.cap >= lateFee.floor) return;
  report(['lateFee', 'cap'], 'cap-below-floor', `>= ${lateFee.floor}`);
}

const SINCE = [
  ['overdue', 'since'],
  ['agreement', 'covered', 'since'],
] as const;

/** What must hold for a debt entered with the date of its balance. Nothing is taken for granted about its form. */
export function overdueSinceRules(debt: unknown, asOf: string, report: Report): void {
  for (const path of SINCE) {
    const since = path.reduce<unknown>(partOf, debt);
    if (typeof since === 'string' && isCivilDate(since) && since > asOf) report(path, 'date-in-future', `<= ${asOf}`);
  }
}

/** A field of what may be an object. */
export function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
