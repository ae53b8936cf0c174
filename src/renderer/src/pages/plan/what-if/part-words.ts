import { useI18n } from 'vue-i18n';
import type { Case } from '../../../../../domain/case/case.ts';
import type { WhatIf } from '../../../../../domain/whatif/whatif.ts';
import { formatMoney } from '../../../format/money.ts';
import { percentOfShare, writePercent } from './income-share.ts';

/** What is supposed, in one line. */
export function usePartWords(): (parts: readonly WhatIf[], input: Case) => string {
  const { t } = useI18n({ useScope: 'global' });

  function words(part: WhatIf, input: Case): string {
    switch (part.kind) {
      case 'extra-monthly':
        return t('whatif.part.extra-monthly', { amount: formatMoney(part.amount) });
      case 'lump-sum':
      case 'dear-month':
        return t(`whatif.part.${part.kind}`, { amount: formatMoney(part.amount), date: part.on });
      case 'income-change': {
        const percent = percentOfShare(part.share);
        const change = percent === null ? part.share : writePercent(percent);
        return t('whatif.part.income-change', { change, date: part.from });
      }
      case 'prepayment': {
        const name = input.debts.find(({ id }) => id === part.debt)?.name ?? part.debt;
        return t('whatif.part.prepayment', { name, amount: formatMoney(part.amount) });
      }
      case 'consolidation':
        return t('whatif.part.consolidation', { count: part.debts.length }, part.debts.length);
      case 'negotiation':
        return t('whatif.part.negotiation', { count: part.agreed.length }, part.agreed.length);
    }
  }
  return (parts, input) => parts.map((part) => words(part, input)).join(t('whatif.part.and'));
}
