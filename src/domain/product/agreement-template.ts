import type { BilingualText, Sourced } from './template.ts';

/** Terms of an agreement a lender may accept. Not a debt: it replaces a debt's required payments while it is kept. */
export interface AgreementTemplate {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Products it can be agreed on. */
  readonly appliesTo: readonly string[];
  readonly maxMonths: Sourced<number>;
  readonly notes: readonly BilingualText[];
}

const rule: BilingualText = {
  zh: '《商业银行信用卡业务监督管理办法》（2011-01-13）第 70 条',
  en: 'Measures for the supervision of bank card business (2011-01-13), art. 70',
};

export const personalisedRepayment: AgreementTemplate = {
  id: 'art70_plan',
  nameZh: '个性化分期还款协议',
  nameEn: 'Personalised repayment agreement (art. 70)',
  appliesTo: ['credit_card', 'credit_card_instalment'],
  maxMonths: { value: 60, source: rule, confidence: 'B' },
  notes: [
    {
      zh: '欠款超出还款能力、仍有还款意愿时，银行“可以”与持卡人协商，不是必须。',
      en: 'Where the debt exceeds what can be paid and the holder is willing, the bank "may" agree; it need not.',
    },
    {
      zh: '协议须写明余额与构成、每期金额与日期、是否计收利息和费用；履约期间银行停止催收。',
      en: 'It must state balance and parts, sum and date of each instalment and whether interest and fees run; collection stops while it is kept.',
    },
  ],
};

export const agreementTemplates: readonly AgreementTemplate[] = [personalisedRepayment];
