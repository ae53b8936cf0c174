import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, ROOT } from './project.ts';
import { say, text } from './say.ts';
import { LICENCES_FILE } from './third-party-licences.ts';

const OUT = inProject('out');
const STAMP = join(OUT, '.built');
/** What the bundles are made of. */
const SOURCES = [
  'src',
  'migrations',
  'electron.vite.config.ts',
  'scripts/third-party-licences.ts',
  'package.json',
  'package-lock.json',
];
const PRODUCTS = [
  'main/index.js',
  'main/host.js',
  'preload/index.cjs',
  'renderer/index.html',
  `renderer/${LICENCES_FILE}`,
];

/** Hash of every source file's path and content. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesUnder).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inProject(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(inProject(path))) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(inProject(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

function isCurrent(now: string): boolean {
  return (
    PRODUCTS.every((file) => existsSync(join(OUT, file))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === now
  );
}

export type Building =
  { readonly ok: true; readonly built: boolean } | { readonly ok: false; readonly why: string };

/** Builds `out` when a source has changed since the last build. A build that fails leaves the old one in place. */
export async function build(): Promise<Building> {
  const now = fingerprint();
  if (isCurrent(now)) return { ok: true, built: false };
  const began = Date.now();
  say('正在构建……', 'Building …');
  const fresh = inProject(`node_modules/.cache/regain/build-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    const vite = inProject('node_modules/electron-vite/bin/electron-vite.js');
    const args = [vite, 'build', '--outDir', fresh, '--logLevel', 'warn'];
    const failure = await failureOf(args);
    if (failure !== null)
      return {
        ok: false,
        why: `${failure}\n${text('构建没有成功，原因见上。', 'The build failed, see above.')}`,
      };
    writeFileSync(join(fresh, '.built'), now);
    rmSync(OUT, { recursive: true, force: true });
    renameSync(fresh, OUT);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  say(`已构建，用时 ${seconds(began)} 秒。`, `Built in ${seconds(began)} s.`);
  return { ok: true, built: true };
}

/** What a run of Node said when it failed; null when it did not. */
function failureOf(args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    execFile(process.execPath, args, { cwd: ROOT, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve(error ? `${stdout}${stderr}`.trim() || error.message : null);
    });
  });
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}

if (import.meta.main) {
  const building = await build();
  if (!building.ok) {
    process.stderr.write(`${building.why}\n`);
    process.exitCode = 1;
  }
}
