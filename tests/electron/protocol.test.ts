import type { Protocol } from 'electron';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { registerScheme, servePage } from '../../src/main/electron/protocol.ts';
import { fake, protocol } from '../support/electron-fake.ts';
import { smallPage } from '../support/host-page.ts';

const folder = smallPage();
afterAll(() => folder.remove());
beforeEach(() => {
  fake.reset();
  servePage(protocol as unknown as Protocol, folder.page);
});

const get = (url: string, method = 'GET') =>
  (fake.served.get('app') as (request: Request) => Promise<Response>)({ url, method } as Request);

test('the scheme is standard and secure, and gets no way round the policy', () => {
  registerScheme();
  expect(fake.schemes).toHaveLength(1);
  expect(fake.schemes[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } });
  expect(fake.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
});

test('the page and its files come with the policy and their types', async () => {
  const page = await get('app://regain/');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('<title>page</title>');
  const script = await get('app://regain/assets/index-abc.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  for (const { headers } of [page, script]) {
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test.each([
  'app://regain/../secret.json',
  'app://regain/%2e%2e/secret.json',
  'app://regain/..%2fsecret.json',
  'app://regain/..%5csecret.json',
  'app://regain/.hidden.json',
  'app://regain//secret.json',
  'app://other/index.html',
  'app://regain.evil.example/index.html',
  'app://regain/notes.md',
  'app://regain/assets',
  'app://regain/nothing.js',
])('%s is not found', async (url) => {
  expect((await get(url)).status).toBe(404);
});

test('the page is only read', async () => {
  expect((await get('app://regain/', 'POST')).status).toBe(405);
});
