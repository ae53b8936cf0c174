import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Protocol, Session } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { configuration } from '../../config/electron-builder.ts';
import { answerCommands, CHANNEL } from '../../src/main/electron/ipc.ts';
import { applicationMenu } from '../../src/main/electron/menu.ts';
import { registerScheme, servePage } from '../../src/main/electron/protocol.ts';
import { closeSession, confineAll, keepQuiet } from '../../src/main/electron/security.ts';
import { openWindow } from '../../src/main/electron/window.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/main/shell/content-security-policy.ts';
import { app, type BrowserWindow, fake, protocol, session } from '../support/electron-fake.ts';
import { smallPage } from '../support/host-page.ts';

/**
 * Electron's own security checklist, item by item, against the shell over a fake Electron: the window, the session and
 * the contents are made by the product's own functions.
 */
const ROOT = join(import.meta.dirname, '../..');
let window: BrowserWindow;
const preferences = () => window.options.webPreferences;

beforeEach(() => {
  fake.reset();
  app.removeAllListeners();
  app.switches.length = 0;
  session.defaultSession.removeAllListeners();
  keepQuiet(app as unknown as App);
  confineAll(app as unknown as App);
  closeSession(session.defaultSession as unknown as Session);
  openWindow({ preload: '/preload.cjs', icon: '/icon.png' });
  window = fake.windows[0] as BrowserWindow;
});

/** Every source file of a folder, by its path. */
function sources(folder: string): [file: string, text: string][] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|vue|html)$/.test(file))
    .map((file) => [file, readFileSync(join(ROOT, folder, file), 'utf8')]);
}
const namedIn = (folder: string, what: RegExp) =>
  sources(folder).flatMap(([file, text]) => (what.test(text) ? [file] : []));
const passes = (url: string): boolean => {
  const answer = vi.fn();
  const listener = session.defaultSession.beforeRequest as unknown as (
    details: object,
    answer: unknown,
  ) => void;
  listener({ url }, answer);
  return (answer.mock.calls[0]?.[0] as { cancel: boolean }).cancel === false;
};

