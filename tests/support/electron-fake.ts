import { EventEmitter } from 'node:events';

/**
 * A hand-written `electron` for tests: it records what it is told and lets a test play the page, the user and the
 * platform. It stands in for the module in vitest (by alias) and under the built bundles (by a resolve hook).
 */
type Listener = (...args: never[]) => unknown;

class FakeFrame {
  url = 'about:blank';
}

class FakeWebContents extends EventEmitter {
  readonly mainFrame = new FakeFrame();
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  webRtcPolicy = 'default';
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeWebContents();
  readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
  shown = 0;
  focused = 0;
  minimized = false;
  constructor(options: { webPreferences: Record<string, unknown> } & Record<string, unknown>) {
    super();
    this.options = options;
    fake.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.emit('ready-to-show');
    return Promise.resolve();
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  show(): void {
    this.shown += 1;
  }
  focus(): void {
    this.focused += 1;
  }
}

/** A notification of the system; a test clicks it by `emit('click')`. */
export class Notification extends EventEmitter {
  static supported = true;
  static isSupported(): boolean {
    return Notification.supported;
  }
  readonly options: { readonly title: string; readonly body: string };
  constructor(options: { readonly title: string; readonly body: string }) {
    super();
    this.options = options;
  }
  show(): void {
    fake.notifications.push(this);
  }
}

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  readonly paths: Record<string, string> = {};
  readonly switches: [name: string, value: string | undefined][] = [];
  readonly commandLine = {
    getSwitchValue: () => '',
    appendSwitch: (name: string, value?: string) => void this.switches.push([name, value]),
  };
  name = '';
  locale = 'zh-CN';
  sandboxed = false;
  about: Record<string, unknown> = {};
  lockGiven = true;
  quitting = false;
  getLocale(): string {
    return this.locale;
  }
  setName(name: string): void {
    this.name = name;
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }
  enableSandbox(): void {
    this.sandboxed = true;
  }
  setAboutPanelOptions(options: Record<string, unknown>): void {
    this.about = options;
  }
  requestSingleInstanceLock(): boolean {
    return this.lockGiven;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  quit(): void {
    if (this.quitting) return;
    this.quitting = true;
    this.emit('will-quit', {});
    this.emit('quit', {});
  }
}

class FakeSession extends EventEmitter {
  permissionRequest: Listener | null = null;
  permissionCheck: Listener | null = null;
  devicePermission: Listener | null = null;
  beforeRequest: Listener | null = null;
  spellChecker = true;
  /** What was cleared, in order. */
  readonly cleared: string[] = [];
  readonly webRequest = { onBeforeRequest: (listener: Listener) => void (this.beforeRequest = listener) };
  setPermissionRequestHandler(handler: Listener): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Listener): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Listener): void {
    this.devicePermission = handler;
  }
  clearStorageData(): Promise<void> {
    this.cleared.push('storage');
    return Promise.resolve();
  }
  clearCache(): Promise<void> {
    this.cleared.push('cache');
    return Promise.resolve();
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
}

type Handler = (event: unknown, ...args: unknown[]) => unknown;
type Serve = (request: Request) => Promise<Response>;

/** What the fake was told, and who sends the next message of the page. */
export const fake = {
  windows: [] as BrowserWindow[],
  notifications: [] as Notification[],
  handlers: new Map<string, Handler>(),
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  served: new Map<string, Serve>(),
  exposed: new Map<string, unknown>(),
  menu: null as unknown,
  /** Sender of `ipcRenderer.invoke`; the first window's main frame unless a test says otherwise. */
  event: null as unknown,
  reset(): void {
    fake.windows.length = 0;
    fake.notifications.length = 0;
    fake.handlers.clear();
    fake.schemes.length = 0;
    fake.served.clear();
    fake.exposed.clear();
    fake.event = null;
  },
  /** The event a message of a window's main frame carries. */
  eventOf(window: { readonly webContents: FakeWebContents }): unknown {
    return { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  },
};

export const app = new FakeApp();
export const session = { defaultSession: new FakeSession() };
export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof fake.schemes) => void fake.schemes.push(...schemes),
  handle: (scheme: string, serve: Serve) => void fake.served.set(scheme, serve),
};
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => void (fake.menu = menu),
};
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    // Electron refuses a second handler of a channel in the same words.
    if (fake.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    fake.handlers.set(channel, handler);
  },
};
export const ipcRenderer = {
  /** Everything that crosses is cloned, as between real processes. */
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = fake.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = fake.event ?? (fake.windows[0] && fake.eventOf(fake.windows[0]));
    return structuredClone(await handler(event, ...structuredClone(args)));
  },
};
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => void fake.exposed.set(name, api),
};
