import type { BilingualText } from '../product/template.ts';
import type { ConditionId } from './condition.ts';

/** Where a line comes from: the guide (only Zhima 600 and "nothing overdue"), a regulation, or this product. */
export type LineSource = 'guide' | 'regulation' | 'ours';

/** Zhima score that the guide names; Alipay publishes no line. */
export const ZHIMA_LINE = 600;
/** A score is a month's score: after this many days it says nothing about today (ours). */
export const SCORE_STALE_AFTER_DAYS = 35;
/** Zhima is updated on the 6th; it is looked up on the day after. */
export const ZHIMA_CHECK_DAY = 7;
/** The lowest and the highest Zhima score. */
export const ZHIMA_RANGE = { min: 350, max: 950 } as const;

/** Months over which the debt ratio is averaged. */
export const RATIO_MONTHS = 3;
/** A fall of income by more than this share, three months against the three before, stands against the condition (ours). */
export const INCOME_FALL_IN_PERCENT = 10;

/** Days of a month with free actions, in two of the last three full months (ours). */
export const ACTIVE_DAYS = 8;
export const ACTIVE_MONTHS = { needed: 2, looked: 3 } as const;

/** Days without a login from a new device or an unusual place (ours). */
export const QUIET_DAYS = 30;

/** Changes of the profile within so many days (ours). */
export const PROFILE_CHANGES = { most: 1, days: 90 } as const;

/** Days since the last cash-out (ours; waits of three to more than six months are reported). */
export const CASH_OUT_DAYS = 180;

/** Days after which a freeze is no maintenance (ours). */
export const MAINTENANCE_DAYS = 3;

/** Lenders with a balance, and hard enquiries of three months (practice figures, weak). */
export const LENDERS_BELOW = 5;
export const ENQUIRIES_MOST = 6;
/** A credit report older than this says little about today (ours). */
export const REPORT_STALE_AFTER_DAYS = 183;

/** A bad record is kept five years from the day it ended (Credit Reporting Regulation 2013, art. 16). */
export const BAD_RECORD_YEARS = 5;

/** Where the line of each condition comes from, in words. */
export const LINE_SOURCES: Readonly<Record<ConditionId, { source: LineSource; text: BilingualText }>> = {
  overdue_unpaid: {
    source: 'guide',
    text: { zh: '指南：先还清逾期欠款', en: 'The guide: clear what is overdue first' },
  },
  abnormal_behaviour: {
    source: 'ours',
    text: {
      zh: '指南要求验证身份；“连续 30 天无异常登录”是本应用的参考线',
      en: 'The guide asks for verification; 30 quiet days are a reference line of this app',
    },
  },
  income_capacity: {
    source: 'ours',
    text: {
      zh: '50% 是规划线，参考 2004 年《商业银行房地产贷款风险管理指引》；花呗自己的标准没有公开',
      en: "50% is a planning line after the 2004 guideline on housing loans; Huabei's own line is not public",
    },
  },
  low_activity: {
    source: 'ours',
    text: {
      zh: '每月 8 天、近 3 个月中 2 个月，是本应用的参考线，没有官方数字',
      en: '8 days in 2 of the last 3 months is a reference line of this app; there is no official figure',
    },
  },
  profile_changes: {
    source: 'ours',
    text: {
      zh: '90 天内不超过 1 次，是本应用的参考线，没有官方数字',
      en: 'At most 1 change in 90 days is a reference line of this app; there is no official figure',
    },
  },
  system_maintenance: {
    source: 'ours',
    text: {
      zh: '指南：等待恢复；3 天是本应用的参考线',
      en: 'The guide: wait; 3 days are a reference line of this app',
    },
  },
  zhima_below_600: {
    source: 'guide',
    text: {
      zh: '600 来自指南和通行做法，支付宝没有公布标准',
      en: '600 comes from the guide and common practice; Alipay publishes no line',
    },
  },
  cash_out: {
    source: 'ours',
    text: {
      zh: '180 天是本应用的参考线；用户报告的等待为 3 个月到 6 个月以上，没有官方数字',
      en: '180 days is a reference line of this app; users report waits of 3 to over 6 months, there is no official figure',
    },
  },
  account_attack: {
    source: 'guide',
    text: {
      zh: '指南：加强账户安全；清单由本应用整理',
      en: 'The guide: secure the account; the check-list is of this app',
    },
  },
  contact_support: {
    source: 'guide',
    text: { zh: '指南：联系客服 95188 或“我的客服”', en: 'The guide: contact support, 95188 or in the app' },
  },
  prove_identity_finance: {
    source: 'guide',
    text: { zh: '指南：提供身份与财务状况的证明', en: 'The guide: prove identity and finances' },
  },
  multi_lending: {
    source: 'ours',
    text: {
      zh: '少于 5 家、3 个月内硬查询不超过 6 次，是网上的经验数字，依据较弱',
      en: 'Under 5 lenders and at most 6 hard enquiries in 3 months are practice figures with weak support',
    },
  },
  credit_report_bad: {
    source: 'regulation',
    text: {
      zh: '《征信业管理条例》第十六条：不良信息自终止之日起保存 5 年',
      en: 'Credit Reporting Regulation, art. 16: a bad record is kept for 5 years from its end',
    },
  },
};
