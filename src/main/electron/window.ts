import { BrowserWindow } from 'electron';
import { PAGE_ORIGIN } from './origin.ts';

/** Files the window is made with. */
export interface WindowFiles {
  readonly preload: string;
  /** The picture in the title bar and the task bar where the program itself has none: on Linux, and before packing. */
  readonly icon: string;
}

/** Opens the window on the page. It is shown once it has something to show. */
export function openWindow({ preload, icon }: WindowFiles): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: '重拾 Regain',
    icon,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${PAGE_ORIGIN}/`);
  return window;
}

/** Brings the window that is already open to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
