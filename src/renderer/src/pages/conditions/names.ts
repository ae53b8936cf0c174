import type { BilingualText } from '../../../../domain/product/template.ts';
import { platforms } from '../../../../domain/product/platforms.ts';
import { restrictionCauses } from '../../../../domain/recovery/causes.ts';
import type { Locale } from '../../format/missing.ts';

/** A text of the domain in the language on screen. */
export const inLocale = (text: BilingualText, locale: Locale): string =>
  locale === 'en' ? text.en : text.zh;

/** A platform's name; one that an imported case brought is shown by its own word. */
export function platformName(id: string, locale: Locale): string {
  const platform = platforms.find((each) => each.id === id);
  return platform ? inLocale(platform.name, locale) : id;
}

/** A cause's title; one that an imported case brought is shown by its own word. */
export function causeName(id: string, locale: Locale): string {
  const cause = restrictionCauses.find((each) => each.id === id);
  return cause ? inLocale(cause.title, locale) : id;
}
