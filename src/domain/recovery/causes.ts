import type { BilingualText } from '../product/template.ts';

/** A reason a credit line may have been restricted for. */
export interface RestrictionCause {
  readonly id: string;
  readonly title: BilingualText;
  /** Named by the guide the product starts from; the others come from further sources. */
  readonly fromGuide: boolean;
}

/** Every cause that can be ticked, those the guide names first and in its order. */
export const restrictionCauses: readonly RestrictionCause[] = [
  { id: 'overdue_unpaid', title: { zh: '逾期未还款', en: 'Overdue balance' }, fromGuide: true },
  {
    id: 'abnormal_behaviour',
    title: { zh: '异常行为风控', en: 'Unusual use: remote or new-device logins' },
    fromGuide: true,
  },
  {
    id: 'income_capacity',
    title: { zh: '收入下降 / 负债率高', en: 'Lower income or high debt ratio' },
    fromGuide: true,
  },
  { id: 'low_activity', title: { zh: '活跃度低', en: 'Low Alipay activity' }, fromGuide: true },
  {
    id: 'profile_changes',
    title: { zh: '频繁修改个人信息 / 更换设备', en: 'Frequent changes of address, card, phone or device' },
    fromGuide: true,
  },
  {
    id: 'system_maintenance',
    title: { zh: '系统维护', en: 'System maintenance or upgrade' },
    fromGuide: true,
  },
  { id: 'zhima_below_600', title: { zh: '芝麻分低于 600', en: 'Zhima score under 600' }, fromGuide: true },
  { id: 'cash_out', title: { zh: '套现 / 刷单违规', en: 'Cash-out or fake orders' }, fromGuide: true },
  {
    id: 'account_attack',
    title: { zh: '账户被攻击 / 被盗', en: 'Account attacked or stolen' },
    fromGuide: true,
  },
  {
    id: 'multi_lending',
    title: { zh: '多头借贷 / 征信查询多', en: 'Many lenders or enquiries' },
    fromGuide: false,
  },
  {
    id: 'credit_report_bad',
    title: { zh: '征信不良记录', en: 'Bad record on the credit report' },
    fromGuide: false,
  },
];
