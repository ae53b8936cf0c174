import type { HintedProduct, RowWords } from './bill-row.ts';

/** Lenders by the words that name them in 交易对方, 商品说明 or 交易分类, the more particular first. */
const LENDERS: readonly (readonly [RegExp, HintedProduct])[] = [
  [/花呗/, 'huabei'],
  [/借呗|信用贷(?!款)/, 'jiebei'],
  [/白条/, 'jd_baitiao'],
  [/微粒贷/, 'weilidai'],
  [/信用卡|贷记卡/, 'credit_card'],
  [/房贷|住房贷款|按揭|公积金贷/, 'mortgage'],
  [/车贷|汽车贷款|汽车金融|汽车消费/, 'car_loan'],
  [
    /金条|网商贷|备用金|分付|月付|放心借|借条|度小满|有钱花|安逸花|招联|马上消费|消费金融|消费贷|小额贷|小贷|网贷|信用贷款|经营贷|个人贷款/,
    'online_loan',
  ],
];

/** The product that the words of a row name, or null. */
export function namedLender({ counterparty, text, category }: RowWords): HintedProduct | null {
  const words = `${category} ${counterparty} ${text}`;
  return LENDERS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
