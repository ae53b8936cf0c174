import { expect, test } from 'vitest';
import { reasonIn } from '../../scripts/electron-binary.ts';

test('a failed download is told by its network cause, not by a stack', () => {
  const errors =
    'TypeError: fetch failed\n    at node:internal/deps/undici\n  [cause]: Error: getaddrinfo ENOTFOUND github.com\n    at x';
  expect(reasonIn(errors)).toBe('Error: getaddrinfo ENOTFOUND github.com');
});

test('without a network cause the first line is told', () => {
  expect(reasonIn('TypeError: fetch failed\n')).toBe('TypeError: fetch failed');
});

test('a failure without a word is told as one', () => {
  expect(reasonIn('')).not.toBe('');
});