describe('Electron’s security checklist', () => {
  test('1. only secure content is loaded: the page’s own scheme, and nothing from any network', () => {
    expect(window.webContents.mainFrame.url).toBe('app://regain/');
    for (const url of [
      'http://example.com/',
      'https://example.com/',
      'ws://127.0.0.1/',
      'wss://example.com/',
      'ftp://example.com/',
    ])
      expect([url, passes(url)]).toEqual([url, false]);
  });

  test('2. no Node in the page, in its workers or in frames', () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('3. the preload’s world is apart from the page’s', () => {
    expect(preferences()).toMatchObject({ contextIsolation: true });
  });

  test('4. every process is in the sandbox', () => {
    expect(preferences()).toMatchObject({ sandbox: true });
    expect(readFileSync(join(ROOT, 'src/main/index.ts'), 'utf8')).toContain('app.enableSandbox();');
  });

  test('5. every permission is refused, whoever asks', () => {
    const ask = session.defaultSession.permissionRequest as unknown as (
      c: object,
      p: string,
      a: unknown,
    ) => void;
    const check = session.defaultSession.permissionCheck as unknown as (c: object, p: string) => boolean;
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'pointerLock',
      'fullscreen',
      'hid',
      'serial',
      'usb',
      'clipboard-read',
      'openExternal',
      'display-capture',
      'idle-detection',
      'storage-access',
      'unknown',
    ]) {
      const answer = vi.fn();
      ask(window.webContents, permission, answer);
      expect([permission, answer.mock.calls]).toEqual([permission, [[false]]]);
      expect(check(window.webContents, permission)).toBe(false);
    }
  });

  test('6. web security stays on', () => {
    expect(preferences()).toMatchObject({ webSecurity: true });
    expect(namedIn('src', /webSecurity:\s*false|disable-web-security|no-sandbox/)).toEqual([]);
  });

  test('7. a content security policy comes with every file, and allows nothing inline and nothing from elsewhere', async () => {
    const folder = smallPage();
    servePage(protocol as unknown as Protocol, folder.page);
    const serve = fake.served.get('app') as (request: Request) => Promise<Response>;
    for (const path of ['', 'assets/index-abc.js', 'nothing.html']) {
      const { headers } = await serve({ url: `app://regain/${path}`, method: 'GET' } as Request);
      expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    }
    folder.remove();
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|blob:/);
  });

  test('8. no insecure content beside secure content', () => {
    expect(preferences()).toMatchObject({ allowRunningInsecureContent: false });
  });

  test('9. no experimental features', () => {
    expect(preferences()).not.toHaveProperty('experimentalFeatures');
    expect(namedIn('src', /experimentalFeatures|enable-experimental/)).toEqual([]);
  });

  test('10. no features of the engine switched on', () => {
    expect(preferences()).not.toHaveProperty('enableBlinkFeatures');
    expect(namedIn('src', /enableBlinkFeatures|enable-features|enable-blink-features/)).toEqual([]);
  });

  test('11. no page inside the page that may open windows: no page inside the page at all', () => {
    expect(preferences()).toMatchObject({ webviewTag: false });
    expect(namedIn('src', /<webview|<iframe|allowpopups/i)).toEqual([]);
  });

  test('12. should one be attached after all, it is stopped before it is made', () => {
    const event = { preventDefault: vi.fn() };
    window.webContents.emit(
      'will-attach-webview',
      event,
      { nodeIntegration: true },
      { src: 'https://evil.example' },
    );
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  test('13. the window goes nowhere, not even to itself', () => {
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      for (const url of [
        'https://evil.example/',
        'file:///etc/passwd',
        'app://regain/',
        'javascript:alert(1)',
        'data:text/html,x',
      ]) {
        const event = { preventDefault: vi.fn(), url };
        window.webContents.emit(name, event, url);
        expect([name, url, event.preventDefault.mock.calls.length]).toEqual([name, url, 1]);
      }
    }
  });

  test('14. no second window is opened', () => {
    for (const url of [
      'app://regain/',
      'https://evil.example/',
      'about:blank',
      'javascript:alert(1)',
      'tel:95188',
    ])
      expect(window.webContents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
  });

  test('15. nothing is handed to other programs: no address leaves the app', () => {
    expect(namedIn('src', /openExternal|openPath|showItemInFolder/)).toEqual([]);
    expect(namedIn('src/main', /from 'node:child_process'|from 'child_process'/)).toEqual([]);
    // Nor does the page link anywhere but to its own pages.
    expect(namedIn('src/renderer', /href="(?!#)[a-z]|:href=/)).toEqual([]);
  });

  test('16. Electron is a version of its own, pinned, and of the last ones', () => {
    expect(packageFile.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(packageFile.devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
  });

  test('17. every message is checked for its sender', async () => {
    const heard = vi.fn(() => Promise.resolve({ ok: true, value: null } as const));
    answerCommands(heard);
    const handler = fake.handlers.get(CHANNEL) as (event: unknown, ...args: unknown[]) => unknown;
    const strangers = ['https://evil.example/', 'file:///x', 'about:blank', 'app://regain.evil.example/'].map(
      (url) => {
        const frame = { url };
        return { sender: { mainFrame: frame }, senderFrame: frame };
      },
    );
    const inner = { sender: window.webContents, senderFrame: { url: 'app://regain/' } };
    for (const event of [...strangers, inner, { sender: window.webContents, senderFrame: null }])
      expect(await handler(event, 'workspace.read', {})).toEqual({
        ok: false,
        error: { code: 'transport/refused' },
      });
    expect(heard).not.toHaveBeenCalled();
    await handler(fake.eventOf(window), 'workspace.read', {});
    expect(heard).toHaveBeenCalledOnce();
    expect([...fake.handlers.keys()]).toEqual([CHANNEL]);
    expect(
      namedIn('src/main', /ipcMain\.on\(|webContents\.send\(|executeJavaScript|MessageChannelMain/),
    ).toEqual([]);
  });

  test('18. no file addresses: the page has a scheme of its own without more rights than it needs', () => {
    registerScheme();
    expect(fake.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    expect(passes('file:///etc/passwd')).toBe(false);
    expect(namedIn('src/main', /loadFile\(|file:\/\//)).toEqual([]);
  });

  test('19. the fuses are set: no Node mode, no options from outside, the archive checked before it runs', () => {
    expect(configuration().electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('20. the page gets one function and no part of Electron', async () => {
    await import('../../src/preload/index.ts');
    const text = readFileSync(join(ROOT, 'src/preload/index.ts'), 'utf8');
    expect(text.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(text.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.invoke']);
  });
});

describe('no network at all', () => {
  test('the session stops every address but the page’s own, pictures in it and what it made', () => {
    for (const url of [
      'app://regain/',
      'app://regain/assets/x.js',
      'data:image/png;base64,x',
      'blob:app://regain/1',
    ])
      expect([url, passes(url)]).toEqual([url, true]);
    for (const url of [
      'https://example.com/',
      'http://localhost/',
      'http://[::1]/',
      'data:text/html,x',
      'data:application/javascript,x',
      'blob:https://example.com/1',
      'filesystem:app://regain/x',
      'chrome-extension://x/',
      'about:blank',
      'app://regain:1/',
      'app://user@regain/',
      'APP://evil/',
      '',
    ])
      expect([url, passes(url)]).toEqual([url, false]);
  });

  test('Chromium looks up no name and asks nobody of its own accord', () => {
    expect(app.switches).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['disable-background-networking', undefined],
      ['disable-component-update', undefined],
      ['disable-domain-reliability', undefined],
      ['no-pings', undefined],
    ]);
    expect(window.webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
    expect(session.defaultSession.spellChecker).toBe(false);
  });

  test('the main process has nothing to ask with but the look at its own first instance', () => {
    const network =
      /from 'node:(?:http|https|http2|net|tls|dgram|dns)'|\bfetch\(|\bnet\.request|XMLHttpRequest|WebSocket/;
    expect(namedIn('src/main', network).sort()).toEqual(
      ['host/host.ts', 'host/request-body.ts', 'host/request-checks.ts', 'host/running.ts'].sort(),
    );
    expect(
      namedIn('src/renderer', /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection/),
    ).toEqual([]);
  });

  test('a packed app has no developer tools in its menu', () => {
    expect(JSON.stringify(applicationMenu('linux', true))).not.toMatch(/toggleDevTools|reload/);
  });
});
