import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  _electron,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { electronBinary } from '../../scripts/electron-binary.ts';
import type { Arguments, CommandName, Transport } from '../../src/contract/commands.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import type { runHost } from '../../src/main/host/main.ts';
import { carryOut, done } from '../support/host-command.ts';
import { RegainPage } from './pages/regain-page.ts';
import { foreignRequests, type Watch, watchPage } from './watch.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface ShellOption {
  /** Which shell the suite runs in; `config/playwright.config.ts` names those that this machine has. */
  readonly shell: 'browser' | 'electron';
}

/** What is entered before the app is opened: a case file by its path, a case as text, the sample, or nothing. */
export type Holds = { readonly file: string } | { readonly text: string } | 'sample' | null;

export interface Shell {
  readonly page: Page;
  /** Carries out a command as the page would; throws when it is refused. */
  readonly run: <C extends CommandName>(command: C, args: Arguments<C>) => Promise<void>;
  /** Goes to the app's address, as its first opening does. */
  readonly open: () => Promise<unknown>;
}

export interface Fixtures {
  /** The day the app believes it is; the computer's own when null. Only the browser host can be told. */
  readonly today: string | null;
  readonly holds: Holds;
  /** A data folder that is removed after the test. */
  readonly dataFolder: string;
  readonly running: Shell;
  /** What the page asked for and complained about from its first moment. */
  readonly watch: Watch;
  /** The app, open, as a user sees it. */
  readonly regain: RegainPage;
}

/** What the tests of a worker share, so that only the first of them waits for scripts to be fetched and compiled. */
export interface Desk {
  readonly port: number;
  readonly context: (options: BrowserContextOptions) => Promise<BrowserContext>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Playwright's `test` with an app of its own for each test: its own data folder, and its own host or window. */
export const test = base.extend<Fixtures, ShellOption & { readonly desk: Desk }>({
  shell: ['browser', { option: true, scope: 'worker' }],
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'regain-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  today: [null, { option: true }],
  holds: [null, { option: true }],
  desk: [
    async ({ browser }, use) => {
      const contexts = new Map<string, BrowserContext>();
      await use({
        port: await freePort(),
        context: async (options) => {
          const key = JSON.stringify(options);
          const known = contexts.get(key) ?? (await browser.newContext(options));
          contexts.set(key, known);
          return known;
        },
      });
      for (const context of contexts.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  running: async ({ shell, today, dataFolder, desk, contextOptions }, use) => {
    if (shell === 'electron') return withElectron(dataFolder, use);
    const bundle = pathToFileURL(inProject('out/main/host.js')).href;
    const host = await ((await import(bundle)) as { runHost: typeof runHost }).runHost({
      folder: dataFolder,
      page: inProject('out/renderer'),
      port: desk.port,
      ...(today === null ? {} : { clock: () => civilDate(today) }),
    });
    if (!host.ok) throw new Error(`the host did not start: ${host.code}`);
    const page = await (await desk.context(contextOptions)).newPage();
    await use({
      page,
      open: () => page.goto(host.address),
      run: (command, args) => carryOut(host.address, command, args),
    });
    await page.close();
    await host.close();
  },
  watch: async ({ running }, use) => {
    const watch = await watchPage(running.page);
    await use(watch);
    // Whatever a test is about: the page asked for nothing but its own files and had nothing to complain about.
    expect(foreignRequests(watch, running.page.url())).toEqual([]);
    expect(watch.complaints.filter((text) => !text.startsWith('failed:'))).toEqual([]);
  },
  regain: async ({ running, holds, watch: _watch }, use) => {
    if (holds === 'sample') await running.run('sample.load', { locale: 'zh-CN' });
    else if (holds !== null)
      await running.run('case.import', {
        text: 'text' in holds ? holds.text : readFileSync(holds.file, 'utf8'),
      });
    await running.open();
    const regain = new RegainPage(running.page);
    await regain.isOpen();
    await use(regain);
  },
});

async function withElectron(dataFolder: string, use: (shell: Shell) => Promise<void>): Promise<void> {
  const app = await _electron.launch({
    executablePath: electronBinary() as string,
    // Chromium refuses to start as root with its sandbox.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), inProject('.')],
    env: { ...(process.env as Record<string, string>), REGAIN_DATA: dataFolder },
  });
  const page = await app.firstWindow();
  await use({
    page,
    open: () => page.reload(),
    run: async (command, args) => {
      const message = JSON.stringify([command, args]);
      const answer = await page.evaluate((sent) => {
        const [name, values] = JSON.parse(sent) as Parameters<Transport['send']>;
        return (window as unknown as { regain: Transport }).regain.send(name, values);
      }, message);
      done(command, answer);
    },
  });
  await app.close();
}

export { expect } from '@playwright/test';
