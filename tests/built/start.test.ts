import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../support/host-page.ts';
import { goodHeaders, sendRaw } from '../support/host-request.ts';

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/;

interface Started {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  /** Its last line: the address. */
  readonly address: string;
  readonly ended: Promise<number | null>;
}

let data: TemporaryFolder;
const started: Started[] = [];
beforeEach(() => {
  data = temporaryFolder();
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  data.remove();
});

/** Starts the app as `npm start` does, and waits for the address. Nothing opens: CI is set. */
function start(args: readonly string[], env: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, [START, ...args], {
    env: { ...process.env, CI: '1', LANG: 'C', LC_ALL: 'C', REGAIN_DATA: data.path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (part: string) => {
      output += part;
      const lines = output.trimEnd().split('\n');
      const address = lines.at(-1) as string;
      if (!ADDRESS.test(address)) return;
      const one = { child, lines, address, ended };
      started.push(one);
      resolve(one);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

const hostOf = (address: string) => ({ origin: new URL(address).origin, address });
async function send(address: string, command: string, args: unknown = {}) {
  const host = hostOf(address);
  const request = {
    method: 'POST',
    path: `/api/${command}`,
    headers: goodHeaders(host),
    body: JSON.stringify(args),
  };
  return JSON.parse((await sendRaw(host.origin, request)).text) as {
    ok: boolean;
    value?: unknown;
    error?: { code: string };
  };
}

test('the browser host serves the built page and the data folder it was given, and prints its address last', async () => {
  const { address } = await start(['--browser']);
  expect((await sendRaw(hostOf(address).origin, {})).text).toContain('<div id="app">');
  expect(await send(address, 'workspace.read')).toMatchObject({
    ok: true,
    value: { app: { shell: 'browser', dataFile: join(data.path, 'regain.db') } },
  });
});

test('Ctrl-C ends it with the database closed', async () => {
  const { address, child, ended } = await start(['--browser']);
  await send(address, 'cash.set', { cash: { onHand: 100, buffer: 0 } });
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(readdirSync(data.path).filter((name) => /regain\.db-|running/.test(name))).toEqual([]);
});

test('a second start on the same data leads to the first and ends', async () => {
  const first = await start(['--browser']);
  const second = await start(['--browser']);
  expect(second.address).toBe(first.address);
  expect(await second.ended).toBe(0);
  expect(second.lines.join('\n')).toContain('already running');
  expect(await send(first.address, 'workspace.read')).toMatchObject({ ok: true });
});

test('after a kill the next start opens the data again', async () => {
  const first = await start(['--browser']);
  await send(first.address, 'cash.set', { cash: { onHand: 4321, buffer: 0 } });
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await start(['--browser']);
  expect(second.address).not.toBe(first.address);
  expect(await send(second.address, 'workspace.read')).toMatchObject({
    value: { stored: { cash: { onHand: 4321 } } },
  });
});

test('deleting everything ends it, and nothing is left', async () => {
  const { address, ended } = await start(['--browser']);
  await send(address, 'cash.set', { cash: { onHand: 100, buffer: 0 } });
  await send(address, 'backups.keep');
  expect(await send(address, 'data.erase', { confirmed: true })).toMatchObject({ ok: true });
  expect(await ended).toBe(0);
  expect(existsSync(data.path)).toBe(false);
});

test('a second start on damaged data leads to the first too', async () => {
  writeFileSync(join(data.path, 'regain.db'), 'somebody’s text '.repeat(300));
  const first = await start(['--browser']);
  const second = await start(['--browser']);
  expect(second.address).toBe(first.address);
  expect(await second.ended).toBe(0);
});

test('data that is not ours: the page opens, every command says why, the file stays as it was', async () => {
  const file = join(data.path, 'regain.db');
  writeFileSync(file, 'somebody’s text '.repeat(300));
  const before = readFileSync(file);
  const { address } = await start(['--browser']);
  expect(await send(address, 'workspace.read')).toMatchObject({
    ok: false,
    error: { code: expect.stringMatching(/^store\//) },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('where Electron cannot be had, one line says why and the browser host follows', async () => {
  const { lines, address } = await start([], {
    ELECTRON_OVERRIDE_DIST_PATH: join(data.path, 'no-electron'),
    ELECTRON_MIRROR: 'http://127.0.0.1:9/',
    electron_config_cache: join(data.path, 'cache'),
  });
  const told = lines.filter((line) => line.includes('Electron is not available'));
  expect(told).toEqual([expect.stringMatching(/ECONNREFUSED|cannot be reached/)]);
  expect(
    lines.some((line) => line.includes('http://127.0.0.1:9/') && line.startsWith('Downloading Electron')),
  ).toBe(true);
  expect(await send(address, 'workspace.read')).toMatchObject({ ok: true });
});

test('a chosen port is used, and one that is taken is told in one sentence', async () => {
  const { address } = await start(['--browser']);
  const { port } = new URL(address);
  const env = { ...process.env, CI: '1', LANG: 'C', LC_ALL: 'C' };
  const other = join(data.path, 'other');
  const { status, stderr } = spawnSync(
    process.execPath,
    [START, '--browser', '--data', other, '--port', port],
    { encoding: 'utf8', env },
  );
  expect([status, stderr]).toEqual([1, `Port ${port} is in use.\n`]);
});

test('an unknown option is one sentence and exit code 2, and nothing is started or made', () => {
  const untouched = join(data.path, 'untouched');
  const env = { ...process.env, REGAIN_DATA: untouched };
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, '--brwser'], {
    encoding: 'utf8',
    env,
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('--brwser')]);
  expect(existsSync(untouched)).toBe(false);
});
