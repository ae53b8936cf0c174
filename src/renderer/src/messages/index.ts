import { createI18n } from 'vue-i18n';
import type { Settings } from '../../../contract/workspace.ts';
import type { Locale } from '../format/missing.ts';

const loaders = {
  'zh-CN': () => import('./zh-CN/index.ts'),
  en: () => import('./en/index.ts'),
} as const;

/** The page's texts. Both languages carry the same keys, so nothing falls back to the other language. */
export const i18n = createI18n({
  legacy: false,
  globalInjection: true,
  locale: 'zh-CN',
  fallbackLocale: false as const,
  messages: {},
});

/** The language of a setting; `system` follows the browser's languages: any Chinese is zh-CN, else English. */
export function localeOf(setting: Settings['locale'], system: string): Locale {
  if (setting !== 'system') return setting;
  return system.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Begins to fetch a language that is likely to be shown; a failure is told where it is shown. */
export function fetchLocale(locale: Locale): void {
  loaders[locale]().catch(() => undefined);
}

/** Loads a language once and shows it. */
export async function showLocale(locale: Locale): Promise<void> {
  if (!i18n.global.availableLocales.includes(locale)) {
    i18n.global.setLocaleMessage(locale, (await loaders[locale]()).default);
  }
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
  document.title = i18n.global.t('common.title');
}
