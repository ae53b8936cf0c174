import type { Case, Debt, InstalmentDebt, Rate } from '../case/case.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { openDebt } from '../debt/open-debt.ts';
import { owedOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';

/** A loan that pays other debts off: one debt instead of several. */
export interface ConsolidationLoan {
  readonly name: string;
  readonly rate: Rate;
  readonly periods: number;
  readonly dueDay: number;
  /** What the new lender takes at the start, added to the loan. */
  readonly fee: Fen;
}

/** What is owed on the chosen debts today, and the fee, become the principal of one equal-payment loan. */
export function consolidate(input: Case, debts: readonly string[], loan: ConsolidationLoan): Case {
  const chosen = input.debts.filter((debt) => debts.includes(debt.id));
  if (chosen.length === 0) return input;
  const kept = input.debts.filter((debt) => !debts.includes(debt.id));
  const joined: InstalmentDebt = {
    id: freeId(kept),
    name: loan.name,
    kind: 'instalment',
    method: 'equal-payment',
    onCreditReport: true,
    balance: (owedToday(input, chosen) + loan.fee) as Fen,
    rate: loan.rate,
    remainingPeriods: loan.periods,
    dueDay: loan.dueDay,
  };
  const order = input.plan.order.filter((id) => !debts.includes(id));
  return { ...input, debts: [...kept, joined], plan: { ...input.plan, order } };
}

/** What the new lender takes; nothing where there is nothing to consolidate. */
export function feeOfConsolidation(input: Case, debts: readonly string[], loan: ConsolidationLoan): number {
  return input.debts.some((debt) => debts.includes(debt.id)) ? loan.fee : 0;
}

function owedToday(input: Case, debts: readonly Debt[]): number {
  const asOf = toDayNumber(input.asOf);
  return debts.reduce(
    (sum, debt) => sum + owedOf(openDebt(debt, { asOf, end: asOf, budgetDay: undefined })),
    0,
  );
}

function freeId(debts: readonly Debt[]): string {
  let id = 'consolidation';
  while (debts.some((debt) => debt.id === id)) id += '~';
  return id;
}
