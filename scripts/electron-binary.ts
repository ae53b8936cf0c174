import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './project.ts';
import { say, text } from './say.ts';

const PACKAGE = inProject('node_modules/electron');
/** Seconds without a single new byte after which a download counts as failed, and its longest time. */
const STALLED_AFTER = 60;
const LONGEST = 20 * 60;

/** Path of Electron's program, or null where it has not been downloaded. */
export function electronBinary(): string | null {
  const path = readText(join(PACKAGE, 'path.txt'));
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const file = elsewhere ? join(elsewhere, path ?? programName()) : path && join(PACKAGE, 'dist', path);
  return file && existsSync(file) ? file : null;
}

/** Folder of the unpacked Electron, or null where it has not been downloaded. */
export function electronFolder(): string | null {
  if (electronBinary() === null) return null;
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
}

function programName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

export type Download = { readonly ok: true } | { readonly ok: false; readonly why: string };

/**
 * Runs the electron package's own `install-electron`, telling how much has come. It honours ELECTRON_MIRROR.
 * A failure is not remembered: the next start tries again.
 */
export async function downloadElectron(): Promise<Download> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const from = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'github.com';
  say(
    `正在下载 Electron ${version}（约 110 MB，来自 ${from}；可用 ELECTRON_MIRROR 换源）……`,
    `Downloading Electron ${version} (about 110 MB, from ${from}; ELECTRON_MIRROR chooses another source) …`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'regain-electron-'));
  try {
    return await runInstaller(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runInstaller(folder: string): Promise<Download> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
      // The installer keeps what it receives in the temporary folder: its size is the progress.
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let errors = '';
    let stopped: string | null = null;
    child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
    const watch = watchProgress(folder, (why) => {
      stopped = why;
      child.kill();
    });
    child.on('close', (code) => {
      clearInterval(watch);
      resolve(code === 0 ? { ok: true } : { ok: false, why: stopped ?? reasonIn(errors) });
    });
  });
}

/** Tells once every few seconds how much has come; calls `giveUp` when nothing more does. */
function watchProgress(folder: string, giveUp: (why: string) => void): NodeJS.Timeout {
  const began = Date.now();
  let bytes = 0;
  let grewAt = began;
  let told = 0;
  return setInterval(() => {
    const now = Date.now();
    const size = sizeOf(folder);
    if (size > bytes) [bytes, grewAt] = [size, now];
    const tenths = Math.floor(bytes / 1e7);
    if (tenths > told) {
      told = tenths;
      say(`  已下载 ${tenths * 10} MB`, `  ${tenths * 10} MB received`);
    }
    const waited = Math.round((now - grewAt) / 1000);
    if (waited >= STALLED_AFTER) giveUp(text(`${waited} 秒内没有收到数据`, `no data for ${waited} s`));
    else if (now - began >= LONGEST * 1000)
      giveUp(text('下载超过 20 分钟', 'the download took more than 20 minutes'));
  }, 1000);
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch (error) {
    // The installer removes files while they are counted; the next second counts again.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/** Why a download failed, from what the installer wrote: a network cause if it names one, else its first line. */
export function reasonIn(errors: string): string {
  const lines = errors
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cause = lines.find((line) => NETWORK_CAUSE.test(line));
  if (cause !== undefined) return cause.replace(/^\[?cause\]?:\s*/, '');
  const first = lines[0] ?? text('原因不明', 'unknown reason');
  return first.endsWith('fetch failed')
    ? text('连不上下载源', 'the download source cannot be reached')
    : first;
}

const NETWORK_CAUSE =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPROTO|CERT_\w+|HTTPError|[45]\d\d)\b/;
