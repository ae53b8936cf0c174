import type { DebtKind } from '../../../domain/case/case.ts';
import type { PlannedPayment, Shortfall } from '../../../domain/plan/plan-result.ts';
import type { FileLanguage } from '../language.ts';

/** Names of the tables, heads of their columns, and the words inside them. */
export interface TableWords {
  readonly sheet: Readonly<Record<'debts' | 'payments' | 'schedule' | 'months' | 'history', string>>;
  readonly debt: string;
  readonly product: string;
  readonly platform: string;
  readonly kind: string;
  readonly reported: string;
  readonly asOf: string;
  readonly principal: string;
  readonly interest: string;
  readonly fees: string;
  readonly owed: string;
  readonly overdue: string;
  readonly overdueSince: string;
  readonly limit: string;
  readonly rate: string;
  readonly annualRate: string;
  readonly nextDue: string;
  readonly nextAmount: string;
  readonly date: string;
  readonly amount: string;
  readonly note: string;
  readonly correction: string;
  /** Stands beside a correction without a note. */
  readonly checked: string;
  readonly what: string;
  readonly missing: string;
  readonly balanceAfter: string;
  readonly month: string;
  readonly required: string;
  readonly paid: string;
  readonly income: string;
  readonly ratio: string;
  readonly ratioReported: string;
  readonly utilisation: string;
  readonly cashEnd: string;
  readonly zhima: string;
  readonly owedOn: (debt: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly removedDebt: string;
  readonly debtKinds: Readonly<Record<DebtKind, string>>;
  readonly payments: Readonly<Record<PlannedPayment['kind'], string>>;
  readonly shortfalls: Readonly<Record<Shortfall['kind'], string>>;
  readonly rates: Readonly<Record<'daily' | 'monthly' | 'annual', (percent: string) => string>>;
}

export const TABLE_WORDS: Readonly<Record<FileLanguage, TableWords>> = {
  'zh-CN': {
    sheet: { debts: '债务', payments: '还款记录', schedule: '还款计划', months: '逐月', history: '历史' },
    debt: '债务',
    product: '产品',
    platform: '平台',
    kind: '类型',
    reported: '上征信',
    asOf: '数据日期',
    principal: '本金',
    interest: '利息、罚息',
    fees: '费用、违约金',
    owed: '欠款合计',
    overdue: '逾期',
    overdueSince: '逾期起始日',
    limit: '额度',
    rate: '利率',
    annualRate: '折合年利率',
    nextDue: '下次还款日',
    nextAmount: '下次应还',
    date: '日期',
    amount: '金额',
    note: '备注',
    correction: '对账更正',
    checked: '按贷款方显示的数更正',
    what: '类别',
    missing: '缺口',
    balanceAfter: '剩余本金',
    month: '月份',
    required: '应还',
    paid: '还款',
    income: '固定收入',
    ratio: '负债率',
    ratioReported: '负债率（征信口径）',
    utilisation: '额度使用率',
    cashEnd: '月底现金',
    zhima: '芝麻分',
    owedOn: (debt) => `${debt}欠款`,
    yes: '是',
    no: '否',
    removedDebt: '已删除的债务',
    debtKinds: {
      revolving: '循环额度',
      instalment: '分期贷款',
      'fee-instalment': '手续费分期',
      simple: '按余额和利率',
      informal: '亲友借款',
    },
    payments: { required: '应还', overdue: '还逾期', extra: '额外还款' },
    shortfalls: { debt: '付不出的应还', expense: '付不出的必要支出' },
    rates: {
      daily: (percent) => `日 ${percent}`,
      monthly: (percent) => `月 ${percent}`,
      annual: (percent) => `年 ${percent}`,
    },
  },
  en: {
    sheet: {
      debts: 'Debts',
      payments: 'Payments',
      schedule: 'Schedule',
      months: 'Months',
      history: 'History',
    },
    debt: 'Debt',
    product: 'Product',
    platform: 'Platform',
    kind: 'Kind',
    reported: 'On the credit report',
    asOf: 'As of',
    principal: 'Principal',
    interest: 'Interest and penalty',
    fees: 'Fees and late charges',
    owed: 'Owed',
    overdue: 'Overdue',
    overdueSince: 'Overdue since',
    limit: 'Limit',
    rate: 'Rate',
    annualRate: 'Yearly rate',
    nextDue: 'Next due',
    nextAmount: 'Next amount',
    date: 'Date',
    amount: 'Amount',
    note: 'Note',
    correction: 'Correction',
    checked: 'Corrected to the statement of the lender',
    what: 'What for',
    missing: 'Short',
    balanceAfter: 'Principal left',
    month: 'Month',
    required: 'Required',
    paid: 'Paid',
    income: 'Regular income',
    ratio: 'Debt ratio',
    ratioReported: 'Debt ratio, reported debts',
    utilisation: 'Utilisation',
    cashEnd: 'Cash at the end',
    zhima: 'Zhima score',
    owedOn: (debt) => `Owed: ${debt}`,
    yes: 'yes',
    no: 'no',
    removedDebt: 'Removed debt',
    debtKinds: {
      revolving: 'Revolving credit',
      instalment: 'Instalment loan',
      'fee-instalment': 'Instalments with a fee',
      simple: 'By balance and rate',
      informal: 'Family or friends',
    },
    payments: { required: 'required', overdue: 'overdue part', extra: 'extra' },
    shortfalls: { debt: 'due, cannot be paid', expense: 'expense, cannot be paid' },
    rates: {
      daily: (percent) => `${percent} a day`,
      monthly: (percent) => `${percent} a month`,
      annual: (percent) => `${percent} a year`,
    },
  },
};
