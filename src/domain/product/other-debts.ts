import { contract, earlyRepaymentLaw, notConfirmed, privateLendingRule } from './sources.ts';
import type { InformalTemplate, SimpleTemplate } from './template.ts';

export const privateLoan: InformalTemplate = {
  id: 'private_loan',
  kind: 'informal',
  nameZh: '民间借贷 / 亲友借款',
  nameEn: 'Private or family loan',
  platform: 'private',
  onCreditReport: { value: false, source: privateLendingRule, confidence: 'A' },
  notes: [
    {
      zh: '没有约定利息的，视为没有利息。约定利率不受保护的上限为合同成立时一年期 LPR 的 4 倍。',
      en: 'Where no interest was agreed, there is none. Above 4 times the 1-year LPR at the time of the contract it is not protected.',
    },
    {
      zh: '有利息的民间借贷，请选“其他”。',
      en: 'For a private loan with interest choose "Other".',
    },
  ],
};

export const otherDebt: SimpleTemplate = {
  id: 'other',
  kind: 'simple',
  nameZh: '其他',
  nameEn: 'Other',
  platform: 'other',
  onCreditReport: { value: false, source: notConfirmed, confidence: 'D' },
  rate: { value: null, source: contract, confidence: 'D' },
  minimum: { value: null, source: contract, confidence: 'D' },
  prepay: { value: 'allowed', source: earlyRepaymentLaw, confidence: 'B' },
};
