import type { Case } from '../case/case.ts';

/**
 * Lenders with a balance among the debts on the credit report. Debts of one product on one platform (Huabei and its bill
 * instalment, say) are of one lender; others are told apart by their names.
 */
export function lendersWithBalance(input: Case): number {
  const lenders = new Set<string>();
  for (const { onCreditReport, balance, product, platform, name } of input.debts) {
    if (onCreditReport !== true || balance === 0) continue;
    const family = product === undefined ? '' : product.split('_')[0];
    lenders.add(platform === 'alipay' && family !== '' ? `${platform} ${family}` : name);
  }
  return lenders.size;
}
