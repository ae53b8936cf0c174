import { fen } from '../money/fen.ts';
import { huabeiFeeList, huabeiHelp, huabeiReporting } from './sources.ts';
import type { FeeInstalmentTemplate, Sourced } from './template.ts';

const onCreditReport: Sourced<boolean> = { value: true, source: huabeiReporting, confidence: 'B' };
const penaltyRate = { value: { daily: '0.0005' }, source: huabeiHelp, confidence: 'B' } as const;

export const huabeiBillInstalment: FeeInstalmentTemplate = {
  id: 'huabei_bill_instalment',
  kind: 'fee-instalment',
  nameZh: '花呗账单分期',
  nameEn: 'Huabei bill instalment',
  platform: 'alipay',
  parent: 'huabei',
  onCreditReport,
  penaltyRate,
  feeTable: {
    value: [
      { periods: 3, totalFeeRate: '0.025' },
      { periods: 6, totalFeeRate: '0.045' },
      { periods: 9, totalFeeRate: '0.065' },
      { periods: 12, totalFeeRate: '0.088' },
    ],
    source: huabeiFeeList,
    confidence: 'B',
    note: {
      zh: '费率因人而异，也会变，请抄写 App 页面上的费率。没有来源提供 24 期。',
      en: 'Fees are personal and change: copy the one in the app. No source offers 24 periods.',
    },
    alternatives: [
      {
        value: [
          { periods: 3, totalFeeRate: '0.023' },
          { periods: 6, totalFeeRate: '0.045' },
          { periods: 12, totalFeeRate: '0.075' },
        ],
        source: { zh: '另一份费率表（商家分期或较早）', en: 'Another list (merchant or older)' },
      },
    ],
  },
  remainingFees: {
    value: 'due',
    source: {
      zh: '未注明日期的网页：剩余手续费全额收取',
      en: 'An undated page: all remaining fees are charged',
    },
    confidence: 'C',
    note: {
      zh: '来源不一：2022-01、2024-04 的网页说未出账手续费免收，2022-12 的说另收提前结清费。默认按照收，不会高估节省。有逾期时不能提前结清。',
      en: 'Sources conflict: pages of 2022-01 and 2024-04 say unbilled fees are waived, one of 2022-12 names an extra fee. Charged is assumed, so no saving is overstated. No early settlement while overdue.',
    },
    alternatives: [
      { value: 'waived', source: { zh: '2022-01 与 2024-04 的网页', en: 'Pages of 2022-01 and 2024-04' } },
    ],
  },
  prepay: { value: 'allowed', source: huabeiHelp, confidence: 'C' },
};

export const huabeiDeferral: FeeInstalmentTemplate = {
  id: 'huabei_defer',
  kind: 'fee-instalment',
  nameZh: '花呗延期还款',
  nameEn: 'Huabei one-month deferral',
  platform: 'alipay',
  parent: 'huabei',
  onCreditReport,
  penaltyRate,
  feeTable: {
    value: [],
    source: { zh: '延期费按金额分档收取，不是比例', en: 'The fee goes by the sum, not by a share' },
    confidence: 'C',
  },
  feeTiers: {
    value: [
      { from: fen(100_00), below: fen(300_00), fee: fen(2_00) },
      { from: fen(300_00), below: fen(500_00), fee: fen(5_00) },
      { from: fen(500_00), below: fen(1000_00), fee: fen(10_00) },
      { from: fen(1000_00), below: fen(2000_00), fee: fen(20_00) },
      { from: fen(2000_00), below: fen(5000_01), fee: fen(40_00) },
    ],
    source: { zh: '2022 年的网页', en: 'A page of 2022' },
    confidence: 'C',
    note: {
      zh: '来源不一：2025 年的例子里 300 元收 4.50 元。金额为 100 至 5,000 元，只能延一个月，延期后不能再分期或还最低。',
      en: 'Sources conflict: an example of 2025 charges ¥4.50 for ¥300. ¥100 to ¥5,000, one month only, and no instalment or minimum afterwards.',
    },
  },
  remainingFees: {
    value: 'due',
    source: { zh: '2022 年的网页：不可取消', en: 'A page of 2022: it cannot be cancelled' },
    confidence: 'C',
  },
  prepay: { value: 'allowed', source: huabeiHelp, confidence: 'C' },
};
