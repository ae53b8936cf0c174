import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import '../../src/preload/index.ts';
import type { Answer, CommandName, Transport } from '../../src/contract/commands.ts';
import { ERROR_CODES } from '../../src/contract/errors.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { answerCommands } from '../../src/main/electron/ipc.ts';
import { openWindow } from '../../src/main/electron/window.ts';
import { type Host, startHost } from '../../src/main/host/host.ts';
import { type Backend, openBackend } from '../../src/main/shell/backend.ts';
import { TODAY } from '../contract/command-table.ts';
import { fake } from '../support/electron-fake.ts';
import { smallPage, temporaryFolder } from '../support/host-page.ts';
import { goodHeaders, sendRaw } from '../support/host-request.ts';
import { type Attempt, attempt } from './hostile-arguments.ts';
import { howMany, PATIENCE, SEED, tell } from './how-many.ts';

/** Outside lies the data folder beside a file that nobody may touch. */
const outside = temporaryFolder();
const page = smallPage();
const data = join(outside.path, 'data');
let backend: Backend;
let host: Host;
const written: string[] = [];

beforeAll(async () => {
  // What is logged is looked through, not shown.
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    written.push(String(part));
    return true;
  });
  writeFileSync(join(outside.path, 'canary.txt'), 'as it was');
  backend = openBackend({ folder: data, shell: 'browser', clock: () => civilDate(TODAY) });
  host = await startHost({ dispatch: backend.dispatch, page: page.page });
  fake.reset();
  openWindow({ preload: '/preload.cjs', icon: '/icon.png' });
  answerCommands(backend.dispatch);
  await overWindow({ command: 'sample.load', args: { locale: 'zh-CN' } });
  await overWindow({ command: 'backups.keep', args: {} });
});
afterAll(async () => {
  await host.close();
  backend.close();
  vi.restoreAllMocks();
  outside.remove();
  page.remove();
});

type AnyAnswer = Answer<CommandName>;
const preload = fake.exposed.get('regain') as Transport;

async function overWindow({ command, args }: Attempt): Promise<AnyAnswer | 'cannot be sent'> {
  try {
    return await (preload.send as unknown as (name: string, args: unknown) => Promise<AnyAnswer>)(
      command,
      args,
    );
  } catch (error) {
    // What cannot be cloned does not leave the page.
    if (error instanceof DOMException) return 'cannot be sent';
    throw error;
  }
}

async function overHttp({ command, args }: Attempt): Promise<AnyAnswer | 'cannot be sent'> {
  let body: string | undefined;
  try {
    body = JSON.stringify(args);
  } catch {
    return 'cannot be sent';
  }
  const response = await sendRaw(host.origin, {
    method: 'POST',
    path: `/api/${encodeURIComponent(command)}`,
    headers: goodHeaders(host),
    body: body ?? '',
  });
  if (response.status !== 200) {
    expect([400, 413]).toContain(response.status);
    return 'cannot be sent';
  }
  return JSON.parse(response.text) as AnyAnswer;
}

/** Size and moment of the last write of the database and its log: what a committed change always moves. */
function marks(): string {
  return ['regain.db', 'regain.db-wal']
    .map((file) => statSync(join(data, file), { bigint: true, throwIfNoEntry: false }))
    .map((stat) => (stat === undefined ? '-' : `${stat.size} ${stat.mtimeNs}`))
    .join(' ');
}

const codes = new Map<string, number>();
let sent = 0;

async function holds(
  given: Attempt,
  send: (attempt: Attempt) => Promise<AnyAnswer | 'cannot be sent'>,
): Promise<void> {
  const before = marks();
  const answer = await send(given);
  sent += 1;
  const code = answer === 'cannot be sent' ? answer : answer.ok ? 'ok' : answer.error.code;
  codes.set(code, (codes.get(code) ?? 0) + 1);
  if (answer === 'cannot be sent' || answer.ok) return;
  expect(ERROR_CODES, given.command).toContain(answer.error.code);
  expect([given.command, answer.error.code]).not.toEqual([given.command, 'internal']);
  expect([given.command, answer.error.code]).not.toEqual([given.command, 'store/corrupt']);
  expect(marks(), `${given.command} failed and wrote`).toBe(before);
}

test(
  'whatever is sent over either transport, only known codes come back and nothing is written by what fails',
  { timeout: PATIENCE },
  async () => {
    const began = performance.now();
    await fc.assert(
      fc.asyncProperty(attempt, fc.boolean(), (given, window) =>
        holds(given, window ? overWindow : overHttp),
      ),
      { numRuns: howMany(500, 20_000), seed: SEED, endOnFailure: true },
    );
    tell('commands', {
      sent,
      seconds: Math.round((performance.now() - began) / 1000),
      ...Object.fromEntries(codes),
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    // It is alive and whole.
    expect(await overHttp({ command: 'workspace.read', args: {} })).toMatchObject({ ok: true });
    expect(backend.failure).toBeNull();
    // Some got through, and some of every kind were refused: the attempts are near enough to matter.
    for (const code of ['ok', 'input/invalid', 'command/unknown', 'entry/not-found'])
      expect(codes.get(code) ?? 0, code).toBeGreaterThan(0);
    expect(written.join('')).not.toMatch(/failed command/);
  },
);

test('no file outside the data folder was made or touched', () => {
  expect(readdirSync(outside.path).sort()).toEqual(['canary.txt', 'data']);
  expect(existsSync('/tmp/regain-was-here')).toBe(false);
  const known = /^(?:regain\.db(?:-wal)?|backups)$/;
  expect(readdirSync(data).filter((file) => !known.test(file))).toEqual([]);
  expect(
    readdirSync(join(data, 'backups')).filter((file) => !/^2026-11-23-\d{3,}-[a-z-]+\.db$/.test(file)),
  ).toEqual([]);
});
