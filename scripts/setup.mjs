#!/usr/bin/env node
// Installs the packages when they are missing or the lock file has changed, else does nothing at once.
// Plain JavaScript for the oldest Node supported: it runs before the project's own Node is there.
// Nothing is ever written to standard output with --quiet, which belongs to the command that follows.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.regain-setup');
const projectNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const quiet = process.argv.includes('--quiet');

const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const text = (zh, en) => (chinese ? zh : en);
const tell = (line) => (quiet ? process.stderr : process.stdout).write(`${line}\n`);

function fail(zh, en) {
  process.stderr.write(`${text(zh, en)}\n`);
  process.exit(1);
}

function fingerprint() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isReady() {
  return (
    existsSync(stampFile) && existsSync(projectNode) && readFileSync(stampFile, 'utf8') === fingerprint()
  );
}

/** How to start npm: the one that started this script, with a Node that is not about to be replaced. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  const mine = process.execPath.startsWith(modules + sep);
  const node = mine ? process.env.npm_node_execpath : process.execPath;
  if (cli && node && !node.startsWith(modules + sep)) return { file: node, first: [cli], shell: false };
  return { file: 'npm', first: [], shell: process.platform === 'win32' };
}

function install() {
  // On Windows a program that runs cannot be deleted, which `npm ci` would do with the project's Node.
  const inUse = process.platform === 'win32' && process.execPath.startsWith(modules + sep);
  const { file, first, shell } = npmCommand();
  const args = [...first, inUse ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const stdio = ['ignore', quiet ? 2 : 'inherit', 'inherit'];
  const result = spawnSync(file, args, { cwd: root, stdio, shell });
  if (result.error) {
    fail(
      `没有找到 npm（${result.error.message}）。请安装 Node 20.20 以上版本，其中带有 npm。`,
      `npm was not found (${result.error.message}); install Node 20.20 or later, which brings it.`,
    );
  }
  if (result.signal) process.exit(130);
  if (result.status !== 0) {
    fail(
      `依赖没有装好（npm 退出码 ${result.status}），原因见上。联网或换源后再运行一次即可。`,
      `The packages could not be installed (npm exit code ${result.status}, see above); run it again when the registry can be reached.`,
    );
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `需要 Node 20.20 以上版本，现在是 ${process.versions.node}。`,
    `Node 20.20 or later is needed; this is ${process.versions.node}.`,
  );
}

if (!isReady()) {
  const began = Date.now();
  tell(
    existsSync(modules)
      ? text('依赖有变化，正在重新安装……', 'The packages have changed: installing them again …')
      : text('首次运行，正在安装依赖（约一分钟）……', 'First run: installing the packages (about a minute) …'),
  );
  install();
  if (!existsSync(projectNode)) {
    fail(
      'npm 没有运行依赖包 node 的安装脚本，因此缺少 Node 24;请允许它运行（package.json 的 allowScripts）后再试。',
      'npm did not run the install script of the package "node", so Node 24 is missing; let it run (allowScripts in package.json) and try again.',
    );
  }
  writeFileSync(stampFile, fingerprint());
  tell(
    text(
      `依赖已装好，用时 ${Math.round((Date.now() - began) / 1000)} 秒。`,
      `Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`,
    ),
  );
}
