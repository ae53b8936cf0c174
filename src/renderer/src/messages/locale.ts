import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Locale } from '../format/missing.ts';

/** The language on screen, typed, for the formatters. */
export function useLocale(): ComputedRef<Locale> {
  const { locale } = useI18n({ useScope: 'global' });
  return computed(() => (locale.value === 'en' ? 'en' : 'zh-CN'));
}
