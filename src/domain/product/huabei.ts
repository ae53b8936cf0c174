import { fen } from '../money/fen.ts';
import { huabeiHelp, huabeiReporting, huabeiStatementDays } from './sources.ts';
import type { RevolvingTemplate } from './template.ts';

export const huabei: RevolvingTemplate = {
  id: 'huabei',
  kind: 'revolving',
  nameZh: '花呗',
  nameEn: 'Huabei',
  platform: 'alipay',
  onCreditReport: { value: true, source: huabeiReporting, confidence: 'B' },
  rate: {
    value: { daily: '0.0005' },
    source: huabeiHelp,
    confidence: 'B',
    note: {
      zh: '还了最低还款额后，剩余本金从还款日次日起每天 0.05%，折合年化 18.25%；全额还清不计息。',
      en: 'After a minimum payment the rest bears 0.05 % a day (18.25 % a year) from the day after the due date; a bill paid in full bears nothing.',
    },
  },
  accrues: { value: 'after-due', source: huabeiHelp, confidence: 'B' },
  statement: { value: { statementDay: 1, dueDay: 10 }, source: huabeiStatementDays, confidence: 'B' },
  statementPairs: {
    value: [
      { statementDay: 1, dueDay: 8 },
      { statementDay: 1, dueDay: 9 },
      { statementDay: 1, dueDay: 10 },
      { statementDay: 5, dueDay: 15 },
      { statementDay: 10, dueDay: 20 },
      { statementDay: 15, dueDay: 25 },
    ],
    source: huabeiStatementDays,
    confidence: 'B',
    note: {
      zh: '15 日出账、25 日还款只有一处来源。账单日每 12 个月最多改一次。',
      en: 'Only one source has the 15th with the 25th. The pair can be changed once in 12 months.',
    },
  },
  minimum: {
    value: { share: '0.1', floor: fen(0) },
    source: huabeiHelp,
    confidence: 'B',
    range: { min: '0.01', max: '0.2' },
    note: {
      zh: '旧说明为 10%，2024-11 为 5% 至 20%，2024-12 起为 1% 至 20%，因人而异。分期、延期、费用和逾期部分要全额还。App 显示的本期最低还款额优先。',
      en: 'Older text says 10 %, 2024-11 says 5 to 20 %, since 2024-12 1 to 20 %, by person. Instalments, deferrals, fees and overdue parts are due in full. The minimum shown in the app comes first.',
    },
  },
  penaltyRate: {
    value: { daily: '0.0005' },
    source: huabeiHelp,
    confidence: 'B',
    note: {
      zh: '按逾期本金每天 0.05%，未查到复利。',
      en: '0.05 % a day on overdue principal; no compounding found.',
    },
  },
  graceDays: {
    value: 0,
    source: huabeiHelp,
    confidence: 'C',
    range: { min: '0', max: '3' },
    note: {
      zh: '来源不一：多个网页说有 3 天宽限期，2023 年一个网页说没有，期间页面仍显示逾期。默认按没有计算。',
      en: 'Sources conflict: several pages report 3 days, one of 2023 none, and the app shows overdue meanwhile. None is assumed.',
    },
    alternatives: [
      { value: 3, source: { zh: '2022 至 2025 年七个以上网页', en: 'Seven or more pages, 2022 to 2025' } },
    ],
  },
  notes: [
    {
      zh: '被限制期间只是不能新消费，还款照常。能否恢复由支付宝定期评估决定。',
      en: 'A restriction blocks new spending only; repayment works. Alipay decides by a periodic evaluation.',
    },
  ],
};
