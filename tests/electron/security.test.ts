import type { App, Session } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { closeSession, confineAll } from '../../src/main/electron/security.ts';
import { app, BrowserWindow, fake, session } from '../support/electron-fake.ts';

beforeEach(() => {
  fake.reset();
  app.removeAllListeners();
  session.defaultSession.removeAllListeners();
  closeSession(session.defaultSession as unknown as Session);
});

const call = (listener: unknown, ...args: unknown[]) => (listener as (...all: unknown[]) => unknown)(...args);

test('no permission is given, asked for or checked, and no device', () => {
  const closed = session.defaultSession;
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
  ]) {
    const answer = vi.fn();
    call(closed.permissionRequest, {}, permission, answer);
    expect(answer.mock.calls).toEqual([[false]]);
    expect(call(closed.permissionCheck, {}, permission)).toBe(false);
  }
  expect(call(closed.devicePermission, { deviceType: 'usb' })).toBe(false);
});

test('the spelling of what is typed is not checked, which would fetch dictionaries', () => {
  expect(session.defaultSession.spellChecker).toBe(false);
});

describe('requests', () => {
  const isCancelled = (url: string) => {
    const answer = vi.fn();
    call(session.defaultSession.beforeRequest, { url }, answer);
    return (answer.mock.calls[0]?.[0] as { cancel: boolean }).cancel;
  };

  test.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/hosts',
    'ftp://example.com/',
    'app://other/index.html',
    'app://regain.example/',
    'data:text/html,x',
    'blob:https://example.com/1',
    'chrome://gpu',
  ])('%s is stopped', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  test.each(['app://regain/', 'app://regain/assets/index.js', 'data:image/svg+xml,x', 'blob:app://regain/1'])(
    '%s may pass',
    (url) => {
      expect(isCancelled(url)).toBe(false);
    },
  );
});

describe('downloads', () => {
  const download = (url: string) => {
    const event = { preventDefault: vi.fn() };
    session.defaultSession.emit('will-download', event, { getURL: () => url });
    return event.preventDefault.mock.calls.length === 0;
  };

  test('what the page made itself may be saved, nothing else', () => {
    expect(download('blob:app://regain/4a2f')).toBe(true);
    expect(download('https://example.com/file')).toBe(false);
    expect(download('app://regain/index.html')).toBe(false);
    expect(download('blob:https://example.com/4a2f')).toBe(false);
  });
});

describe('every web contents ever made', () => {
  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    '%s is stopped',
    (name) => {
      confineAll(app as unknown as App);
      const { webContents } = new BrowserWindow({ webPreferences: {} });
      const event = { preventDefault: vi.fn() };
      webContents.emit(name, event, 'app://regain/');
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  test('no second window is opened', () => {
    confineAll(app as unknown as App);
    const { webContents } = new BrowserWindow({ webPreferences: {} });
    expect(webContents.windowOpenHandler?.({ url: 'app://regain/' })).toEqual({ action: 'deny' });
  });
});
