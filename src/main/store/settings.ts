import type { Settings } from '../../contract/workspace.ts';
import { one, type ReadableDB, run, type WritableDB } from './db.ts';

/** Language and theme. */
export function readSettings(db: ReadableDB): Settings {
  const row = one<Settings>(db, 'SELECT locale, theme FROM settings WHERE id = 1');
  if (row === undefined) throw new Error('the settings are missing');
  return { locale: row.locale, theme: row.theme };
}

/** Saves language and theme. */
export function saveSettings(db: WritableDB, settings: Settings): void {
  run(db, 'UPDATE settings SET locale = ?, theme = ? WHERE id = 1', [settings.locale, settings.theme]);
}
