import type { Case, Debt, InstalmentDebt, Rate } from '../case/case.ts';
import { type CivilDate, addDays, toDayNumber } from '../dates/civil-date.ts';
import { openDebt } from '../debt/open-debt.ts';
import { owedOf } from '../debt/state.ts';
import { BILLION, billionths } from '../money/decimal.ts';
import type { Fen } from '../money/fen.ts';
import { multiplyHalfUp } from '../money/round.ts';
import type { NegotiatedInstalment } from '../plan/plan-result.ts';
import { withAgreements } from '../remedies/negotiation.ts';
import { withMonthlyIncome, withSum } from '../remedies/relief.ts';

/** One supposition about a case. Amounts in fen; `share` is a signed decimal string, `"-1"` for a lost income. */
export type WhatIf =
  | { readonly kind: 'extra-monthly'; readonly amount: Fen }
  | { readonly kind: 'lump-sum'; readonly amount: Fen; readonly on: CivilDate }
  | { readonly kind: 'income-change'; readonly share: string; readonly from: CivilDate }
  | { readonly kind: 'dear-month'; readonly amount: Fen; readonly on: CivilDate }
  | { readonly kind: 'consolidation'; readonly debts: readonly string[]; readonly loan: ConsolidationLoan }
  | { readonly kind: 'prepayment'; readonly debt: string; readonly amount: Fen }
  | { readonly kind: 'negotiation'; readonly agreed: readonly NegotiatedInstalment[] };

/** A loan that pays other debts off: one debt instead of several. */
export interface ConsolidationLoan {
  readonly name: string;
  readonly rate: Rate;
  readonly periods: number;
  readonly dueDay: number;
  /** What the new lender takes at the start, added to the loan. */
  readonly fee: Fen;
}

/** The case as it would be. Suppositions apply in their order. */
export function suppose(input: Case, whatIfs: readonly WhatIf[]): Case {
  return whatIfs.reduce(supposeOne, input);
}

function supposeOne(input: Case, whatIf: WhatIf): Case {
  switch (whatIf.kind) {
    case 'extra-monthly':
      return extraMonthly(input, whatIf.amount);
    case 'lump-sum':
      return withSum(input, whatIf.amount, whatIf.on);
    case 'dear-month':
      return withSum(input, -whatIf.amount, whatIf.on > input.asOf ? whatIf.on : addDays(input.asOf, 1));
    case 'income-change':
      return changeIncome(input, whatIf.share, whatIf.from);
    case 'consolidation':
      return consolidate(input, whatIf.debts, whatIf.loan);
    case 'prepayment':
      return prepay(input, whatIf.debt, whatIf.amount);
    case 'negotiation':
      return withAgreements(input, whatIf.agreed);
  }
}

/** With a monthly budget the budget itself grows. */
function extraMonthly(input: Case, amount: Fen): Case {
  const { monthlyBudget } = input.plan;
  if (monthlyBudget === undefined) return withMonthlyIncome(input, amount);
  return { ...input, plan: { ...input.plan, monthlyBudget: (monthlyBudget + amount) as Fen } };
}

/** Every recurring income rises or falls by a share from a day on. */
function changeIncome(input: Case, share: string, from: CivilDate): Case {
  const factor = BILLION + (share.startsWith('-') ? -billionths(share.slice(1)) : billionths(share));
  const incomes = input.incomes.flatMap((income) => {
    if (income.every === undefined || (income.until !== undefined && income.until < from)) return [income];
    const changed = {
      ...income,
      id: `${income.id}~`,
      amount: multiplyHalfUp(income.amount, Math.max(0, factor), BILLION) as Fen,
      from: income.from !== undefined && income.from > from ? income.from : from,
    };
    if (income.from !== undefined && income.from >= from) return [{ ...changed, id: income.id }];
    return [{ ...income, until: addDays(from, -1) }, changed];
  });
  return { ...input, incomes };
}

/** What is owed on the chosen debts today, and the fee, become the principal of one equal-payment loan. */
function consolidate(input: Case, debts: readonly string[], loan: ConsolidationLoan): Case {
  const asOf = toDayNumber(input.asOf);
  const chosen = input.debts.filter((debt) => debts.includes(debt.id));
  if (chosen.length === 0) return input;
  const owed = chosen.reduce(
    (sum, debt) => sum + owedOf(openDebt(debt, { asOf, end: asOf, budgetDay: undefined })),
    0,
  );
  const joined: InstalmentDebt = {
    id: 'consolidation',
    name: loan.name,
    kind: 'instalment',
    method: 'equal-payment',
    onCreditReport: true,
    balance: (owed + loan.fee) as Fen,
    rate: loan.rate,
    remainingPeriods: loan.periods,
    dueDay: loan.dueDay,
  };
  const order = input.plan.order.filter((id) => !debts.includes(id));
  const kept = input.debts.filter((debt) => !debts.includes(debt.id));
  return { ...input, debts: [...kept, joined], plan: { ...input.plan, order } };
}

/** Principal of one instalment debt repaid today from cash, with its fee; the instalment stays and the loan shortens. */
function prepay(input: Case, id: string, wanted: Fen): Case {
  const asOf = toDayNumber(input.asOf);
  const target = input.debts.find((debt) => debt.id === id);
  if (target?.kind !== 'instalment') return input;
  const state = openDebt(target, { asOf, end: asOf, budgetDay: undefined });
  const amount = Math.min(wanted, state.outstanding, input.cash.onHand);
  const fee = multiplyHalfUp(amount, state.terms.prepayFeeShare, BILLION);
  const principal = Math.max(0, Math.min(amount, input.cash.onHand - fee));
  const instalment = target.method === 'interest-only' ? {} : { instalment: state.instalment as Fen };
  const shorter: Debt = { ...target, ...instalment, balance: (target.balance - principal) as Fen };
  const onHand = (input.cash.onHand - principal - fee) as Fen;
  return {
    ...input,
    cash: { ...input.cash, onHand },
    debts: input.debts.map((debt) => (debt.id === id ? shorter : debt)),
  };
}

/** Suppositions that the user keeps under a name. */
export interface NamedWhatIf {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly WhatIf[];
}
