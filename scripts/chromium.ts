import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { findBrowser, THIS_PLACE } from './open-browser.ts';
import { say, text } from './say.ts';

const CJK_FONTS = [
  '/usr/share/fonts/opentype/noto',
  '/usr/share/fonts/noto-cjk',
  '/usr/share/fonts/truetype/wqy',
];

/** The Chromium of the end-to-end tests: CHROMIUM_PATH, else an installed Chromium, Chrome or Edge; null without one. */
export function chromiumPath(): string | null {
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
  const missing = [
    ...(chromiumPath() ? [] : ['chromium']),
    ...(process.platform === 'linux' && !CJK_FONTS.some((folder) => existsSync(folder))
      ? ['fonts-noto-cjk']
      : []),
  ];
  if (missing.length === 0) return { ok: true };
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && installed(missing)) return { ok: true };
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
