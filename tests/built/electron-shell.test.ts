import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/contract/workspace.ts';
import type { FileReply } from '../../src/contract/files.ts';
import { type BuiltShell, startBuiltShell } from '../support/electron-shell.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/host-page.ts';
import { emptyEntry } from '../support/letter-entries.ts';

const OUT = fileURLToPath(new URL('../../out', import.meta.url));
const EXPENSE = {
  id: 'rent',
  name: '房租',
  amount: 220_000,
  every: { unit: 'month', day: 1 },
  from: '2026-12-01',
};

let data: TemporaryFolder;
let shell: BuiltShell;
beforeEach(async () => {
  data = temporaryFolder();
  shell = await startBuiltShell(data.path);
});
afterEach(async () => {
  await shell.kill();
  data.remove();
});

const send = (command: string, args: unknown = {}) => shell.ask({ do: 'send', command, args });
const workspace = async () => ((await send('workspace.read')) as { value: Workspace }).value;

test('a command goes from the built preload through IPC to SQLite and back', async () => {
  expect(await send('expenses.add', { expense: EXPENSE })).toMatchObject({ ok: true });
  const { stored, app } = await workspace();
  expect(stored.expenses).toMatchObject([{ name: '房租', amount: 220_000 }]);
  expect(app).toMatchObject({ shell: 'electron', dataFile: join(data.path, 'regain.db') });
});

test.each([
  ['debts-csv', 'csv', 'efbbbf'],
  ['tables-xlsx', 'xlsx', '504b0304'],
  ['calendar-ics', 'ics', '424547494e'],
  ['letter-docx', 'docx', '504b0304'],
])('the bundle writes %s: the libraries for files came into it whole', async (what, extension, begins) => {
  const debt = { id: 'loan', name: '小贷', kind: 'simple', balance: 160_000, rate: { annual: '0.059' } };
  const added = await send('debts.add', {
    debt: { ...debt, minimum: { amount: 8000 }, dueDay: 28 },
    balanceAsOf: (await workspace()).today,
  });
  expect(added).toMatchObject({ ok: true });
  const calendar = {
    months: 6,
    titles: 'named',
    contents: ['dues'],
    alarmDays: [1],
    alarmAt: '09:00',
    notes: [],
  };
  const answer = await send('files.export', {
    what,
    locale: 'zh-CN',
    ...(what === 'calendar-ics' ? { calendar } : {}),
    ...(what === 'letter-docx' ? { letter: emptyEntry('loan') } : {}),
  });
  const { value } = answer as { value: FileReply };
  expect(value.fileName).toMatch(new RegExp(`\\.${extension}$`));
  expect(Buffer.from(value.base64, 'base64').toString('hex')).toMatch(new RegExp(`^${begins}`));
});

test('what was saved is there at the next start', async () => {
  await send('expenses.add', { expense: EXPENSE });
  expect(await shell.quit()).toBe(0);
  shell = await startBuiltShell(data.path);
  expect((await workspace()).stored.expenses).toHaveLength(1);
});

test('what was acknowledged survives a kill', async () => {
  await send('expenses.add', { expense: EXPENSE });
  await shell.kill();
  shell = await startBuiltShell(data.path);
  expect((await workspace()).stored.expenses).toHaveLength(1);
});

test('quitting closes the database: its journal is gone', async () => {
  await send('expenses.add', { expense: EXPENSE });
  await shell.quit();
  expect(readdirSync(data.path).filter((name) => name.startsWith('regain.db'))).toEqual(['regain.db']);
});

test('deleting everything ends the program and leaves nothing, not even what Chromium kept', async () => {
  await send('expenses.add', { expense: EXPENSE });
  await send('backups.keep');
  mkdirSync(join(data.path, 'electron', 'Cache'), { recursive: true });
  writeFileSync(join(data.path, 'electron', 'Cache', 'index'), 'kept');
  expect(await send('data.erase', { confirmed: true })).toEqual({ ok: true, value: null });
  expect(await shell.ended).toBe(0);
  expect(existsSync(data.path)).toBe(false);
});

test('the window is a sandbox on the page, with the built preload', async () => {
  expect(await shell.ask({ do: 'describe' })).toMatchObject({
    windows: 1,
    sandboxed: true,
    address: 'app://regain/',
    channels: ['regain:command'],
    schemes: [{ scheme: 'app' }],
    window: {
      webPreferences: {
        preload: join(OUT, 'preload', 'index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      },
    },
  });
});

test('a second start brings the first window to the front and opens no other', async () => {
  await shell.ask({ do: 'second-start' });
  expect(await shell.ask({ do: 'describe' })).toMatchObject({ windows: 1, focused: 1 });
});

describe('whoever is not the page is refused', () => {
  test.each([
    ['a page from elsewhere', { url: 'https://evil.example/' }],
    ['a file', { url: 'file:///index.html' }],
    ['a frame inside the page', { inner: true }],
  ])('%s', async (_who, sender) => {
    const answer = await shell.ask({
      do: 'send',
      command: 'expenses.add',
      args: { expense: EXPENSE },
      sender,
    });
    expect(answer).toEqual({ ok: false, error: { code: 'transport/refused' } });
    expect((await workspace()).stored.expenses).toEqual([]);
  });
});

test('the built page and every file it names are served with the policy', async () => {
  type Served = { status: number; headers: Record<string, string>; text: string };
  const get = (url: string) => shell.ask({ do: 'fetch', url }) as Promise<Served>;
  const page = await get('app://regain/');
  expect(page.status).toBe(200);
  const files = [...page.text.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/g)].map(
    (match) => match[1] as string,
  );
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const { status, headers } = await get(`app://regain/${file}`);
    expect([file, status]).toEqual([file, 200]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
  expect((await get('app://regain/../main/index.js')).status).toBe(404);
});

test('a data file that is not ours is refused with its code, in an open window, and left as it was', async () => {
  await shell.quit();
  const file = join(data.path, 'regain.db');
  writeFileSync(file, 'not a database, but somebody’s text'.repeat(100));
  const before = readFileSync(file);
  shell = await startBuiltShell(data.path);
  expect(await send('workspace.read')).toMatchObject({
    ok: false,
    error: { code: expect.stringMatching(/^store\/(foreign|corrupt)$/) },
  });
  expect(await send('expenses.add', { expense: EXPENSE })).toMatchObject({ ok: false });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('the bundles hold no source maps, no address elsewhere to load from, and no inline script', () => {
  const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  const html = readFileSync(join(OUT, 'renderer', 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/<style|\son\w+=|\sstyle=/);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(existsSync(join(OUT, 'preload', 'index.cjs'))).toBe(true);
});

test('the preload exposes one object with one function', () => {
  const text = readFileSync(join(OUT, 'preload', 'index.cjs'), 'utf8');
  expect(text.match(/exposeInMainWorld\(/g)).toHaveLength(1);
  expect(text.match(/require\(/g)).toHaveLength(1);
});
