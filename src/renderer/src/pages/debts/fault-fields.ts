import type { DebtKind } from '../../../../domain/case/case.ts';
import type { Fault } from '../../../../contract/faults.ts';

const COMMON = ['debt.name', 'debt.balance', 'balanceAsOf', 'debt.platform', 'debt.charged', 'debt.overdue'];
const TERMS = ['debt.penaltyRate', 'debt.graceDays', 'debt.lateFee'];
const EARLY = ['debt.prepay', 'debt.prepayFee', 'debt.dueDay'];

/** The paths each kind's form has a field for; a fault below one of them is shown there. */
const FIELDS: Record<DebtKind, readonly string[]> = {
  revolving: [
    ...COMMON,
    ...TERMS,
    'debt.limit',
    'debt.rate',
    'debt.rateFrom',
    'debt.accrues',
    'debt.statement',
    'debt.minimum',
  ],
  instalment: [
    ...COMMON,
    ...TERMS,
    ...EARLY,
    'debt.rate',
    'debt.rateFrom',
    'debt.method',
    'debt.instalment',
    'debt.remainingPeriods',
  ],
  'fee-instalment': [
    ...COMMON,
    ...TERMS,
    ...EARLY,
    'debt.originalPrincipal',
    'debt.periods',
    'debt.remainingPeriods',
    'debt.totalFeeRate',
    'debt.remainingFees',
  ],
  simple: [...COMMON, ...TERMS, ...EARLY, 'debt.rate', 'debt.rateFrom', 'debt.minimum'],
  informal: [...COMMON, 'debt.dueDate'],
};

/** Faults that no field of the form shows and that must be listed instead. */
export function faultsWithoutField(faults: readonly Fault[], kind: DebtKind): readonly Fault[] {
  return faults.filter(({ path }) => !FIELDS[kind].some((field) => below(path, field)));
}

/** Groups such as `debt.overdue` have no field of their own: a fault of the whole group is listed. */
const GROUPS = new Set([
  'debt.overdue',
  'debt.statement',
  'debt.minimum',
  'debt.lateFee',
  'debt.rateFrom',
  'debt.charged',
]);

function below(path: string, field: string): boolean {
  if (path === field) return !GROUPS.has(field);
  return path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
