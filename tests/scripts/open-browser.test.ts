import { expect, test } from 'vitest';
import { howToOpen, type Place } from '../../scripts/open-browser.ts';

const ADDRESS = 'http://127.0.0.1:4000/#token=abc';
const place = (changed: Partial<Place>): Place => ({
  platform: 'linux',
  env: { DISPLAY: ':0', PATH: '/usr/local/bin:/usr/bin' },
  root: false,
  exists: () => false,
  ...changed,
});
const only =
  (...files: string[]) =>
  (file: string) =>
    files.includes(file);

test('an installed Chromium opens as a window of its own, with a profile of its own', () => {
  const opening = howToOpen(ADDRESS, '/data/browser', place({ exists: only('/usr/bin/chromium') }));
  expect(opening?.file).toBe('/usr/bin/chromium');
  expect(opening?.args).toEqual(
    expect.arrayContaining([`--app=${ADDRESS}`, '--user-data-dir=/data/browser']),
  );
});

test('Chromium keeps its sandbox, except where it cannot: started by root', () => {
  const args = (root: boolean) =>
    howToOpen(ADDRESS, '/p', place({ root, exists: only('/usr/bin/chromium') }))?.args;
  expect(args(false)).not.toContain('--no-sandbox');
  expect(args(true)).toContain('--no-sandbox');
});

test('without a Chromium the platform opens the address its own way', () => {
  expect(howToOpen(ADDRESS, '/p', place({ exists: only('/usr/bin/xdg-open') }))).toEqual({
    file: '/usr/bin/xdg-open',
    args: [ADDRESS],
  });
  expect(howToOpen(ADDRESS, '/p', place({ platform: 'darwin' }))).toEqual({ file: 'open', args: [ADDRESS] });
  expect(howToOpen(ADDRESS, '/p', place({ platform: 'win32' }))?.args).toContain(ADDRESS);
});

test('Edge on Windows and Chrome on a Mac are found where they are installed', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(howToOpen(ADDRESS, '/p', place({ platform: 'win32', env, exists: only(edge) }))?.file).toBe(edge);
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(howToOpen(ADDRESS, '/p', place({ platform: 'darwin', exists: only(chrome) }))?.file).toBe(chrome);
});

test('nothing is opened where nobody would see it', () => {
  const exists = only('/usr/bin/chromium', '/usr/bin/xdg-open');
  expect(howToOpen(ADDRESS, '/p', place({ env: { PATH: '/usr/bin' }, exists }))).toBeNull();
  expect(
    howToOpen(ADDRESS, '/p', place({ env: { PATH: '/usr/bin', DISPLAY: ':0', CI: 'true' }, exists })),
  ).toBeNull();
  expect(howToOpen(ADDRESS, '/p', place({}))).toBeNull();
});

test('CHROMIUM_PATH comes first, if there is something there', () => {
  const env = { DISPLAY: ':0', PATH: '/usr/bin', CHROMIUM_PATH: '/opt/chrome' };
  expect(
    howToOpen(ADDRESS, '/p', place({ env, exists: only('/opt/chrome', '/usr/bin/chromium') }))?.file,
  ).toBe('/opt/chrome');
  expect(howToOpen(ADDRESS, '/p', place({ env, exists: only('/usr/bin/chromium') }))?.file).toBe(
    '/usr/bin/chromium',
  );
});
