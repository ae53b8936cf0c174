import { platforms } from '../../../../domain/product/platforms.ts';
import { productTemplate } from '../../../../domain/product/product-templates.ts';
import type { BilingualText, ProductTemplate } from '../../../../domain/product/template.ts';
import type { Locale } from '../../format/missing.ts';

/** A text of the product templates in the language on screen. */
export function words(text: BilingualText, locale: Locale): string {
  return locale === 'zh-CN' ? text.zh : text.en;
}

/** A product's name. */
export function templateName(template: ProductTemplate, locale: Locale): string {
  return locale === 'zh-CN' ? template.nameZh : template.nameEn;
}

/** The first of a product's names, for a new debt of it: `借呗` of `借呗 / 信用贷`. */
export function shortName(template: ProductTemplate, locale: Locale): string {
  return templateName(template, locale).split(' / ')[0] ?? '';
}

/** The name of a debt's product; empty when it has none of ours. */
export function productName(id: string | undefined, locale: Locale): string {
  const template = id === undefined ? undefined : productTemplate(id);
  return template ? templateName(template, locale) : '';
}

/** A platform's name; an unknown one is shown as it was written. */
export function platformName(id: string | undefined, locale: Locale): string {
  const platform = platforms.find((one) => one.id === id);
  return platform ? words(platform.name, locale) : (id ?? '');
}
