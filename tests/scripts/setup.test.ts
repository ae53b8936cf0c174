import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../support/host-page.ts';

const SETUP = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));
/** Plays npm: notes its arguments and leaves what an installation leaves, or fails. */
const NPM = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
console.log('npm speaks');
if (existsSync('offline')) process.exit(1);
mkdirSync('node_modules', { recursive: true });
if (!existsSync('scripts-not-allowed')) {
  mkdirSync('node_modules/node/bin', { recursive: true });
  for (const name of ['node', 'node.exe']) writeFileSync('node_modules/node/bin/' + name, '');
}
`;

let project: TemporaryFolder;
beforeEach(() => {
  project = temporaryFolder();
  mkdirSync(join(project.path, 'scripts'));
  cpSync(SETUP, join(project.path, 'scripts', 'setup.mjs'));
  writeFileSync(join(project.path, 'package-lock.json'), '{}');
  writeFileSync(join(project.path, 'npm.mjs'), NPM);
});
afterEach(() => project.remove());

const inProject = (file: string) => join(project.path, file);
const calls = () =>
  existsSync(inProject('calls.txt')) ? readFileSync(inProject('calls.txt'), 'utf8').trim().split('\n') : [];

function setup(...args: string[]) {
  const env = { ...process.env, npm_execpath: inProject('npm.mjs'), LANG: 'C', LC_ALL: '', LC_MESSAGES: '' };
  return spawnSync(process.execPath, [inProject('scripts/setup.mjs'), ...args], { encoding: 'utf8', env });
}

test('the first run installs what the lock file says, and says so', () => {
  const { status, stdout } = setup();
  expect(status).toBe(0);
  expect(calls()).toEqual([expect.stringMatching(/^ci /)]);
  expect(stdout).toContain('First run');
});

test('when nothing has changed nothing is done or said, at once', () => {
  setup();
  const began = performance.now();
  const { status, stdout, stderr } = setup();
  expect([status, stdout, stderr]).toEqual([0, '', '']);
  expect(calls()).toHaveLength(1);
  // Starting Node alone takes a part of it; an installation would take seconds.
  expect(performance.now() - began).toBeLessThan(1000);
});

test('a changed lock file installs again', () => {
  setup();
  writeFileSync(inProject('package-lock.json'), '{"changed":true}');
  expect(setup().stdout).toContain('changed');
  expect(calls()).toHaveLength(2);
});

test('packages that were deleted are installed again', () => {
  setup();
  rmSync(inProject('node_modules'), { recursive: true });
  setup();
  expect(calls()).toHaveLength(2);
});

test('with --quiet nothing goes to standard output, not even what npm says', () => {
  const { stdout, stderr } = setup('--quiet');
  expect(stdout).toBe('');
  expect(stderr).toContain('npm speaks');
});

test('a failed installation ends in one clear sentence without a stack, and is tried again', () => {
  writeFileSync(inProject('offline'), '');
  const { status, stderr } = setup();
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('could not be installed')]);
  rmSync(inProject('offline'));
  expect(setup().status).toBe(0);
});

test('an npm that runs no install scripts is told apart', () => {
  writeFileSync(inProject('scripts-not-allowed'), '');
  const { status, stderr } = setup();
  expect(status).toBe(1);
  expect(stderr).toContain('allowScripts');
});

test('without npm the sentence says what to install', () => {
  const env = { PATH: project.path, LANG: 'zh_CN.UTF-8' };
  const { status, stderr } = spawnSync(process.execPath, [inProject('scripts/setup.mjs')], {
    encoding: 'utf8',
    env,
  });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/没有找到 npm.*Node 20/)]);
});
