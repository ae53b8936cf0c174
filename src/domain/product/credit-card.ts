import { fen } from '../money/fen.ts';
import {
  cardGracePact,
  cardInstalmentRules,
  cardLateCharges,
  cardNotice,
  contract,
  notConfirmed,
} from './sources.ts';
import type { FeeInstalmentTemplate, RevolvingTemplate, Sourced } from './template.ts';

const onCreditReport: Sourced<boolean> = {
  value: true,
  source: { zh: '银行信用卡按月报送征信', en: 'Banks report cards to the credit report monthly' },
  confidence: 'B',
};
const lateFee = {
  value: { share: '0.05', floor: fen(10_00), cap: fen(500_00) },
  source: cardLateCharges,
  confidence: 'B',
  note: {
    zh: '最低金额各行为 1、5、10 或 20 元，不是每家都有封顶；违约金不再计息。',
    en: 'The floor is ¥1, ¥5, ¥10 or ¥20 by bank, not every bank has a cap; no interest on the charge.',
  },
} as const;

export const creditCard: RevolvingTemplate = {
  id: 'credit_card',
  kind: 'revolving',
  nameZh: '信用卡',
  nameEn: 'Credit card',
  platform: 'bank',
  onCreditReport,
  rate: {
    value: { daily: '0.0005' },
    source: cardNotice,
    confidence: 'B',
    range: { min: '0.00035', max: '0.0005' },
    note: {
      zh: '通知规定每天 0.035% 至 0.05%；据称 2021 年起不再设上下限，未经核实，以账单为准。',
      en: 'The band of 0.035 to 0.05 % a day is said to have ended in 2021 (not confirmed); the statement decides.',
    },
  },
  accrues: {
    value: 'daily',
    source: cardNotice,
    confidence: 'B',
    note: {
      zh: '没有全额还款时，从记账日起按天计息；每月都全额还清的卡选“到期后计息”。',
      en: 'Not paid in full, interest runs by the day from posting; for a card paid in full each month choose "after the due date".',
    },
  },
  statement: { value: null, source: contract, confidence: 'B' },
  daysToDue: { value: 20, source: contract, confidence: 'B', range: { min: '15', max: '25' } },
  minimum: {
    value: { share: '0.1', floor: fen(0) },
    source: cardNotice,
    confidence: 'B',
    range: { min: '0.05', max: '0.1' },
    note: {
      zh: '比例和最低金额由发卡行定，常见 10%，2026-07 有账单为 5%。账单显示的最低还款额优先。',
      en: "Share and floor are the bank's: often 10 %, 5 % on a statement of 2026-07. The minimum on the statement comes first.",
    },
  },
  penaltyRate: {
    value: { daily: '0.0005' },
    source: cardNotice,
    confidence: 'B',
    note: {
      zh: '逾期本金仍按卡的利率计息，另收违约金。',
      en: "Overdue principal goes on bearing the card's rate, with the late charge beside it.",
    },
  },
  lateFee,
  graceDays: { value: 3, source: cardGracePact, confidence: 'B', range: { min: '0', max: '3' } },
  notes: [
    {
      zh: '超出还款能力时，可与银行协商个性化分期还款协议，最长 60 个月，由银行决定。',
      en: 'Where the debt exceeds what can be paid, the bank may agree to a repayment plan of up to 60 months; it decides.',
    },
  ],
};

export const creditCardInstalment: FeeInstalmentTemplate = {
  id: 'credit_card_instalment',
  kind: 'fee-instalment',
  nameZh: '信用卡分期',
  nameEn: 'Credit card instalment',
  platform: 'bank',
  parent: 'credit_card',
  onCreditReport,
  feeTable: {
    value: [],
    source: cardInstalmentRules,
    confidence: 'B',
    note: {
      zh: '费率各行不同，请抄写账单上的费率。',
      en: 'Fees differ by bank: copy the one on your statement.',
    },
    alternatives: [
      {
        value: [
          { periods: 3, totalFeeRate: '0.0246' },
          { periods: 6, totalFeeRate: '0.042' },
          { periods: 12, totalFeeRate: '0.0804' },
        ],
        source: {
          zh: '一家银行较早的费率（每月 0.82%、0.70%、0.67%）',
          en: 'Older fees of one bank (0.82, 0.70, 0.67 % a month)',
        },
      },
    ],
  },
  remainingFees: { value: 'due', source: notConfirmed, confidence: 'D' },
  prepay: { value: 'allowed', source: notConfirmed, confidence: 'D' },
  penaltyRate: { value: { daily: '0.0005' }, source: cardNotice, confidence: 'C' },
  lateFee,
  graceDays: { value: 3, source: cardGracePact, confidence: 'B', range: { min: '0', max: '3' } },
};
