import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import vm from 'node:vm';

/**
 * Loaded before the built main process in a plain Node: supplies the fake `electron`, and lets the test that started
 * the process play the page through messages.
 */
const fakeModule = new URL('./electron-fake.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fakeModule, shortCircuit: true } : next(specifier, context),
});

const electron = await import('./electron-fake.ts');
const { app, fake } = electron;

export interface Sender {
  /** Address of the frame that sends; the page's own when absent. */
  readonly url?: string;
  /** Whether a frame inside the page sends, instead of the page's main frame. */
  readonly inner?: boolean;
}

export type ShellRequest =
  | { readonly do: 'send'; readonly command: string; readonly args: unknown; readonly sender?: Sender }
  | { readonly do: 'fetch'; readonly url: string; readonly method?: string }
  | { readonly do: 'describe' }
  | { readonly do: 'second-start' }
  | { readonly do: 'quit' };

const ACTIONS: {
  readonly [A in ShellRequest['do']]: (request: Extract<ShellRequest, { do: A }>) => unknown;
} = {
  send: async ({ command, args, sender }) => {
    const page = openPreload();
    fake.event = senderEvent(sender ?? {});
    return await page.send(command, args);
  },
  fetch: async ({ url, method }) => {
    const response = await (fake.served.get('app') as (r: Request) => Promise<Response>)({
      url,
      method: method ?? 'GET',
    } as Request);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    };
  },
  describe: () => ({
    window: fake.windows[0]?.options,
    address: fake.windows[0]?.webContents.mainFrame.url,
    windows: fake.windows.length,
    focused: fake.windows[0]?.focused,
    sandboxed: app.sandboxed,
    channels: [...fake.handlers.keys()],
    schemes: fake.schemes,
    paths: app.paths,
  }),
  'second-start': () => void app.emit('second-instance'),
  quit: () => app.quit(),
};

interface Page {
  send(command: string, args: unknown): Promise<unknown>;
}

/** Runs the built preload as a sandboxed one: a bare context with `require('electron')` and nothing of Node. */
function openPreload(): Page {
  const file = fake.windows[0]?.options.webPreferences['preload'] as string;
  fake.exposed.clear();
  const { contextBridge, ipcRenderer } = electron;
  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`a sandboxed preload cannot load ${name}`);
  };
  vm.runInNewContext(`(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`)({}, require, {
    exports: {},
  });
  return fake.exposed.get('regain') as Page;
}

function senderEvent({ url, inner }: Sender): unknown {
  const window = fake.windows[0] as (typeof fake.windows)[number];
  if (url === undefined && !inner) return fake.eventOf(window);
  const frame = { url: url ?? window.webContents.mainFrame.url };
  return { sender: inner ? window.webContents : { mainFrame: frame }, senderFrame: frame };
}

process.on('message', (message: { id: number; request: ShellRequest }) => {
  const act = ACTIONS[message.request.do] as (request: ShellRequest) => unknown;
  Promise.resolve()
    .then(() => act(message.request))
    .then(
      (value) => process.send?.({ id: message.id, value }),
      (error: unknown) => process.send?.({ id: message.id, error: String(error) }),
    );
});
app.on('quit', () => setImmediate(() => process.disconnect?.()));
