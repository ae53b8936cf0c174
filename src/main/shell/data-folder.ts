import { homedir } from 'node:os';
import { posix, resolve, win32 } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export const HERE: Surroundings = { platform: process.platform, env: process.env, home: homedir() };

/**
 * The folder that holds the user's data: the one chosen, else REGAIN_DATA, else the platform's usual one
 * (`%APPDATA%\Regain`, `~/Library/Application Support/Regain`, `$XDG_DATA_HOME/regain`).
 */
export function dataFolder(chosen: string | undefined, here: Surroundings = HERE): string {
  const named = chosen ?? here.env['REGAIN_DATA'];
  if (named !== undefined && named !== '') return resolve(named);
  if (here.platform === 'win32') {
    return win32.join(here.env['APPDATA'] || win32.join(here.home, 'AppData', 'Roaming'), 'Regain');
  }
  if (here.platform === 'darwin') return posix.join(here.home, 'Library', 'Application Support', 'Regain');
  const shared = here.env['XDG_DATA_HOME'];
  // The base directory specification: a relative XDG_DATA_HOME is not valid and is ignored.
  const base = shared && posix.isAbsolute(shared) ? shared : posix.join(here.home, '.local', 'share');
  return posix.join(base, 'regain');
}
