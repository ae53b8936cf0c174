import { step, type Step } from './step.ts';
import { GUIDE, OFFICIAL_NUMBERS, OURS, USER_REPORTS } from './step-sources.ts';

/** The steps of the guide's two general actions and of the two causes from further sources. */
export const STEPS_OF_ACTIONS = {
  contact_support: [
    step('prepare', GUIDE, {
      zh: '想清原因，备好身份证明和财务状况材料',
      en: 'Have the cause, ID and financial papers ready',
    }),
    step('call', GUIDE, { zh: '拨打 95188，或用“我的客服”', en: 'Call 95188, or use support in the app' }),
    step('log', OURS, { zh: '记下日期、工号、答复和回访日期', en: 'Note date, agent, answer and follow-up' }),
  ],
  prove_identity_finance: [
    step('income', OURS, { zh: '准备工资流水等收入证明', en: 'Have proof of income ready' }),
    step('hardship', OURS, {
      zh: '有困难的，准备真实的困难证明',
      en: 'In hardship, have true proof of it ready',
    }),
    step('debts', OURS, {
      zh: '列出其他负债（可从“数据”导出）',
      en: 'List the other debts (export them under Data)',
    }),
  ],
  multi_lending: [
    step('get-report', OFFICIAL_NUMBERS, {
      zh: '在征信中心查询个人信用报告，每年 2 次免费',
      en: 'Get your credit report; two a year are free',
    }),
    step('no-applications', USER_REPORTS, {
      zh: '3 个月内不申请新的贷款和信用卡',
      en: 'No new applications for 3 months',
    }),
    step('close-accounts', USER_REPORTS, {
      zh: '结清后注销不用的网贷账户',
      en: 'Close loan accounts once they are paid',
    }),
  ],
  credit_report_bad: [
    step('settle', GUIDE, {
      zh: '结清逾期，不良信息从结清之日起算 5 年',
      en: 'Settle; the five years begin on that day',
    }),
    step('check-errors', OFFICIAL_NUMBERS, {
      zh: '核对报告，有误的向贷款方或征信中心 400-810-8866 提出异议',
      en: 'Check the report; dispute errors with the lender or 400-810-8866',
    }),
    step('no-paid-repair', OFFICIAL_NUMBERS, {
      zh: '不找收费的“征信修复”：没有人能花钱删除真实记录',
      en: 'No paid "credit repair": nobody can delete a true record for money',
    }),
  ],
} satisfies Record<string, readonly Step[]>;
