import type { Direction, RowKind, RowWords } from './bill-row.ts';
import {
  CARD_REPAYMENT_TYPE,
  CREDIT_CATEGORY,
  JD_CREDIT_CATEGORIES,
  OWN_ACCOUNT_CATEGORIES,
  OWN_ACCOUNT_TYPES,
} from './categories.ts';
import { namedLender } from './lenders.ts';
import { creditAccountOf } from './pay-source.ts';
import type { Outcome } from './statuses.ts';

export interface RowFacts extends RowWords {
  readonly direction: Direction;
  readonly outcome: Outcome;
  /** All of it came back, as the row itself says. */
  readonly refundedInFull: boolean;
}

/**
 * What a row means for the plan. The status decides first (cancelled, failed, repaid, refunded), then whose money moved
 * where: 不计收支 is a repayment, a loan or the user's own accounts; 收入 is income; 支出 is spending, on credit where a
 * credit line paid.
 */
export function kindOf(facts: RowFacts): RowKind {
  const { outcome, direction } = facts;
  if (outcome === 'repayment-failed') return 'repayment-failed';
  if (outcome === 'failed') return isRepayment(facts) ? 'repayment-failed' : 'closed';
  if (outcome === 'closed' || outcome === 'pending') return outcome;
  if (outcome === 'refunded' || isRefund(facts)) return 'refund';
  if (facts.refundedInFull) return 'closed';
  if (outcome === 'lent' || isLoan(facts)) return 'loan-received';
  if (outcome === 'repaid' || isRepayment(facts)) return 'repayment';
  if (outcome === 'held') return 'other';
  if (direction === 'neutral') return isOwnTransfer(facts) ? 'transfer' : 'other';
  if (direction === 'income') return 'income';
  return creditAccountOf(facts.account) === null ? 'spending' : 'spending-on-credit';
}

/** Alipay: category 退款; WeChat: type 商户消费-退款; JD: 退款-… as income. */
function isRefund({ category, text, direction }: RowFacts): boolean {
  return category.endsWith('退款') || (direction !== 'expense' && text.includes('退款'));
}

function isLoan(facts: RowFacts): boolean {
  if (facts.direction === 'expense' || !isOfLender(facts)) return false;
  return /放款|借款|借出|支用|提现到/.test(facts.text) && !facts.text.includes('还款');
}

function isRepayment(facts: RowFacts): boolean {
  if (facts.direction === 'income') return false;
  if (facts.category === CARD_REPAYMENT_TYPE) return true;
  return /还款|还贷/.test(`${facts.text} ${facts.counterparty}`) && isOfLender(facts);
}

function isOfLender(facts: RowFacts): boolean {
  return (
    facts.category === CREDIT_CATEGORY ||
    JD_CREDIT_CATEGORIES.has(facts.category) ||
    namedLender(facts) !== null
  );
}

function isOwnTransfer({ outcome, category, text }: RowFacts): boolean {
  if (outcome === 'moved') return true;
  // 余额宝-2026.09.02-收益发放 is what the fund yields, not money moved.
  if (text.includes('收益')) return false;
  if (OWN_ACCOUNT_CATEGORIES.has(category)) return true;
  if (OWN_ACCOUNT_TYPES.some((type) => category.startsWith(type))) return true;
  return /^(?:充值|提现)|转入|转出|充值$|提现$/.test(text);
}
