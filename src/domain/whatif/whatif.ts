import type { Case } from '../case/case.ts';
import { type CivilDate, addDays } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { NegotiatedInstalment } from '../plan/plan-result.ts';
import { withAgreements } from '../remedies/negotiation.ts';
import { withMonthlyIncome, withSum } from '../remedies/relief.ts';
import { changeIncome } from './change-income.ts';
import { type ConsolidationLoan, consolidate, feeOfConsolidation } from './consolidate.ts';
import { feeOfPrepayment, prepay } from './prepay.ts';

export type { ConsolidationLoan } from './consolidate.ts';

/** One supposition about a case. Amounts in fen; `share` is a signed decimal string, `"-1"` for a lost income. */
export type WhatIf =
  | { readonly kind: 'extra-monthly'; readonly amount: Fen }
  | { readonly kind: 'lump-sum'; readonly amount: Fen; readonly on: CivilDate }
  | { readonly kind: 'income-change'; readonly share: string; readonly from: CivilDate }
  | { readonly kind: 'dear-month'; readonly amount: Fen; readonly on: CivilDate }
  | { readonly kind: 'consolidation'; readonly debts: readonly string[]; readonly loan: ConsolidationLoan }
  | { readonly kind: 'prepayment'; readonly debt: string; readonly amount: Fen }
  | { readonly kind: 'negotiation'; readonly agreed: readonly NegotiatedInstalment[] };

/** The case as it would be. Suppositions apply in their order. */
export function suppose(input: Case, whatIfs: readonly WhatIf[]): Case {
  return whatIfs.reduce(supposeOne, input);
}

function supposeOne(input: Case, whatIf: WhatIf): Case {
  switch (whatIf.kind) {
    case 'extra-monthly':
      return withMonthlyIncome(input, whatIf.amount);
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

/** What the suppositions themselves cost, in fen, beside what the plan pays: the fees of new loans and of prepayments. */
export function feesOf(input: Case, whatIfs: readonly WhatIf[]): Fen {
  let supposed = input;
  let fees = 0;
  for (const whatIf of whatIfs) {
    if (whatIf.kind === 'consolidation') fees += feeOfConsolidation(supposed, whatIf.debts, whatIf.loan);
    if (whatIf.kind === 'prepayment') fees += feeOfPrepayment(supposed, whatIf.debt, whatIf.amount);
    supposed = supposeOne(supposed, whatIf);
  }
  return fees as Fen;
}

/** Suppositions that the user keeps under a name. */
export interface NamedWhatIf {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly WhatIf[];
}
