import { beforeEach, expect, test } from 'vitest';
import { answerCommands, CHANNEL } from '../../src/main/electron/ipc.ts';
import { PAGE_ORIGIN } from '../../src/main/electron/origin.ts';
import { BrowserWindow, fake } from '../support/electron-fake.ts';

const heard: unknown[] = [];
const echo = (command: string, args: unknown) => {
  heard.push([command, args]);
  return Promise.resolve({ ok: true, value: args } as const);
};
let window: BrowserWindow;

beforeEach(async () => {
  fake.reset();
  heard.length = 0;
  window = new BrowserWindow({ webPreferences: {} });
  await window.loadURL(`${PAGE_ORIGIN}/`);
  answerCommands(echo);
});

const ask = (event: unknown, command: unknown, args: unknown) =>
  fake.handlers.get(CHANNEL)?.(event, command, args);
const frame = (url: string) => ({ url });

test('there is one channel, and a second handler of it is a mistake at once', () => {
  expect([...fake.handlers.keys()]).toEqual(['regain:command']);
  expect(() => answerCommands(echo)).toThrow('second handler');
});

test('the page itself is answered', async () => {
  expect(await ask(fake.eventOf(window), 'workspace.read', { a: 1 })).toEqual({ ok: true, value: { a: 1 } });
  expect(heard).toEqual([['workspace.read', { a: 1 }]]);
});

test.each([
  ['a frame that has gone', (w: BrowserWindow) => ({ sender: w.webContents, senderFrame: null })],
  [
    'a frame inside the page',
    (w: BrowserWindow) => ({ sender: w.webContents, senderFrame: frame(`${PAGE_ORIGIN}/`) }),
  ],
  ...[
    'https://evil.example/',
    'http://regain/',
    'app://evil/',
    'app://regain.evil.example/',
    'app://regain@evil.example/',
    'app://regain:80/',
    'APP://regain/',
    'file:///index.html',
    'about:blank',
    '',
  ].map((url) => {
    const main = frame(url);
    return [`a main frame at "${url}"`, () => ({ sender: { mainFrame: main }, senderFrame: main })] as const;
  }),
] as [string, (w: BrowserWindow) => unknown][])('%s is refused unheard', async (_who, event) => {
  expect(await ask(event(window), 'workspace.read', {})).toEqual({
    ok: false,
    error: { code: 'transport/refused' },
  });
  expect(heard).toEqual([]);
});

test('a command that is no text reaches the handlers as one that does not exist', async () => {
  for (const name of [undefined, null, 7, { toString: () => 'workspace.read' }, ['workspace.read']]) {
    await ask(fake.eventOf(window), name, {});
  }
  expect(heard).toEqual(Array.from({ length: 5 }, () => ['', {}]));
});
