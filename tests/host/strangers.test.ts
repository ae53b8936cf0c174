import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Host, startHost } from '../../src/main/host/host.ts';
import { smallPage } from '../support/host-page.ts';
import { goodHeaders, sendRaw, tokenOf } from '../support/host-request.ts';

const folder = smallPage();
const heard: string[] = [];
let host: Host;
let port: number;

beforeAll(async () => {
  const dispatch = (command: string) => {
    heard.push(command);
    return Promise.resolve({ ok: true, value: 'secret' } as const);
  };
  host = await startHost({ dispatch, page: folder.page });
  port = Number(new URL(host.origin).port);
});
beforeEach(() => {
  heard.length = 0;
});
afterAll(async () => {
  await host.close();
  folder.remove();
});

/** Sends bytes as they are, and gives everything that comes back until the other side hangs up. */
function speak(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const done = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setEncoding('latin1').on('data', (part: unknown) => (answer += String(part)));
    socket.on('close', done).on('error', done);
    setTimeout(done, 1500);
    socket.write(text);
  });
}

/** The lines of a command in order, but for the ones changed; a line changed to null is left out. */
function lines(
  changed: Readonly<Record<string, string | null>> = {},
  first = 'POST /api/workspace.read HTTP/1.1',
) {
  const all: Record<string, string | null> = {
    host: `127.0.0.1:${port}`,
    ...goodHeaders(host),
    'content-length': '2',
    connection: 'close',
    ...changed,
  };
  const headers = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}\r\n`],
  );
  return `${first}\r\n${headers.join('')}\r\n{}`;
}

test('a command written by hand is heard', async () => {
  expect(await speak(lines())).toMatch(/^HTTP\/1\.1 200 /);
  expect(heard).toEqual(['workspace.read']);
});

describe('a stranger is refused unheard, and sees nothing', () => {
  const named = (name: string) => () => lines({ host: name.replace('PORT', String(port)) });
  const from = (origin: string) => () => lines({ origin: origin.replace('PORT', String(port)) });
  test.each<[string, () => string, number]>([
    ['a name that was made to point here', named('rebound.example:PORT'), 421],
    ['the same without a port', named('rebound.example'), 421],
    ['localhost', named('localhost:PORT'), 421],
    ['the address with a dot behind it', named('127.0.0.1.:PORT'), 421],
    ['the address as one number', named('2130706433:PORT'), 421],
    ['the address in hexadecimal', named('0x7f.1:PORT'), 421],
    ['the short address', named('127.1:PORT'), 421],
    ['any address', named('0.0.0.0:PORT'), 421],
    ['the address of the other family', named('[::1]:PORT'), 421],
    ['a user in front of the address', named('x@127.0.0.1:PORT'), 421],
    ['a list of names', named('127.0.0.1:PORT, rebound.example'), 421],
    ['an empty name', named(''), 421],
    ['no name at all', () => lines({ host: null }), 400],
    ['no name in the old protocol', () => lines({ host: null }, 'POST /api/workspace.read HTTP/1.0'), 421],
    [
      'an address as the path, for another host',
      () => lines({ host: 'evil.example' }, 'POST http://127.0.0.1/api/x HTTP/1.1'),
      421,
    ],
    ['this page over https', from('https://127.0.0.1:PORT'), 403],
    ['a page on another port', from('http://127.0.0.1:1'), 403],
    ['a page of a longer address', from('http://127.0.0.1:PORT.evil.example'), 403],
    ['a page with a path', from('http://127.0.0.1:PORT/'), 403],
    ['a page in capitals', from('HTTP://127.0.0.1:PORT'), 403],
    ['a file', from('file://'), 403],
    ['an extension', from('chrome-extension://abcdefghijklmnopabcdefghijklmnop'), 403],
    ['a page in a sandbox', from('null'), 403],
    ['JSON of another encoding', () => lines({ 'content-type': 'application/json; charset=utf-16' }), 415],
    ['a kind of JSON that forms can send', () => lines({ 'content-type': 'text/plain+json' }), 415],
    ['many parts', () => lines({ 'content-type': 'multipart/form-data; boundary=x' }), 415],
    [
      'a token in the path',
      () =>
        lines({ 'x-regain-token': null }, `POST /api/workspace.read?token=${tokenOf(host.address)} HTTP/1.1`),
      403,
    ],
    [
      'a token as a cookie',
      () => lines({ 'x-regain-token': null, cookie: `token=${tokenOf(host.address)}` }),
      403,
    ],
    [
      'a token as authorization',
      () => lines({ 'x-regain-token': null, authorization: `Bearer ${tokenOf(host.address)}` }),
      403,
    ],
    ['a token in capitals', () => lines({ 'x-regain-token': tokenOf(host.address).toUpperCase() }), 403],
    ['two tokens', () => lines({ 'x-regain-token': `${tokenOf(host.address)}, x` }), 403],
    ['a trace', () => lines({}, 'TRACE /api/workspace.read HTTP/1.1'), 405],
    [
      'a change of method by a header',
      () => lines({ 'x-http-method-override': 'POST' }, 'GET /api/workspace.read HTTP/1.1'),
      405,
    ],
    ['a body of two lengths', () => lines({ 'transfer-encoding': 'chunked' }), 400],
    ['a length below nothing', () => lines({ 'content-length': '-1' }), 400],
    ['a length that is none', () => lines({ 'content-length': '2e1' }), 400],
    ['a body that is packed', () => lines({ 'content-encoding': 'gzip', 'content-length': '1' }), 400],
    ['headers larger than any of ours', () => lines({ 'x-long': 'x'.repeat(20_000) }), 431],
    ['no HTTP', () => 'HELO evil.example\r\n\r\n', 400],
    ['a beginning of TLS', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
  ])('%s', async (_who, text, status) => {
    const answer = await speak(text());
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toContain('secret');
    expect(answer.toLowerCase()).not.toContain('access-control-');
    expect(heard).toEqual([]);
  });

  test('a tunnel and a change of protocol get nothing', async () => {
    for (const text of [
      lines({}, `CONNECT 127.0.0.1:${port} HTTP/1.1`),
      lines({ connection: 'Upgrade', upgrade: 'websocket', 'x-regain-token': null }, 'GET / HTTP/1.1'),
    ]) {
      const answer = await speak(text);
      expect(answer).not.toContain(' 101 ');
      expect(answer).not.toContain('secret');
    }
    expect(heard).toEqual([]);
  });
});

describe('no encoding of a path leaves the folder of the page', () => {
  test.each([
    ['plain', '/../secret.json'],
    ['percent', '/%2e%2e/secret.json'],
    ['percent, the slash too', '/%2e%2e%2fsecret.json'],
    ['percent twice', '/%252e%252e%252fsecret.json'],
    ['overlong UTF-8', '/%c0%ae%c0%ae/secret.json'],
    ['backslashes', '/..\\secret.json'],
    ['percent and backslashes', '/%2e%2e%5csecret.json'],
    ['wide letters', '/．．/secret.json'],
    ['a null byte', '/../secret.json%00.html'],
    ['a path inside a path', '/assets/....//....//secret.json'],
    ['a fragment', '/#/../secret.json/../../secret.json'],
    ['an absolute path', '//etc/passwd'],
  ])('%s', async (_how, path) => {
    const answer = await speak(
      `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\n\r\n`,
    );
    expect(answer).not.toContain('"secret"');
    expect(answer).not.toContain('root:');
    if (!path.startsWith('/#')) expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
  });
});

test('slow and idle connections, two hundred of each, do not keep the owner waiting', async () => {
  const sockets: Socket[] = [];
  for (let at = 0; at < 400; at += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    sockets.push(socket);
    if (at % 2 === 0) socket.write(lines({ 'content-length': '1000' }).slice(0, -1));
  }
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  const began = performance.now();
  const page = await sendRaw(host.origin, { path: '/' });
  const answer = await sendRaw(host.origin, {
    method: 'POST',
    path: '/api/workspace.read',
    headers: goodHeaders(host),
    body: '{}',
  });
  const took = performance.now() - began;
  for (const socket of sockets) socket.destroy();
  expect([page.status, answer.status]).toEqual([200, 200]);
  expect(took).toBeLessThan(2000);
  expect(heard).toEqual(['workspace.read']);
});

test('the token is written nowhere', async () => {
  const written: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((part) => {
      written.push(String(part));
      return true;
    }),
  );
  const other = await startHost({ dispatch: () => Promise.reject(new Error('a bug')), page: folder.page });
  const token = tokenOf(other.address);
  try {
    await sendRaw(other.origin, {
      method: 'POST',
      path: '/api/x',
      headers: goodHeaders(other),
      body: '{}',
    }).catch(() => undefined);
    await sendRaw(other.origin, { method: 'POST', path: `/api/${token}`, headers: {}, body: token });
    const page = await sendRaw(other.origin, { path: '/' });
    expect(JSON.stringify(page)).not.toContain(token);
  } finally {
    spies.forEach((spy) => spy.mockRestore());
    await other.close();
  }
  expect(written.join('')).not.toContain(token);
});
