import type { RepaymentGroup } from './bill-choice.ts';
import type { Locale } from '../../format/missing.ts';
import { productTemplate } from '../../../../domain/product/product-templates.ts';
import { shortName } from '../debts/product-words.ts';

/** What the bill says of a debt: 招商银行 信用卡 (1234). */
export function hintName({ product, bank, cardTail }: RepaymentGroup['hint'], locale: Locale): string {
  const template = productTemplate(product);
  const name = template === undefined ? product : shortName(template, locale);
  return [bank, name, cardTail === null ? null : `(${cardTail})`].filter((part) => part !== null).join(' ');
}
