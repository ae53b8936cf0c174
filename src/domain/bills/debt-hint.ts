import type { DebtHint, HintedProduct, RowKind, RowWords } from './bill-row.ts';
import { CREDIT_CATEGORY, JD_CREDIT_CATEGORIES } from './categories.ts';
import { namedLender } from './lenders.ts';
import { creditAccountOf } from './pay-source.ts';

/** Which debt a row belongs to: the lender it names, or the credit line that paid or was refunded. Null for none. */
export function debtHintOf(words: RowWords, kind: RowKind): DebtHint | null {
  switch (kind) {
    case 'repayment':
    case 'repayment-failed':
    case 'loan-received':
      return lenderHint(words, namedLender(words) ?? 'other');
    case 'spending-on-credit':
    case 'refund': {
      const paid = creditAccountOf(words.account);
      return paid === null ? null : { product: paid.product, billMonth: null, ...cardOf(paid.name) };
    }
    case 'other':
    case 'pending':
    case 'closed': {
      const ofCredit = words.category === CREDIT_CATEGORY || JD_CREDIT_CATEGORIES.has(words.category);
      const lender = ofCredit ? namedLender(words) : null;
      return lender === null ? null : lenderHint(words, lender);
    }
    default:
      return null;
  }
}

function lenderHint({ counterparty, text }: RowWords, product: HintedProduct): DebtHint {
  return { product, billMonth: billMonthOf(text), ...cardOf(`${counterparty} ${text}`) };
}

/** `2026-11` of 花呗自动还款-2026年11月账单. */
function billMonthOf(text: string): string | null {
  const match = /(20\d{2})\s*年\s*(1[0-2]|0?[1-9])\s*月(?:份)?(?:的)?账单/.exec(text);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}` : null;
}

/** Bank and last four digits as far as the words hold them: 招商银行信用卡(1234), 尾号1234. */
function cardOf(words: string): { readonly bank: string | null; readonly cardTail: string | null } {
  const bank = /([\u4e00-\u9fff]{1,12}?(?:银行|信用社|农商行))/.exec(words)?.[1];
  const tail = /(?:尾号\s*[为:：]?\s*|[(（*]\s*)(\d{4})(?!\d)/.exec(words)?.[1];
  return {
    bank: bank?.replace(/^.*(?:还款到|还款至|还款给|转账到|还给|还至|还款)/, '') || null,
    cardTail: tail ?? null,
  };
}
