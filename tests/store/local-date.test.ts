import { afterEach, expect, test, vi } from 'vitest';
import { localDate } from '../../src/main/store/local-date.ts';

afterEach(() => vi.unstubAllEnvs());

test('today is the date on the user’s own calendar, not the one at Greenwich', () => {
  const instant = new Date('2026-11-23T17:00:00Z');
  vi.stubEnv('TZ', 'Asia/Shanghai');
  expect(localDate(instant)).toBe('2026-11-24');
  vi.stubEnv('TZ', 'America/Los_Angeles');
  expect(localDate(instant)).toBe('2026-11-23');
});
