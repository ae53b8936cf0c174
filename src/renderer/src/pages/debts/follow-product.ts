import { watch } from 'vue';
import type { Rate } from '../../../../domain/case/case.ts';
import { totalFeeRate } from '../../../../domain/product/debt-defaults.ts';
import { deferralFee, feeShare } from '../../../../domain/product/deferral-fee.ts';
import { penaltyRateOf } from '../../../../domain/product/penalty-rate.ts';
import { productTemplate } from '../../../../domain/product/product-templates.ts';
import type { DebtDraft } from './debt-draft.ts';

/**
 * Keeps the defaults that depend on other fields in step while they are typed: the penalty rate on the rate,
 * the fee on the periods or the sum. A figure the user typed is never replaced.
 */
export function followProduct(draft: DebtDraft): void {
  let penalty = penaltyOf(draft);
  let fee = feeOf(draft);
  watch(
    () => [draft.product, draft.rate],
    () => {
      const next = penaltyOf(draft);
      if (next && (draft.penaltyRate === null || same(draft.penaltyRate, penalty))) draft.penaltyRate = next;
      penalty = next;
    },
  );
  watch(
    () => [draft.product, draft.periods, draft.originalPrincipal],
    () => {
      const next = feeOf(draft);
      if (next && (draft.totalFeeRate === null || draft.totalFeeRate === fee)) draft.totalFeeRate = next;
      fee = next;
    },
  );
}

const same = (a: Rate, b: Rate | null) => JSON.stringify(a) === JSON.stringify(b);

/** The penalty rate that follows from the rate; null for a product whose penalty does not hang on it. */
export function penaltyOf({ product, rate }: Pick<DebtDraft, 'product' | 'rate'>): Rate | null {
  const multiple = productTemplate(product)?.penaltyMultiple?.value;
  return rate && multiple ? penaltyRateOf(rate, multiple) : null;
}

/** The whole fee as a share of the principal, where the product's table knows it. */
export function feeOf(draft: Pick<DebtDraft, 'product' | 'periods' | 'originalPrincipal'>): string | null {
  const template = productTemplate(draft.product);
  if (template?.kind !== 'fee-instalment') return null;
  if (!template.feeTiers) return draft.periods ? totalFeeRate(draft.product, draft.periods) : null;
  const fee = draft.originalPrincipal && deferralFee(template.feeTiers.value, draft.originalPrincipal);
  return fee && draft.originalPrincipal ? feeShare(fee, draft.originalPrincipal) : null;
}
