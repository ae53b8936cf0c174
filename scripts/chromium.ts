import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { findBrowser, THIS_PLACE } from './open-browser.ts';
import { say, text } from './say.ts';

const CJK_FONTS = [
  '/usr/share/fonts/opentype/noto',
  '/usr/share/fonts/noto-cjk',
  '/usr/share/fonts/truetype/wqy',
];

/** Debian's Chromium without its window: the same page for a fifth less work. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';

/**
 * The Chromium of the end-to-end tests: CHROMIUM_PATH, else one without a window, else an installed Chromium, Chrome or
 * Edge; null without one.
 */
export function chromiumPath(): string | null {
  if (!process.env['CHROMIUM_PATH'] && existsSync(WINDOWLESS)) return WINDOWLESS;
  return findBrowser(THIS_PLACE);
}

export type Provision = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Sees to it that there is a Chromium and, on Debian, a Chinese font: as root by installing Debian's packages. */
export function provideChromium(): Provision {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen && !existsSync(chosen)) {
    return {
      ok: false,
      why: text(
        `CHROMIUM_PATH 指向的文件不存在：${chosen}`,
        `CHROMIUM_PATH names a file that does not exist: ${chosen}`,
      ),
    };
  }
  const fonts =
    process.platform === 'linux' && !CJK_FONTS.some((folder) => existsSync(folder)) ? ['fonts-noto-cjk'] : [];
  const browsers = chromiumPath() ? [[]] : [['chromium-headless-shell'], ['chromium']];
  if (fonts.length === 0 && chromiumPath()) return { ok: true };
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  // Older Debians have only the whole browser.
  if (isDebianRoot && browsers.some((browser) => installed([...browser, ...fonts]))) return { ok: true };
  if (chromiumPath()) return { ok: true };
  return {
    ok: false,
    why: text(
      '端到端测试需要 Chromium：请安装 Chromium、Chrome 或 Edge（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明它的路径。',
      'The end-to-end tests need Chromium: install Chromium, Chrome or Edge (Debian: apt-get install chromium fonts-noto-cjk), or name one in CHROMIUM_PATH.',
    ),
  };
}

function installed(packages: readonly string[]): boolean {
  say(`正在安装 ${packages.join('、')}……`, `Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
