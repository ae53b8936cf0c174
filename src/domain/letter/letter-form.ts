import type { Debt } from '../case/case.ts';
import { productTemplate } from '../product/product-templates.ts';

/** `art-70`: the agreement of art. 70 of the card rules (CBRC order 2 of 2011), for credit cards only; `plain` for any other lender. */
export type LetterForm = 'art-70' | 'plain';

const CARD_PRODUCTS: readonly string[] = ['credit_card', 'credit_card_instalment'];

/** The form a debt's letter takes. A bank's revolving debt without a product of ours counts as a card. */
export function letterForm(debt: Debt): LetterForm {
  if (debt.product !== undefined && CARD_PRODUCTS.includes(debt.product)) return 'art-70';
  const known = debt.product !== undefined && productTemplate(debt.product) !== undefined;
  return !known && debt.kind === 'revolving' && debt.platform === 'bank' ? 'art-70' : 'plain';
}

/** Whether a letter can be written about a debt: something is owed, and there is a lender to talk to. */
export function isNegotiable(debt: Debt): boolean {
  const charged = (debt.overdue?.interest ?? 0) + (debt.overdue?.fees ?? 0);
  return debt.kind !== 'informal' && debt.balance + charged > 0;
}
