import { join } from 'node:path';
import type { AboutPanelOptionsOptions } from 'electron';
import packageFile from '../../../package.json' with { type: 'json' };
import { DATA_FILE } from '../shell/backend.ts';

/** What the system's own About window says: the version, the licence and where the data is. */
export function aboutOptions(folder: string, iconPath: string): AboutPanelOptionsOptions {
  return {
    applicationName: '重拾 Regain',
    applicationVersion: packageFile.version,
    // macOS would show Electron's own version in brackets.
    version: '',
    copyright: `© 2026 The Regain authors, ${packageFile.license}\n${join(folder, DATA_FILE)}`,
    iconPath,
  };
}
