import { platforms } from '../../../../domain/product/platforms.ts';
import { restrictionCauses } from '../../../../domain/recovery/causes.ts';
import type { Locale } from '../../format/missing.ts';

/** A platform's name; one that an imported case brought is shown by its own word. */
export function platformName(id: string, locale: Locale): string {
  const platform = platforms.find((each) => each.id === id);
  return platform ? platform.name[locale === 'en' ? 'en' : 'zh'] : id;
}

/** A cause's title; one that an imported case brought is shown by its own word. */
export function causeName(id: string, locale: Locale): string {
  const cause = restrictionCauses.find((each) => each.id === id);
  return cause ? cause.title[locale === 'en' ? 'en' : 'zh'] : id;
}
