import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Host, startHost } from '../../src/main/host/host.ts';
import { BODY_LIMIT } from '../../src/main/host/request-checks.ts';
import { smallPage } from '../support/host-page.ts';
import { goodHeaders, type RawRequest, sendRaw } from '../support/host-request.ts';

const folder = smallPage();
const heard: { command: string; args: unknown }[] = [];
let host: Host;

beforeAll(async () => {
  const dispatch = (command: string, args: unknown) => {
    heard.push({ command, args });
    return Promise.resolve({ ok: true, value: 'heard' } as const);
  };
  host = await startHost({ dispatch, page: folder.page });
});
beforeEach(() => {
  heard.length = 0;
});
afterAll(async () => {
  await host.close();
  folder.remove();
});

/** A command that is in order, but for what a test changes. */
function command(changed: RawRequest = {}, headers: Record<string, string | undefined> = {}) {
  const all = Object.entries({ ...goodHeaders(host), ...headers }).filter(([, value]) => value !== undefined);
  return sendRaw(host.origin, {
    method: 'POST',
    path: '/api/workspace.read',
    body: '{}',
    ...changed,
    headers: Object.fromEntries(all) as Record<string, string>,
  });
}

test('a command in order is heard and answered', async () => {
  const answer = await command({ body: '{"a":[1,"二"]}' });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual({ ok: true, value: 'heard' });
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(heard).toEqual([{ command: 'workspace.read', args: { a: [1, '二'] } }]);
});

test('no answer invites another origin', async () => {
  const answer = await command();
  const file = await sendRaw(host.origin, { path: '/' });
  for (const { headers } of [answer, file]) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

describe('a command is refused unheard', () => {
  test.each([
    ['another name for this computer', {}, { host: 'localhost' }, 421],
    ['a name made to point here', {}, { host: 'evil.example' }, 421],
    ['the right name with another port', {}, { host: '127.0.0.1:1' }, 421],
    ['a GET', { method: 'GET' }, {}, 405],
    ['a PUT', { method: 'PUT' }, {}, 405],
    ['a preflight', { method: 'OPTIONS' }, {}, 405],
    ['no origin', {}, { origin: undefined }, 403],
    ['the origin null', {}, { origin: 'null' }, 403],
    ['another origin', {}, { origin: 'http://evil.example' }, 403],
    ['this host by another name as origin', {}, { origin: 'http://localhost' }, 403],
    ['a form', {}, { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text, which needs no preflight', {}, { 'content-type': 'text/plain' }, 415],
    ['JSON beside another type', {}, { 'content-type': 'text/plain; application/json' }, 415],
    ['no content type', {}, { 'content-type': undefined }, 415],
    ['no token', {}, { 'x-regain-token': undefined }, 403],
    ['an empty token', {}, { 'x-regain-token': '' }, 403],
    ['a wrong token', {}, { 'x-regain-token': 'A'.repeat(43) }, 403],
    ['text that is not JSON', { body: '{"a":' }, {}, 400],
    ['bytes that are not text', { body: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }, {}, 400],
    ['nothing at all', { body: '' }, {}, 400],
  ] as const)('%s', async (_what, changed, headers, status) => {
    expect((await command(changed as RawRequest, headers)).status).toBe(status);
    expect(heard).toEqual([]);
  });

  test('a token with one more character', async () => {
    const token = `${goodHeaders(host)['x-regain-token']}A`;
    expect((await command({}, { 'x-regain-token': token })).status).toBe(403);
    expect(heard).toEqual([]);
  });
});

test('checks come in their order: the first one that fails is the one that answers', async () => {
  const bad = {
    host: 'evil.example',
    origin: 'http://evil.example',
    'content-type': 'text/plain',
    'x-regain-token': 'x',
  };
  const steps: [Record<string, string | undefined>, number][] = [
    [{ host: undefined }, 405],
    [{ host: undefined, method: 'POST' }, 403],
    [{ host: undefined, method: 'POST', origin: host.origin }, 415],
    [{ host: undefined, method: 'POST', origin: host.origin, 'content-type': 'application/json' }, 403],
  ];
  expect((await command({ method: 'PUT' }, bad)).status).toBe(421);
  for (const [{ method = 'PUT', ...mended }, status] of steps) {
    expect((await command({ method }, { ...bad, ...mended })).status).toBe(status);
  }
});

test('a body announced above the limit is refused before it is read', async () => {
  const answer = await command({ body: undefined as never }, { 'content-length': String(BODY_LIMIT + 1) });
  expect(answer.status).toBe(413);
});

test('a body that turns out above the limit is refused, whatever was announced', async () => {
  const status = await streamed(BODY_LIMIT + 1);
  expect(status).toBe(413);
  expect(heard).toEqual([]);
});

test('a body at the limit is heard', async () => {
  const text = JSON.stringify('x'.repeat(BODY_LIMIT - 2));
  expect((await command({ body: text })).status).toBe(200);
});

/** Sends a chunked body of so many bytes and returns the status of the answer. */
function streamed(bytes: number): Promise<number> {
  const { port } = new URL(host.origin);
  const headers = Object.entries({
    host: new URL(host.origin).host,
    ...goodHeaders(host),
    'transfer-encoding': 'chunked',
  });
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.setEncoding('latin1').once('data', (part: unknown) => {
      resolve(Number(String(part).slice('HTTP/1.1 '.length).slice(0, 3)));
      socket.destroy();
    });
    socket.on(
      'error',
      (error: NodeJS.ErrnoException) =>
        error.code !== 'EPIPE' && error.code !== 'ECONNRESET' && reject(error),
    );
    socket.write(
      `POST /api/case.import HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
    const part = 'x'.repeat(65_536);
    for (let sent = 0; sent < bytes; sent += part.length) {
      const now = part.slice(0, Math.min(part.length, bytes - sent));
      socket.write(`${now.length.toString(16)}\r\n${now}\r\n`);
    }
  });
}

describe('files of the page', () => {
  test('the page comes with its policy and is never kept', async () => {
    const { status, headers, text } = await sendRaw(host.origin, { path: '/' });
    expect(status).toBe(200);
    expect(text).toContain('<title>page</title>');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('a script comes as a script, with the policy too', async () => {
    const { status, headers } = await sendRaw(host.origin, { path: '/assets/index-abc.js?v=1' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('HEAD answers without the file', async () => {
    const { status, headers, text } = await sendRaw(host.origin, { method: 'HEAD', path: '/' });
    expect([status, text]).toEqual([200, '']);
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/assets\\..\\..\\secret.json',
    '//secret.json',
    '/./index.html',
    '/.hidden.json',
    '/assets',
    '/assets/',
    '/notes.md',
    '/nothing.html',
    '/C:/secret.json',
    '/index.html%00.js',
    'http://evil.example/index.html',
  ])('%s is not found', async (path) => {
    const { status, text } = await sendRaw(host.origin, { path });
    expect([status, text]).toEqual([404, '']);
  });

  test('another origin gets no file, another method neither, another name nothing', async () => {
    expect(
      (await sendRaw(host.origin, { path: '/', headers: { origin: 'http://evil.example' } })).status,
    ).toBe(403);
    expect((await sendRaw(host.origin, { path: '/', method: 'POST' })).status).toBe(405);
    expect((await sendRaw(host.origin, { path: '/', headers: { host: 'evil.example' } })).status).toBe(421);
  });
});

test('a command by a path that is not one of ours is not a file and not heard as another', async () => {
  await command({ path: '/api/../api/workspace.read' });
  await command({ path: '/api/__proto__' });
  expect(heard.map((one) => one.command)).toEqual(['../api/workspace.read', '__proto__']);
});
