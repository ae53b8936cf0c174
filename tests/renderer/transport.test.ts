import { describe, expect, test, vi } from 'vitest';
import { bridgeTransport } from '../../src/renderer/src/transport/bridge.ts';
import { httpTransport } from '../../src/renderer/src/transport/http.ts';
import { takeToken } from '../../src/renderer/src/transport/token.ts';

function pageAt(hash: string, kept: Record<string, string> = {}) {
  const replaceState = vi.fn();
  const sessionStorage = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
  };
  const page = { location: { hash, pathname: '/', search: '' }, history: { replaceState }, sessionStorage };
  return { page: page as unknown as Window, kept, replaceState };
}

describe('the token', () => {
  test('is taken from the address, kept, and removed from the address', () => {
    const { page, kept, replaceState } = pageAt('#token=a-B_9');
    expect(takeToken(page)).toBe('a-B_9');
    expect(Object.values(kept)).toEqual(['a-B_9']);
    expect(replaceState).toHaveBeenCalledWith(null, '', '/#/');
  });

  test('is remembered after a reload, and a route is not taken for one', () => {
    const { page, replaceState } = pageAt('#/debts', { 'regain-token': 'kept' });
    expect(takeToken(page)).toBe('kept');
    expect(replaceState).not.toHaveBeenCalled();
  });
});

describe('the browser host', () => {
  test('gets a command as JSON with the token, and its answer is passed on', async () => {
    const post = vi.fn(async () => Response.json({ ok: true, value: { id: 'x' } }));
    const answer = await httpTransport('secret', post).send('debts.remove', { id: 'x' });
    expect(answer).toEqual({ ok: true, value: { id: 'x' } });
    const [path, request] = post.mock.calls[0] as unknown as [string, RequestInit];
    expect(path).toBe('/api/debts.remove');
    expect(request).toMatchObject({ method: 'POST', body: '{"id":"x"}' });
    expect(request.headers).toEqual({ 'content-type': 'application/json', 'x-regain-token': 'secret' });
  });

  test('a refusal and a silence are answers, not exceptions', async () => {
    const refused = httpTransport('', async () => new Response('', { status: 403 }));
    expect(await refused.send('workspace.read', {})).toEqual({
      ok: false,
      error: { code: 'transport/refused' },
    });
    const silent = httpTransport('', () => Promise.reject(new TypeError('gone')));
    expect(await silent.send('workspace.read', {})).toEqual({
      ok: false,
      error: { code: 'transport/unreachable' },
    });
    const strange = httpTransport('', async () => new Response('<html>'));
    expect(await strange.send('workspace.read', {})).toEqual({
      ok: false,
      error: { code: 'transport/unreachable' },
    });
  });
});

test('a broken bridge is an answer too', async () => {
  const bridge = bridgeTransport({ send: () => Promise.reject(new Error('closed')) });
  expect(await bridge.send('workspace.read', {})).toEqual({
    ok: false,
    error: { code: 'transport/unreachable' },
  });
});
