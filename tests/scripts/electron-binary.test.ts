import { expect, test } from 'vitest';
import { reasonIn } from '../../scripts/electron-binary.ts';

test('a failed download is told by its network cause, not by a stack', () => {
  const errors =
    'TypeError: fetch failed\n    at node:internal/deps/undici\n  [cause]: Error: getaddrinfo ENOTFOUND github.com\n    at x';
  expect(reasonIn(errors)).toBe('Error: getaddrinfo ENOTFOUND github.com');
});

test('a source that does not answer is told in words', () => {
  expect(reasonIn('TypeError: fetch failed\n')).toMatch(/连不上下载源|cannot be reached/);
});

test('any other failure is told by its first line', () => {
  expect(reasonIn('Error: no space left on device\n    at x')).toBe('Error: no space left on device');
});

test('a failure without a word is told as one', () => {
  expect(reasonIn('')).not.toBe('');
});
