/**
 * Words of the bills' columns 交易分类 (Alipay, JD) and 交易类型 (WeChat) that decide what a row is. Alipay's other
 * categories, from 餐饮美食 to 其他, only say what was bought.
 */

/** Alipay: borrowing and repaying. */
export const CREDIT_CATEGORY = '信用借还';

/** JD: the credit products. */
export const JD_CREDIT_CATEGORIES: ReadonlySet<string> = new Set(['白条', '金条']);

/** WeChat: repaying a credit card. */
export const CARD_REPAYMENT_TYPE = '信用卡还款';

/** Money moved between the user's own accounts, where the row is 不计收支. */
export const OWN_ACCOUNT_CATEGORIES: ReadonlySet<string> = new Set([
  '投资理财',
  '账户存取',
  '余额',
  '小金库',
]);

/** WeChat: the same; such a type often goes on with the account, 转入零钱通-来自工商银行(9876). */
export const OWN_ACCOUNT_TYPES: readonly string[] = [
  '零钱提现',
  '零钱充值',
  '零钱通转出',
  '转入零钱通',
  '零钱转入零钱通',
  '购买理财通',
  '理财通',
  '信用卡提现',
];

/** Utilities, phone and other bills that fall due anyway. */
export const UTILITY_CATEGORIES: ReadonlySet<string> = new Set([
  '充值缴费',
  '生活缴费',
  '手机充值',
  '话费充值',
]);

/** Payments that are no daily cost: money given, lent, invested or insured. */
export const NOT_DAILY_CATEGORIES: ReadonlySet<string> = new Set([
  '转账红包',
  '转账',
  '微信红包',
  '亲友代付',
  '公益捐赠',
  '投资理财',
  '保险',
  '互助保障',
  CREDIT_CATEGORY,
  '账户存取',
  '收入',
  '退款',
]);
