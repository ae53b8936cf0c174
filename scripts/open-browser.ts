import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Place {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the program runs as the system's administrator. */
  readonly root: boolean;
  readonly exists: (file: string) => boolean;
}

export interface Opening {
  readonly file: string;
  readonly args: readonly string[];
}

export const THIS_PLACE: Place = {
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
  exists: existsSync,
};

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * How to open the page: an installed Chromium, Chrome or Edge as a window of its own, else the platform's opener.
 * Null where nobody would see it: on a build machine, or without a display.
 */
export function howToOpen(address: string, profile: string, place: Place = THIS_PLACE): Opening | null {
  if (place.env['CI']) return null;
  if (place.platform === 'linux' && !place.env['DISPLAY'] && !place.env['WAYLAND_DISPLAY']) return null;
  const browser = findBrowser(place);
  if (browser) {
    const args = [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--window-size=1440,900',
    ];
    // Chromium refuses to start as root with its sandbox.
    return { file: browser, args: place.root ? [...args, '--no-sandbox'] : args };
  }
  if (place.platform === 'darwin') return { file: 'open', args: [address] };
  if (place.platform === 'win32') return { file: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
  const opener = onPath('xdg-open', place);
  return opener ? { file: opener, args: [address] } : null;
}

/** Path of an installed Chromium, Chrome or Edge. */
export function findBrowser(place: Place = THIS_PLACE): string | null {
  const chosen = place.env['CHROMIUM_PATH'];
  if (chosen && place.exists(chosen)) return chosen;
  if (place.platform === 'darwin') {
    const files = MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
    return files.find(place.exists) ?? null;
  }
  if (place.platform === 'win32') {
    const folders = [place.env['PROGRAMFILES'], place.env['PROGRAMFILES(X86)'], place.env['LOCALAPPDATA']];
    const files = folders.flatMap((folder) =>
      folder ? WINDOWS_PATHS.map((path) => `${folder}\\${path}`) : [],
    );
    return files.find(place.exists) ?? null;
  }
  for (const name of LINUX_NAMES) {
    const file = onPath(name, place);
    if (file) return file;
  }
  return null;
}

function onPath(name: string, { env, exists }: Place): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(exists) ?? null;
}

/** Opens the page and leaves it open. A browser that does not start is no fault: the address has been printed. */
export function openPage(opening: Opening): void {
  const child = spawn(opening.file, opening.args, { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
