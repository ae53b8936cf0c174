import { fen } from '../money/fen.ts';
import { baitiaoRules, contract, notConfirmed } from './sources.ts';
import type { FeeInstalmentTemplate, RevolvingTemplate, Sourced } from './template.ts';

const onCreditReport: Sourced<boolean> = { value: true, source: notConfirmed, confidence: 'D' };

const penaltyRate: Sourced<{ readonly daily: string }> = {
  value: { daily: '0.0005' },
  source: baitiaoRules,
  confidence: 'C',
  note: {
    zh: '来源不一：2016 年规则为每天 0.05%，2021 年客服回答为 0.07%，2024-05 的网页为 0.015%。',
    en: 'Sources conflict: 0.05 % a day in the rules of 2016, 0.07 % in answers of 2021, 0.015 % on a page of 2024-05.',
  },
  alternatives: [
    { value: { daily: '0.0007' }, source: { zh: '2021 年的客服回答', en: 'Customer answers of 2021' } },
    { value: { daily: '0.00015' }, source: { zh: '2024-05 的网页', en: 'A page of 2024-05' } },
  ],
};

export const baitiao: RevolvingTemplate = {
  id: 'jd_baitiao',
  kind: 'revolving',
  nameZh: '京东白条',
  nameEn: 'JD Baitiao',
  platform: 'jd',
  onCreditReport,
  rate: {
    value: { daily: '0.0005' },
    source: baitiaoRules,
    confidence: 'C',
    note: {
      zh: '未还部分的日服务费 0.05% 起，以页面显示为准。',
      en: 'From 0.05 % a day on the unpaid part; the page decides.',
    },
  },
  accrues: { value: 'after-due', source: baitiaoRules, confidence: 'C' },
  statement: { value: null, source: contract, confidence: 'C' },
  minimum: {
    value: { share: '0.1', floor: fen(0) },
    source: baitiaoRules,
    confidence: 'C',
    note: {
      zh: '未分期消费的 10%，加分期和费用；上期最低未还足时，结转部分要全额还，不足 300 元也全额还。',
      en: '10 % of purchases not split, plus instalments and fees; what was carried is due in full when the last minimum was missed or when it is under ¥300.',
    },
  },
  penaltyRate,
  graceDays: { value: 0, source: notConfirmed, confidence: 'D' },
};

export const baitiaoInstalment: FeeInstalmentTemplate = {
  id: 'jd_baitiao_instalment',
  kind: 'fee-instalment',
  nameZh: '白条分期',
  nameEn: 'JD Baitiao instalment',
  platform: 'jd',
  parent: 'jd_baitiao',
  onCreditReport,
  penaltyRate,
  feeTable: {
    value: [],
    source: baitiaoRules,
    confidence: 'C',
    note: {
      zh: '公开的是每月 0.5% 至 1.2%（3、6、12、24 期），个人费率以 App 为准。总费率 = 月费率 × 期数。',
      en: 'Published are 0.5 to 1.2 % a month (3, 6, 12, 24 periods); the personal fee is in the app. Total = monthly fee x periods.',
    },
  },
  remainingFees: { value: 'due', source: notConfirmed, confidence: 'D' },
  prepay: { value: 'allowed', source: notConfirmed, confidence: 'D' },
};
