import { readSettings, saveSettings } from '../store/settings.ts';
import type { Handlers } from './context.ts';
import { done } from './outcome.ts';

export const settingsCommands: Handlers<'settings.set'> = {
  // No figures follow from language and theme, so the day's snapshot is not touched.
  'settings.set': ({ store }, { locale, theme }) =>
    store.change((db) => {
      const now = readSettings(db);
      saveSettings(db, { locale: locale ?? now.locale, theme: theme ?? now.theme });
      return done(null);
    }),
};
