import type { HintedProduct } from './bill-row.ts';

/** A coupon or points beside the account that pays: 红包, 花呗青春特惠. */
const DISCOUNT = /红包|优惠|立减|特惠|券|积分|折扣|抵扣|金豆|京豆|集分宝/;

/** Accounts that are credit, by their name in the column 收/付款方式. */
const CREDIT_ACCOUNTS: readonly (readonly [RegExp, HintedProduct])[] = [
  [/^花呗/, 'huabei'],
  [/白条/, 'jd_baitiao'],
  [/信用卡|贷记卡/, 'credit_card'],
  [/月付|分付|备用金|信用购|先享后付|借呗/, 'other'],
];

/** Accounts that hold the user's own money. A bank card that does not call itself 信用卡 is one. */
const OWN_ACCOUNTS = /储蓄卡|借记卡|余额|零钱|小金库|银行|钱包/;

/** The accounts of a payment, without coupons: `花呗&红包` is paid by 花呗. */
export function payingAccounts(account: string): readonly string[] {
  return account
    .split('&')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !DISCOUNT.test(part));
}

/** The credit line that paid, or null when the user's own money did or nothing is said. */
export function creditAccountOf(
  account: string,
): { readonly product: HintedProduct; readonly name: string } | null {
  for (const name of payingAccounts(account)) {
    const match = CREDIT_ACCOUNTS.find(([pattern]) => pattern.test(name));
    if (match !== undefined) return { product: match[1], name };
  }
  return null;
}

/** Whether the user's own money paid all of it: a debit card, a balance or a money fund, and no credit. */
export function paidWithOwnMoney(account: string): boolean {
  const accounts = payingAccounts(account);
  return (
    accounts.length > 0 &&
    creditAccountOf(account) === null &&
    accounts.every((name) => OWN_ACCOUNTS.test(name))
  );
}
