import { baitiao, baitiaoInstalment } from './baitiao.ts';
import { creditCard, creditCardInstalment } from './credit-card.ts';
import { huabeiBillInstalment, huabeiDeferral } from './huabei-instalments.ts';
import { huabei } from './huabei.ts';
import { jiebei } from './jiebei.ts';
import { microloan, onlineLoan } from './loans.ts';
import { otherDebt, privateLoan } from './other-debts.ts';
import { carLoan, mortgage } from './secured-loans.ts';
import type { ProductTemplate } from './template.ts';
import { weilidai } from './weilidai.ts';

/** Every product a debt can be entered from, in the order a form shows them. */
export const productTemplates: readonly ProductTemplate[] = [
  huabei,
  huabeiBillInstalment,
  huabeiDeferral,
  jiebei,
  creditCard,
  creditCardInstalment,
  baitiao,
  baitiaoInstalment,
  weilidai,
  onlineLoan,
  microloan,
  mortgage,
  carLoan,
  privateLoan,
  otherDebt,
];

/** The template of a product id; undefined for a product without one. */
export function productTemplate(id: string): ProductTemplate | undefined {
  return productTemplates.find((template) => template.id === id);
}

/** Whether a debt of this product is backed by a home or a car. A product without a template is not. */
export function isSecuredProduct(id: string | undefined): boolean {
  return id !== undefined && productTemplate(id)?.secured === true;
}
