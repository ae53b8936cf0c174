import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { runHost } from '../src/main/host/main.ts';
import { dataFolder } from '../src/main/shell/data-folder.ts';
import { build } from './build.ts';
import { downloadElectron, electronBinary } from './electron-binary.ts';
import { howToOpen, openPage } from './open-browser.ts';
import { inProject, ROOT } from './project.ts';
import { say, text } from './say.ts';
import { readOptions, type StartOptions, USAGE } from './start-options.ts';

/** Starts the app and waits until it ends; the exit code. */
export async function start(args: readonly string[]): Promise<number> {
  const reading = readOptions(args);
  if (!reading.ok) return complain(reading.why, 2);
  if (reading.options.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const building = await build();
  if (!building.ok) return complain(building.why, 1);
  if (reading.options.browser) return runInBrowser(reading.options);
  const electron = await electronProgram();
  return electron === null ? runInBrowser(reading.options) : runElectron(electron, reading.options);
}

function complain(why: string, code: number): number {
  process.stderr.write(`${why}\n`);
  return code;
}

/** Electron's program, downloaded when missing; null after a line saying why there is none. */
async function electronProgram(): Promise<string | null> {
  const present = electronBinary();
  if (present) return present;
  const download = await downloadElectron();
  const fresh = electronBinary();
  if (download.ok && fresh) return fresh;
  const why = download.ok ? text('下载不完整', 'the download is not complete') : download.why;
  say(
    `没有 Electron（${why}），改在浏览器中打开。`,
    `Electron is not available (${why}): opening in a browser instead.`,
  );
  return null;
}

function runElectron(electron: string, { data }: StartOptions): Promise<number> {
  // Electron would run as plain Node with this set.
  const { ELECTRON_RUN_AS_NODE: _unused, ...env } = process.env;
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ROOT] : [ROOT];
  return new Promise((resolve) => {
    const child = spawn(electron, args, {
      cwd: ROOT,
      env: { ...env, REGAIN_DATA: dataFolder(data) },
      stdio: 'inherit',
    });
    // Ctrl-C reaches the window too: this process only waits for it to close its database.
    const wait = () => undefined;
    process.on('SIGINT', wait).on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', (error) =>
      resolve(
        complain(text(`Electron 没有启动：${error.message}`, `Electron did not start: ${error.message}`), 1),
      ),
    );
    child.on('close', (code) => resolve(code ?? 0));
  });
}

async function runInBrowser({ data, port }: StartOptions): Promise<number> {
  const folder = dataFolder(data);
  const bundle = pathToFileURL(inProject('out/main/host.js')).href;
  const host = (await import(bundle)) as { runHost: typeof runHost };
  const running = await host.runHost({
    folder,
    page: inProject('out/renderer'),
    ...(port === undefined ? {} : { port }),
  });
  if (!running.ok) return complain(hostProblem(running.code, port), 1);
  const ended = running.first ? untilStopped(running) : Promise.resolve(0);
  say(`数据文件夹：${folder}`, `Data folder: ${folder}`);
  if (!running.first) say('重拾已在运行，打开的是同一页面：', 'Regain is already running; this is its page:');
  else say('按 Ctrl-C 结束。在浏览器中打开：', 'Ctrl-C ends it. Open in a browser:');
  process.stdout.write(`${running.address}\n`);
  const opening = howToOpen(running.address, join(folder, 'browser'));
  if (opening) openPage(opening);
  return ended;
}

function hostProblem(code: string, port: number | undefined): string {
  if (code === 'EADDRINUSE') return text(`端口 ${port} 已被占用。`, `Port ${port} is in use.`);
  return text(`不能在端口 ${port} 上打开（${code}）。`, `Port ${port} cannot be opened (${code}).`);
}

/** Resolves once the first signal has closed the host and its database, or all is deleted; a second one ends at once. */
function untilStopped({ close, erased }: { close(): Promise<void>; erased: Promise<void> }): Promise<number> {
  return new Promise((resolve) => {
    void erased.then(() => {
      say('已全部删除。', 'Everything is deleted.');
      resolve(0);
    });
    const stop = () => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(signal, stop);
      void close().then(() => resolve(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
