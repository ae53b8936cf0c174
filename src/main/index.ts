import { join } from 'node:path';
import { app, type BrowserWindow, Menu, protocol, type Session, session } from 'electron';
import { aboutOptions } from './electron/about.ts';
import { answerCommands } from './electron/ipc.ts';
import { applicationMenu } from './electron/menu.ts';
import { remind, type Reminding } from './electron/reminders.ts';
import { registerScheme, servePage } from './electron/protocol.ts';
import { closeSession, confineAll, keepQuiet } from './electron/security.ts';
import { focusWindow, openWindow } from './electron/window.ts';
import { type Backend, openBackend } from './shell/backend.ts';
import { dataFolder } from './shell/data-folder.ts';
import { removeLeftovers } from './shell/leftovers.ts';

/** Electron's composition root: the same handlers and the same page as the browser host, in a window. */
const here = import.meta.dirname;
const page = join(here, '../renderer');
const preload = join(here, '../preload/index.cjs');
const icon = join(page, 'icon.png');

/** Milliseconds in which the last answer is shown. */
const LAST_ANSWER_MS = 1500;

const folder = dataFolder(app.commandLine.getSwitchValue('data') || undefined);
app.setName('Regain');
// What Chromium keeps for itself lies apart from the user's data, but goes with it.
app.setPath('userData', join(folder, 'electron'));
app.enableSandbox();
keepQuiet(app);
registerScheme();
confineAll(app);

// One instance a data folder: the second start shows the first one's window and ends.
if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  let window: BrowserWindow | null = null;
  let backend: Backend | null = null;
  let reminding: Reminding | null = null;
  app.on('second-instance', () => window && focusWindow(window));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    reminding?.stop();
    backend?.close();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

  await app.whenReady();
  backend = openBackend({ folder, shell: 'electron', erased: () => void quitErased(session.defaultSession) });
  closeSession(session.defaultSession);
  servePage(protocol, page);
  answerCommands(backend.dispatch);
  Menu.setApplicationMenu(applicationMenu(process.platform, app.isPackaged));
  app.setAboutPanelOptions(aboutOptions(folder, icon));
  window = openWindow({ preload, icon });
  reminding = remind(backend.dispatch, () => window && focusWindow(window));
  void reminding.look();
}

/** Everything was deleted: what Chromium kept goes too, at the very end, when it writes no more. */
async function quitErased(kept: Session): Promise<void> {
  process.on('exit', () => removeLeftovers(folder, ['electron']));
  await Promise.all([kept.clearStorageData(), kept.clearCache()]);
  setTimeout(() => app.quit(), LAST_ANSWER_MS);
}
