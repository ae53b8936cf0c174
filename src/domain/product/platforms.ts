import type { BilingualText } from './template.ts';

/** Whom a debt is owed through. The restricted platform's debts come first when money is short. */
export interface Platform {
  readonly id: string;
  readonly name: BilingualText;
}

export const platforms: readonly Platform[] = [
  { id: 'alipay', name: { zh: '支付宝', en: 'Alipay' } },
  { id: 'jd', name: { zh: '京东', en: 'JD' } },
  { id: 'wechat', name: { zh: '微信', en: 'WeChat' } },
  { id: 'bank', name: { zh: '银行', en: 'Bank' } },
  { id: 'online', name: { zh: '网贷平台', en: 'Online lender' } },
  { id: 'microloan', name: { zh: '小额贷款公司', en: 'Micro-loan company' } },
  { id: 'private', name: { zh: '个人', en: 'Private person' } },
  { id: 'other', name: { zh: '其他', en: 'Other' } },
];
