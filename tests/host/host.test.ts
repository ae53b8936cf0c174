import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type Host, startHost } from '../../src/main/host/host.ts';
import type { ApiError } from '../../src/contract/errors.ts';
import type { Dispatch } from '../../src/main/shell/answering.ts';
import { smallPage } from '../support/host-page.ts';
import { goodHeaders, sendRaw, tokenOf } from '../support/host-request.ts';

/** Handlers over a data file that cannot be opened. */
const alwaysFailing =
  (error: ApiError): Dispatch =>
  () =>
    Promise.resolve({ ok: false, error });

const folder = smallPage();
const open: Host[] = [];
const start = async (options: Partial<Parameters<typeof startHost>[0]> = {}) => {
  const host = await startHost({
    dispatch: alwaysFailing({ code: 'store/busy' }),
    page: folder.page,
    ...options,
  });
  open.push(host);
  return host;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});
afterAll(() => folder.remove());

test('the token is long, and new at each start', async () => {
  const [one, two] = [await start(), await start()];
  expect(tokenOf(one.address)).toMatch(/^[\w-]{43}$/);
  expect(tokenOf(one.address)).not.toBe(tokenOf(two.address));
});

test('the host is heard on the loopback address only', async () => {
  const host = await start();
  const others = Object.values(networkInterfaces())
    .flat()
    .filter((net) => net && net.family === 'IPv4' && !net.internal)
    .map((net) => net?.address as string);
  for (const address of [...others, '127.0.0.2']) {
    await expect(fetch(`http://${address}:${new URL(host.origin).port}/`)).rejects.toThrow();
  }
});

test('a port that is taken is refused, not shared', async () => {
  const host = await start();
  const port = Number(new URL(host.origin).port);
  await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('data that cannot be opened answers every command with why, and the page is served all the same', async () => {
  const host = await start({ dispatch: alwaysFailing({ code: 'store/newer' }) });
  for (const command of ['workspace.read', 'debts.add', 'no.such']) {
    const answer = await sendRaw(host.origin, {
      method: 'POST',
      path: `/api/${command}`,
      headers: goodHeaders(host),
      body: '{}',
    });
    expect(JSON.parse(answer.text)).toEqual({ ok: false, error: { code: 'store/newer' } });
  }
  expect((await sendRaw(host.origin, {})).status).toBe(200);
});

test('after closing nothing answers', async () => {
  const host = await startHost({ dispatch: alwaysFailing({ code: 'internal' }), page: folder.page });
  await host.close();
  await expect(fetch(host.origin)).rejects.toThrow();
});

test('a handler that throws drops the connection and the host lives on', async () => {
  const host = await start({ dispatch: () => Promise.reject(new Error('a bug')) });
  const send = () =>
    sendRaw(host.origin, { method: 'POST', path: '/api/x', headers: goodHeaders(host), body: '{}' });
  await expect(send()).rejects.toThrow();
  expect((await sendRaw(host.origin, {})).status).toBe(200);
});

test.each([
  ['a body that never ends', (host: Host) => `${commandHead(host)}content-length: 100\r\n\r\n{"slow"`],
  ['headers that never end', (host: Host) => commandHead(host)],
  ['nothing but a beginning', () => 'POST /api'],
])('%s is dropped after a while, unheard', async (_what, beginning) => {
  const heard: string[] = [];
  const dispatch = (command: string) => {
    heard.push(command);
    return Promise.resolve({ ok: true, value: null } as const);
  };
  const host = await start({ dispatch, patience: 200 });
  const socket = connect(Number(new URL(host.origin).port), '127.0.0.1');
  const closed = new Promise((resolve) => {
    socket.on('close', resolve).on('error', resolve).resume();
  });
  socket.write(beginning(host));
  await closed;
  expect(heard).toEqual([]);
});

/** The first lines of a command in order, without the line that ends them. */
function commandHead(host: Host): string {
  const headers = Object.entries({ host: new URL(host.origin).host, ...goodHeaders(host) });
  return `POST /api/workspace.read HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}`;
}
