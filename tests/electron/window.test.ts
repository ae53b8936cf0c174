import { beforeEach, expect, test } from 'vitest';
import { applicationMenu } from '../../src/main/electron/menu.ts';
import { focusWindow, openWindow } from '../../src/main/electron/window.ts';
import { fake } from '../support/electron-fake.ts';

beforeEach(() => fake.reset());

test('the page runs in a sandbox, apart from the preload, without Node', () => {
  openWindow({ preload: '/preload.cjs', icon: '/icon.png' });
  expect(fake.windows[0]?.options.webPreferences).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
  });
});

test('the window opens on the page, is shown when there is something to show, and never gets too small', () => {
  openWindow({ preload: '/preload.cjs', icon: '/icon.png' });
  const [window] = fake.windows;
  expect(window?.webContents.mainFrame.url).toBe('app://regain/');
  expect(window?.options).toMatchObject({
    show: false,
    minWidth: 1024,
    minHeight: 700,
    width: 1440,
    height: 900,
  });
  expect(window?.shown).toBe(1);
});

test('a minimised window comes back to the front', () => {
  const window = openWindow({ preload: '/preload.cjs', icon: '/icon.png' });
  const [opened] = fake.windows;
  if (opened) opened.minimized = true;
  focusWindow(window);
  expect(opened).toMatchObject({ minimized: false, focused: 1 });
});

test('the menu holds the platform’s editing commands; developer tools only where the app is built', () => {
  const texts = (packaged: boolean) => JSON.stringify(applicationMenu('linux', packaged));
  expect(texts(true)).toContain('editMenu');
  expect(texts(true)).not.toContain('toggleDevTools');
  expect(texts(false)).toContain('toggleDevTools');
  expect(JSON.stringify(applicationMenu('darwin', true))).toContain('appMenu');
});
