import type { App, Session, WebContents } from 'electron';
import { isPageAddress, PAGE_ORIGIN } from './origin.ts';

/** Switches of Chromium under which it looks up no name and asks nobody anything of its own accord. */
const QUIET: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];

/** Keeps Chromium itself off the network. Must be called before Electron is ready. */
export function keepQuiet(app: App): void {
  for (const [name, value] of QUIET) app.commandLine.appendSwitch(name, value);
}

/** Closes a session: no permission, no device, no download, and no request but for the page's own files. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  session.on('will-download', (event, item) => {
    if (!isMadeByPage(item.getURL())) event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

/** The page's own files and what it made itself, images inside the page, and what the developer tools are made of. */
function mayLoad(address: string): boolean {
  if (isPageAddress(address) || isMadeByPage(address)) return true;
  return address.startsWith('data:image/') || address.startsWith('devtools://');
}

/** An export: the page makes the file and the user chooses where it goes. */
function isMadeByPage(address: string): boolean {
  return address.startsWith(`blob:${PAGE_ORIGIN}/`);
}

/** Keeps every window where it is: no other page, no second window, no embedded page. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Calls between browsers do not pass the session's requests.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Confines whatever is ever created, also what nobody thought of. */
export function confineAll(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}
