import { weilidaiPages } from './sources.ts';
import type { InstalmentTemplate } from './template.ts';

export const weilidai: InstalmentTemplate = {
  id: 'weilidai',
  kind: 'instalment',
  nameZh: '微粒贷',
  nameEn: 'Weilidai',
  platform: 'wechat',
  onCreditReport: { value: true, source: weilidaiPages, confidence: 'B' },
  rate: {
    value: { daily: '0.0005' },
    source: weilidaiPages,
    confidence: 'C',
    range: { min: '0.0002', max: '0.0005' },
    note: {
      zh: '日利率 0.02% 至 0.05%，因人而异；默认取上限，请改成借据上的利率。',
      en: '0.02 to 0.05 % a day, by person; the upper end is assumed, so copy yours from the loan note.',
    },
  },
  methods: { value: ['equal-principal'], source: weilidaiPages, confidence: 'B' },
  terms: { value: [5, 10, 20], source: weilidaiPages, confidence: 'B' },
  penaltyMultiple: {
    value: '1.5',
    source: weilidaiPages,
    confidence: 'C',
    range: { min: '1.3', max: '1.5' },
  },
  graceDays: {
    value: 0,
    source: weilidaiPages,
    confidence: 'C',
    range: { min: '0', max: '1' },
    note: {
      zh: '有网页说还款日次日 24 点前还清不算逾期（1 天宽限），未经证实，默认按没有计算。',
      en: 'A page reports that payment by 24:00 of the next day is not overdue; not confirmed, none is assumed.',
    },
    alternatives: [{ value: 1, source: weilidaiPages }],
  },
  prepay: { value: 'allowed', source: weilidaiPages, confidence: 'B' },
  prepayFee: { value: '0', source: weilidaiPages, confidence: 'B' },
};
