import type { DebtHint, HintedProduct } from './bill-row.ts';
import { namedLender } from './lenders.ts';

/** What of an entered debt tells which rows of a bill are its own. */
export interface KnownDebt {
  readonly id: string;
  readonly name: string;
  readonly product?: string;
}

/** The debt that rows are told to belong to, without the statement. */
export type HintedDebt = Omit<DebtHint, 'billMonth'>;

/** Products that a person has once: the name of the product is the name of the debt. */
const ONCE: ReadonlySet<HintedProduct> = new Set(['huabei', 'jiebei', 'jd_baitiao', 'weilidai']);
/** Products of which the only one entered is meant where the bill does not name a bank. */
const ALONE: ReadonlySet<HintedProduct> = new Set(['credit_card', 'mortgage', 'car_loan']);

/** The same for all rows of one debt; a choice that is remembered is remembered by it. */
export function hintKey({ product, bank, cardTail }: HintedDebt): string {
  return [product, bank ?? '', cardTail ?? ''].join('|');
}

/**
 * The entered debt that a hint means, or null where that is not sure: the one with the card's last digits in its name,
 * else with the bank's name, else the only one of the product where no other can be meant.
 */
export function matchingDebt(hint: HintedDebt, debts: readonly KnownDebt[]): string | null {
  const ofProduct = debts.filter((debt) => productOf(debt) === hint.product);
  if (ONCE.has(hint.product)) return only(ofProduct);
  const { cardTail, bank } = hint;
  if (cardTail !== null) {
    const ofCard = only(ofProduct.filter(({ name }) => name.includes(cardTail)));
    if (ofCard !== null) return ofCard;
    // A debt that names another card is another debt.
    const others = ofProduct.filter(({ name }) => !/(?<!\d)\d{4}(?!\d)/.test(name));
    return byBank(hint.product, bank, others);
  }
  return byBank(hint.product, bank, ofProduct);
}

function byBank(product: HintedProduct, bank: string | null, debts: readonly KnownDebt[]): string | null {
  if (bank === null) return ALONE.has(product) ? only(debts) : null;
  const ofBank = debts.filter(({ name }) => namesBank(name, bank));
  if (ofBank.length > 0) return only(ofBank);
  // One card without a bank in its name may be any bank's.
  const unnamed = debts.filter(({ name }) => !NAMES_A_BANK.test(name));
  return ALONE.has(product) && debts.length === 1 ? only(unnamed) : null;
}

/** Any bank, as people call theirs. */
const NAMES_A_BANK =
  /银行|信用社|[招工建农交中商]行|浦发|民生|中信|光大|平安|广发|兴业|华夏|邮储|[A-Z]{2,}|Bank/;

/** 招商银行信用卡 and 招行信用卡 are both of 招商银行. */
function namesBank(name: string, bank: string): boolean {
  const short = bank.replace(/银行$/, '').replace(/^中国(?=.)/, '');
  return (
    name.includes(bank) || (short.length > 1 && name.includes(short)) || name.includes(nicknameOf(short))
  );
}

const NICKNAMES: Readonly<Record<string, string>> = {
  招商: '招行',
  工商: '工行',
  建设: '建行',
  农业: '农行',
  交通: '交行',
  邮政储蓄: '邮储',
  邮储: '邮储',
  浦东发展: '浦发',
};

/** `\n` stands in no name. */
const nicknameOf = (short: string): string => NICKNAMES[short] ?? '\n';

function productOf({ product, name }: KnownDebt): string | null {
  return product ?? namedLender({ counterparty: name, text: '', account: '', category: '' });
}

const only = (debts: readonly KnownDebt[]): string | null => (debts.length === 1 ? debts[0]!.id : null);
