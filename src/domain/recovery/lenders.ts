import type { Case } from '../case/case.ts';

/** Products of one lender each, whatever is owed on them: a line, its instalments, what was deferred. */
const ONE_LENDER = ['huabei', 'jiebei', 'jd_baitiao', 'weilidai'] as const;

/**
 * Lenders with a balance among the debts on the credit report. Huabei and its bill instalment, say, are of one lender;
 * where the product does not tell the lender, debts are told apart by their names.
 */
export function lendersWithBalance(input: Case): number {
  const lenders = new Set<string>();
  for (const { onCreditReport, balance, product = '', name } of input.debts) {
    if (onCreditReport !== true || balance === 0) continue;
    const line = ONE_LENDER.find((own) => product === own || product.startsWith(`${own}_`));
    lenders.add(line === undefined ? `name ${name}` : `product ${line}`);
  }
  return lenders.size;
}
