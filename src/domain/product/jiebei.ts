import { earlyRepaymentLaw, jiebeiPages, notConfirmed } from './sources.ts';
import type { InstalmentTemplate } from './template.ts';

export const jiebei: InstalmentTemplate = {
  id: 'jiebei',
  kind: 'instalment',
  nameZh: '借呗 / 信用贷',
  nameEn: 'Jiebei',
  platform: 'alipay',
  onCreditReport: { value: true, source: jiebeiPages, confidence: 'B' },
  rate: {
    value: { daily: '0.0005' },
    source: jiebeiPages,
    confidence: 'C',
    range: { min: '0.00015', max: '0.0006' },
    note: {
      zh: '日利率因人而异，常见 0.05%；0.015% 至 0.06% 的范围未经证实。以借款页面为准。',
      en: 'The rate is personal, often 0.05 % a day; the range of 0.015 to 0.06 % is not confirmed. The loan page decides.',
    },
  },
  methods: { value: ['equal-payment', 'interest-only'], source: jiebeiPages, confidence: 'B' },
  dueDay: {
    value: null,
    source: jiebeiPages,
    confidence: 'C',
    note: {
      zh: '还款日与首次借款日相同；29、30、31 日改为 25、26、27 日。',
      en: 'The due day is that of the first draw; the 29th, 30th and 31st become the 25th, 26th and 27th.',
    },
  },
  penaltyMultiple: {
    value: '1.5',
    source: jiebeiPages,
    confidence: 'B',
    range: { min: '1.3', max: '1.5' },
    note: {
      zh: '逾期部分按合同利率的 1.5 倍计息。',
      en: 'The overdue part bears 1.5 times the contract rate.',
    },
  },
  prepay: { value: 'allowed', source: earlyRepaymentLaw, confidence: 'B' },
  prepayFee: { value: '0', source: jiebeiPages, confidence: 'C' },
  graceDays: { value: 0, source: notConfirmed, confidence: 'D' },
};
