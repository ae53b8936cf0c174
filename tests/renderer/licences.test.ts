import { expect, test } from 'vitest';
import { readLicences } from '../../src/renderer/src/transport/licences.ts';

test('the licences are read from beside the page; what cannot be read is said, not thrown', async () => {
  const asked: unknown[] = [];
  const get: typeof fetch = async (address) => {
    asked.push(address);
    return new Response('zod 4 (MIT)');
  };
  expect(await readLicences(get)).toBe('zod 4 (MIT)');
  expect(asked).toEqual(['./THIRD_PARTY_LICENSES.txt']);
  expect(await readLicences(async () => new Response('', { status: 404 }))).toBeNull();
  expect(await readLicences(() => Promise.reject(new TypeError('gone')))).toBeNull();
});
