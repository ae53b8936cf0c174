import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from '../../src/main/shell/data-folder.ts';

const mac = { platform: 'darwin', env: {}, home: '/Users/li' } as const;
const linux = { platform: 'linux', env: {}, home: '/home/li' } as const;
const windows = {
  platform: 'win32',
  env: { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' },
  home: 'C:\\Users\\li',
} as const;

test('each platform has its usual place', () => {
  expect(dataFolder(undefined, linux)).toBe('/home/li/.local/share/regain');
  expect(dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/regain');
  expect(dataFolder(undefined, mac)).toBe('/Users/li/Library/Application Support/Regain');
  expect(dataFolder(undefined, windows)).toBe('C:\\Users\\li\\AppData\\Roaming\\Regain');
  expect(dataFolder(undefined, { ...windows, env: {} })).toBe('C:\\Users\\li\\AppData\\Roaming\\Regain');
});

test('a relative XDG_DATA_HOME is not valid and is ignored', () => {
  expect(dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: 'data' } })).toBe(
    '/home/li/.local/share/regain',
  );
});

test('REGAIN_DATA comes before the usual place, and the option before both', () => {
  const here = { ...linux, env: { REGAIN_DATA: '/elsewhere' } };
  expect(dataFolder(undefined, here)).toBe('/elsewhere');
  expect(dataFolder('/mine', here)).toBe('/mine');
  expect(dataFolder(undefined, { ...linux, env: { REGAIN_DATA: '' } })).toBe('/home/li/.local/share/regain');
});

test('a relative folder is one from where the app is started', () => {
  expect(dataFolder('data', linux)).toBe(resolve('data'));
});
